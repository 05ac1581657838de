import { cohortLayer } from '@acquaint/core/policy/change-policy';
import { parsePolicy, type Policy, type PolicyOverrides } from '@acquaint/core/policy/policy';
import type { School } from '@acquaint/core/workflow/dossier';
import type { Id } from '@acquaint/core/workflow/records';
import { memberOnSql } from '@acquaint/db/queries/school-day';
import type { Read, TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

interface Row {
  id: string;
  name: string;
  helpUrl: string | null;
  timeZone: string;
  country: string;
  policy: Record<string, unknown>;
  cohortPolicy: Record<string, unknown> | null;
  [column: string]: unknown;
}

const SCHOOL = {
  name: 'get_school',
  // Plan: Organization_pkey, and for a student CohortMember_organizationId_studentId_idx.
  text: `SELECT "id", "name", "timeZone", "country", "policy",
      (SELECT h."bookingUrl" FROM "HelpPage" h WHERE h."organizationId" = $1) AS "helpUrl",
      (SELECT co."policy" FROM "CohortMember" m
       JOIN "Cohort" co ON co."organizationId" = m."organizationId" AND co."id" = m."cohortId"
       WHERE m."organizationId" = $1 AND m."studentId" = $2 AND co."archivedAt" IS NULL
         AND co."policy" <> '{}' AND ${memberOnSql('m', '(now() AT TIME ZONE "Organization"."timeZone")::date')}
       ORDER BY m."startsOn" DESC, co."id" DESC LIMIT 1) AS "cohortPolicy"
    FROM "Organization" WHERE "id" = $1`,
};

const SCHOOL_OF_COHORT = {
  name: 'get_school_of_cohort',
  text: `SELECT "id", "name", "timeZone", "country", "policy", NULL AS "helpUrl",
      (SELECT co."policy" FROM "Cohort" co
       WHERE co."organizationId" = $1 AND co."id" = $2) AS "cohortPolicy"
    FROM "Organization" WHERE "id" = $1`,
};

/** The school with the policy of one cohort, for what is asked of the whole of it. */
export async function loadSchoolOfCohort(
  tx: TenantTx,
  cohortId: Id,
): Promise<{ school: School; policy: Policy }> {
  return schoolOf((await tx.query<Row>(SCHOOL_OF_COHORT, [tx.organizationId, cohortId])).rows);
}

/**
 * The school with its policy: its own numbers laid over the defaults, and over them those of the
 * student's cohort. Of several cohorts with numbers of their own the one joined last counts. Who is
 * in a cohort goes by the school's day.
 */
export async function loadSchool(
  tx: TenantTx,
  studentId: Id | null = null,
): Promise<{ school: School; policy: Policy }> {
  const { statement, values } = schoolRead(tx.organizationId, studentId);
  const { rows } = await tx.query<Row>(statement, values);
  return schoolOf(rows);
}

/** The same, for those who read together; `schoolOf` says what came back. */
export const schoolRead = (organizationId: Id, studentId: Id | null = null): Read<Row> => ({
  statement: SCHOOL,
  values: [organizationId, studentId],
});

/** @throws ApiError `not_found` */
export function schoolOf([row]: readonly Row[]): { school: School; policy: Policy } {
  if (!row) throw new ApiError('not_found');
  const { policy, cohortPolicy, id, name, helpUrl, timeZone, country } = row;
  return {
    school: { id, name, helpUrl, timeZone, country },
    policy: policyInForce({ ...policy, ...cohortLayer(cohortPolicy ?? {}) }),
  };
}

/** Policies by what was changed in them. Schools that changed the same share one; none is written to. */
const known = new Map<string, Policy>();
const KNOWN_LIMIT = 1000;

function policyInForce(overrides: PolicyOverrides): Policy {
  const key = JSON.stringify(overrides);
  const found = known.get(key);
  if (found !== undefined) return found;
  const parsed = parsePolicy(overrides);
  if (!parsed.ok) throw new Error('The stored policy of the organisation is out of range.');
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(key, parsed.policy);
  return parsed.policy;
}
