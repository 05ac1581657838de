import { reachOf, type Role } from '@acquaint/core/access/table';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

export interface StaffCare {
  userId: Id;
  name: string;
  role: Role;
  care: {
    id: Id;
    cohortId: Id | null;
    cohortName: string | null;
    studentId: Id | null;
    studentName: string | null;
    /** How many it is today. */
    students: number;
    since: Instant;
  }[];
  [column: string]: unknown;
}

const LIST = {
  name: 'list_staff_care',
  text: `SELECT u."id" AS "userId", u."name", m."role", coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', a."id", 'cohortId', a."cohortId",
          'cohortName', c."name", 'studentId', a."studentId", 'studentName', e."fullName",
          'students', CASE WHEN a."cohortId" IS NULL THEN 1 ELSE (SELECT count(*)
            FROM "CohortMember" cm WHERE cm."organizationId" = $1 AND cm."cohortId" = a."cohortId"
              AND ${memberOnSql('cm', schoolDaySql('$1', '$3'))}) END,
          'since', to_char(a."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        ORDER BY c."name", e."nameFolded")
      FROM "CareAssignment" a
      LEFT JOIN "Cohort" c ON c."organizationId" = $1 AND c."id" = a."cohortId"
      LEFT JOIN "RosterEntry" e ON e."organizationId" = $1 AND e."studentId" = a."studentId"
      WHERE a."organizationId" = $1 AND a."staffId" = u."id" AND a."endedAt" IS NULL), '[]') AS "care"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."organizationId" = $1 AND m."role" <> 'student' AND m."endedAt" IS NULL
      AND ($2::uuid IS NULL OR u."id" = $2::uuid)
    ORDER BY u."name", u."id" LIMIT 500`,
};

export const seesAll = (member: Member): boolean =>
  reachOf(member.role, 'care.write') === 'organization';

/** Who works here and cares for whom. Those who are no owners see themselves. */
export function listCare(deps: Deps, member: Member): Promise<StaffCare[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const who = seesAll(member) ? null : member.userId;
    return (await tx.query<StaffCare>(LIST, [tx.organizationId, who, deps.now()])).rows;
  });
}

const STAFF_ROLE = {
  name: 'staff_role',
  text: `SELECT "role" FROM "Membership" WHERE "organizationId" = $1 AND "userId" = $2
    AND "role" <> 'student' AND "endedAt" IS NULL FOR SHARE`,
};

/** Only roles whose permissions reach as far as their care can have somebody in it. */
export async function requireCarer(tx: TenantTx, field: string, userId: Id): Promise<Role> {
  const { rows } = await tx.query<{ role: Role }>(STAFF_ROLE, [tx.organizationId, userId]);
  const [staff] = rows;
  if (staff === undefined) throw new ApiError('not_found');
  if (reachOf(staff.role, 'student.read') !== 'students') {
    throw badInput(field, 'Please choose an advisor or an instructor.');
  }
  return staff.role;
}

const ADD = {
  name: 'add_care',
  text: `INSERT INTO "CareAssignment" ("organizationId", "id", "staffId", "cohortId", "studentId",
      "createdBy", "createdAt")
    SELECT $1, $2, $3, $4::uuid, $5::uuid, $6, $7
    WHERE EXISTS (SELECT FROM "Cohort" WHERE "organizationId" = $1 AND "id" = $4::uuid)
      OR EXISTS (SELECT FROM "RosterEntry" WHERE "organizationId" = $1 AND "studentId" = $5::uuid)
    ON CONFLICT DO NOTHING`,
};
const PRESENT = {
  name: 'present_care',
  text: `SELECT FROM "CareAssignment" WHERE "organizationId" = $1 AND "staffId" = $2
    AND "endedAt" IS NULL AND ("cohortId" = $3::uuid OR "studentId" = $4::uuid)`,
};

interface AddInput {
  id: Id;
  staffId: Id;
  /** One of both. */
  cohortId: Id | null;
  studentId: Id | null;
  idempotencyKey: string;
}

/** Puts a cohort or a student into somebody's care; only owners open notebooks to others. */
export function addCare(deps: Deps, member: Member, input: AddInput): Promise<{ added: true }> {
  if (!seesAll(member)) throw new ApiError('not_found');
  const { id, staffId, cohortId, studentId, idempotencyKey: key } = input;
  if ((cohortId === null) === (studentId === null)) {
    throw badInput('cohortId', 'Please choose a cohort or a student.');
  }
  const request = { member, key, procedure: 'care.add', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await requireCarer(tx, 'staffId', staffId);
      const place = [tx.organizationId, id, staffId, cohortId, studentId];
      const { rowCount } = await tx.query(ADD, [...place, member.userId, deps.now()]);
      if (rowCount !== 1) {
        const values = [tx.organizationId, staffId, cohortId, studentId];
        const there = await tx.query(PRESENT, values);
        if (there.rowCount === 0) throw new ApiError('not_found');
      }
      const who = { subjectKind: 'user', subjectId: staffId };
      await audit(deps, tx, member, { action: 'care.add', ...who });
      return { added: true as const };
    }),
  );
}

const END = {
  name: 'end_care',
  text: `UPDATE "CareAssignment" SET "endedAt" = coalesce("endedAt", $3)
    WHERE "organizationId" = $1 AND "id" = $2 AND ($4::uuid IS NULL OR "staffId" = $4::uuid)
    RETURNING "staffId"`,
};

/** Ends one piece of care: owners anybody's, others their own. */
export function endCare(deps: Deps, member: Member, id: Id): Promise<{ ended: true }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const whose = seesAll(member) ? null : member.userId;
    const { rows } = await tx.query<{ staffId: Id }>(END, [
      tx.organizationId,
      id,
      deps.now(),
      whose,
    ]);
    const [ended] = rows;
    if (ended === undefined) throw new ApiError('not_found');
    const who = { subjectKind: 'user', subjectId: ended.staffId };
    await audit(deps, tx, member, { action: 'care.end', ...who });
    return { ended: true as const };
  });
}
