import type { Id } from '@acquaint/core/workflow/records';
import type { Read, TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';

/** Advisors and instructors count the students in their care; others the whole school. */
export const staffScope = ({ role, userId }: Member): Id | null =>
  role === 'advisor' || role === 'instructor' ? userId : null;

export interface CohortName {
  id: Id;
  name: string;
}

/** Cohorts `c` that a member, or null for the whole school, cares for. */
export const IN_CARE = `($2::uuid IS NULL OR EXISTS (SELECT FROM "CareAssignment" care
  WHERE care."organizationId" = $1 AND care."cohortId" = c."id" AND care."staffId" = $2
    AND care."endedAt" IS NULL))`;

const COHORTS = {
  name: 'report_cohorts',
  text: `SELECT c."id", c."name", c."startsOn"::text, c."endsOn"::text FROM "Cohort" c
    WHERE c."organizationId" = $1 AND ${IN_CARE}
    ORDER BY c."archivedAt" IS NOT NULL, c."startsOn" DESC NULLS LAST, c."name", c."id" LIMIT 500`,
};

const ONE = {
  name: 'report_cohort',
  text: `SELECT c."id", c."name" FROM "Cohort" c
    WHERE c."organizationId" = $1 AND ${IN_CARE} AND c."id" = $3`,
};

export interface CohortChoice extends CohortName {
  startsOn: string | null;
  endsOn: string | null;
}

/** The cohorts that a member may ask about. */
export async function cohortChoices(tx: TenantTx, member: Member): Promise<CohortChoice[]> {
  const { rows } = await tx.query<CohortChoice & Record<string, unknown>>(COHORTS, [
    tx.organizationId,
    staffScope(member),
  ]);
  return rows;
}

/** @throws ApiError `not_found` for a cohort that is not theirs to see */
export async function requireCohort(
  tx: TenantTx,
  member: Member,
  cohortId: Id,
): Promise<CohortName> {
  const { statement, values } = cohortRead(member, cohortId);
  const { rows } = await tx.query<CohortRow>(statement, values);
  return cohortOf(rows);
}

type CohortRow = CohortName & Record<string, unknown>;

/** The same, for those who read together; `cohortOf` says what came back. */
export const cohortRead = (member: Member, cohortId: Id): Read<CohortRow> => ({
  statement: ONE,
  values: [member.organizationId, staffScope(member), cohortId],
});

/** @throws ApiError `not_found` */
export function cohortOf([cohort]: readonly CohortName[]): CohortName {
  if (!cohort) throw new ApiError('not_found');
  return cohort;
}
