import type { Role } from '@acquaint/core/access/table';
import { type NoticePreferences, parsePreferences } from '@acquaint/core/notify/preferences';
import type { Id, Zone } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

/** Somebody who is told something, with all that decides how and when. */
export interface Recipient {
  userId: Id;
  role: Role;
  zone: Zone;
  preferences: NoticePreferences;
  /** At least one browser of theirs wants to be woken. */
  hasPush: boolean;
}

interface Row {
  userId: Id;
  role: Recipient['role'];
  zone: Zone;
  preferences: unknown;
  hasPush: boolean;
  [column: string]: unknown;
}

const FIND = {
  name: 'notice_recipients',
  text: `SELECT m."userId", m."role", coalesce(s."timeZone", o."timeZone") AS "zone",
      n."data" AS "preferences",
      EXISTS (SELECT FROM "PushSubscription" p WHERE p."organizationId" = m."organizationId"
        AND p."userId" = m."userId" AND p."endedAt" IS NULL) AS "hasPush"
    FROM "Membership" m
    JOIN "Organization" o ON o."id" = m."organizationId"
    LEFT JOIN "StudentProfile" s
      ON s."organizationId" = m."organizationId" AND s."studentId" = m."userId"
    LEFT JOIN "NoticePreference" n
      ON n."organizationId" = m."organizationId" AND n."userId" = m."userId"
    WHERE m."organizationId" = $1 AND m."endedAt" IS NULL
      AND (m."userId" = ANY($2::uuid[]) OR ($3 AND m."role" IN ('advisor', 'owner')))`,
};

async function find(tx: TenantTx, ids: readonly Id[], withStaff: boolean): Promise<Recipient[]> {
  const { rows } = await tx.query<Row>(FIND, [tx.organizationId, [...ids], withStaff]);
  return rows.map(({ userId, role, zone, preferences, hasPush }) => ({
    userId,
    role,
    zone,
    preferences: parsePreferences(preferences),
    hasPush,
  }));
}

/** These members, as far as they still are some. */
export const findRecipients = (tx: TenantTx, ids: readonly Id[]): Promise<Recipient[]> =>
  find(tx, ids, false);

/** The student, and the staff who care for them: the advisors, or the owners where there are none. */
export async function findCircle(
  tx: TenantTx,
  studentId: Id,
): Promise<{ student: Recipient | null; staff: Recipient[] }> {
  const found = await find(tx, [studentId], true);
  const advisors = found.filter(({ role }) => role === 'advisor');
  return {
    student: found.find(({ userId }) => userId === studentId) ?? null,
    staff: advisors.length > 0 ? advisors : found.filter(({ role }) => role === 'owner'),
  };
}
