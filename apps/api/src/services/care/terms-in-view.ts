import type { Id, Instant } from '@acquaint/core/workflow/records';
import { studentsInCareSql } from '@acquaint/db/queries/in-care';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type Read, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import type { CohortKind } from '../cohorts/cohorts.ts';
import {
  type CohortChoice,
  type CohortName,
  cohortOf,
  IN_CARE,
  staffScope,
} from './cohorts-in-view.ts';

const DAY = schoolDaySql('$1', '$3');
const CARE = studentsInCareSql({ staff: '$2::uuid', organization: '$1', day: DAY });

// Whoever looks at a course asks for its students of one term, and may care for the course alone: a
// term is in view as well where one of their students is in it. The page of a student names it too.
const TERM_IN_VIEW = `c."kind" = 'term' AND (${IN_CARE} OR (c."archivedAt" IS NULL
  AND EXISTS (SELECT FROM "CohortMember" m WHERE m."organizationId" = $1 AND m."cohortId" = c."id"
    AND ${memberOnSql('m', DAY)} AND m."studentId" IN (${CARE}))))`;

const CHOICES = {
  name: 'cohorts_in_view',
  text: `SELECT c."id", c."name", c."kind", c."startsOn"::text, c."endsOn"::text,
      ${IN_CARE} AS "inCare"
    FROM "Cohort" c WHERE c."organizationId" = $1 AND (${IN_CARE} OR ${TERM_IN_VIEW})
    ORDER BY c."archivedAt" IS NOT NULL, c."startsOn" DESC NULLS LAST, c."name", c."id" LIMIT 500`,
};
const ONE = {
  name: 'term_in_view',
  text: `SELECT c."id", c."name" FROM "Cohort" c
    WHERE c."organizationId" = $1 AND ${TERM_IN_VIEW} AND c."id" = $4`,
};

export interface CohortInView extends CohortChoice {
  kind: CohortKind;
}

/** What figures and lists can be narrowed to: a cohort, and a term beside it. */
export async function cohortsInView(
  deps: Deps,
  member: Member,
): Promise<{ cohorts: CohortInView[]; terms: CohortChoice[] }> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<CohortInView & { inCare: boolean } & Record<string, unknown>>(
      CHOICES,
      [organizationId, staffScope(member), deps.now()],
    );
    const cohorts = rows
      .filter(({ inCare }) => inCare)
      .map(({ inCare: _inCare, ...cohort }) => cohort);
    const terms = rows.filter(({ kind }) => kind === 'term');
    return {
      cohorts,
      terms: terms.map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    };
  });
}

type TermRow = CohortName & Record<string, unknown>;

/** One term, for those who read together; `cohortOf` says whether it is theirs to ask for. */
export const termRead = (member: Member, termId: Id, now: Instant): Read<TermRow> => ({
  statement: ONE,
  values: [member.organizationId, staffScope(member), now, termId],
});

/** @throws ApiError `not_found` for what is no term, or one with nobody in their care */
export async function requireTerm(
  tx: TenantTx,
  member: Member,
  termId: Id,
  now: Instant,
): Promise<void> {
  const { statement, values } = termRead(member, termId, now);
  cohortOf((await tx.query<TermRow>(statement, values)).rows);
}
