import type { ReviewText } from '@acquaint/core/review/review-text';
import type { Id } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { audit } from '../writes/audit.ts';
import { FACTS, findReview, type ReviewRow } from './records.ts';

/** What waits, without its words: those are handed out one by one, on record. */
export interface QueuedReview extends Omit<ReviewRow, 'subject' | 'text'> {
  studentName: string;
  /** Who has it at this moment, when it is somebody else. */
  heldBy: string | null;
  /** For how many days a link to somebody outside works; 0 asks nobody outside. */
  guestDays: number;
  /** For how many minutes somebody who takes it has it for themselves. */
  claimMinutes: number;
}

const inCare = inCareSql({
  student: 'r."studentId"',
  staff: '$2',
  organization: '$1',
  day: schoolDaySql('$1', '$3'),
});

const QUEUE = {
  name: 'review_queue',
  text: `SELECT ${FACTS}, e."fullName" AS "studentName",
      CASE WHEN r."claimedBy" <> $2 AND r."claimedUntil" > $3::timestamptz THEN u."name" END AS "heldBy",
      (SELECT (co."policy"->>'reviewGuestDays')::int FROM "CohortMember" m
        JOIN "Cohort" co ON co."organizationId" = m."organizationId" AND co."id" = m."cohortId"
        WHERE m."organizationId" = $1 AND m."studentId" = r."studentId" AND co."archivedAt" IS NULL
          AND co."policy" <> '{}' AND ${memberOnSql('m', schoolDaySql('$1', '$3'))}
        ORDER BY m."startsOn" DESC, co."id" DESC LIMIT 1) AS "guestDays"
    FROM "DraftReview" r
    JOIN "RosterEntry" e ON e."organizationId" = r."organizationId" AND e."studentId" = r."studentId"
    LEFT JOIN "User" u ON u."id" = r."claimedBy"
    WHERE r."organizationId" = $1 AND r."status" = 'waiting' AND ${inCare}
    ORDER BY r."meetingAt" ASC NULLS LAST, r."createdAt", r."id" LIMIT 100`,
};

type Found = Omit<QueuedReview, 'guestDays' | 'claimMinutes'> & {
  guestDays: number | null;
  [column: string]: unknown;
};

/** What waits, the nearest meeting first, then the longest wait. */
export function reviewQueue(deps: Deps, member: Member): Promise<QueuedReview[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const now = deps.now();
    const { rows } = await tx.query<Found>(QUEUE, [organizationId, userId, now]);
    const { policy } = await loadSchool(tx);
    const { reviewGuestDays, reviewClaimMinutes: claimMinutes } = policy;
    return rows.map((row) => ({
      ...row,
      guestDays: row.guestDays ?? reviewGuestDays,
      claimMinutes,
    }));
  });
}

/**
 * The words of one text that waits. Each opening is on record.
 * @throws ApiError `not_found` when it waits no more, or outside of the member's care
 */
export function openReview(deps: Deps, member: Member, id: Id): Promise<ReviewText> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { status, subject, text } = await requireReview(deps, tx, member, id);
    if (status !== 'waiting') throw new ApiError('not_found');
    await auditReview(deps, tx, member, 'review.open', id);
    return { subject, text };
  });
}

/** A review of a student in this member's care. @throws ApiError `not_found` */
export async function requireReview(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<ReviewRow> {
  const review = await findReview(tx, id);
  if (review === null) throw new ApiError('not_found');
  const about = { studentId: review.studentId, now: deps.now() };
  await requireInCare(tx, member, 'review.decide', about);
  return review;
}

export const auditReview = (
  deps: Deps,
  tx: TenantTx,
  member: Member,
  action: string,
  id: Id,
): Promise<void> => audit(deps, tx, member, { action, subjectKind: 'draft_review', subjectId: id });
