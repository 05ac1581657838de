import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';

const ADD_COHORT = {
  name: 'demo_cohort',
  text: `INSERT INTO "Cohort" ("organizationId", "id", "name", "kind", "startsOn", "showContactNames",
      "createdAt") VALUES ($1, $2, $3, $5::text, $4::date, $5 = 'course', $4::timestamptz)`,
};
const ADD_MEMBERS = {
  name: 'demo_cohort_members',
  text: `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
    SELECT $1::uuid, $2::uuid, unnest($3::uuid[]), $4::date, $4::timestamptz`,
};
const ADD_CARE = {
  name: 'demo_care',
  text: `INSERT INTO "CareAssignment" ("organizationId", "id", "staffId", "cohortId", "createdAt")
    VALUES ($1, $2, $3, $4, $5)`,
};

interface NewCohort {
  name: string;
  kind: 'course' | 'term';
  students: readonly Id[];
  /** In whose care they are by it; null for nobody. */
  staffId: Id | null;
  at: Instant;
}

/** A course or a term of the demo. */
export async function addCohort(
  deps: Deps,
  tx: TenantTx,
  { name, kind, students, staffId, at }: NewCohort,
): Promise<Id> {
  const { organizationId } = tx;
  const cohortId = deps.newId();
  await tx.query(ADD_COHORT, [organizationId, cohortId, name, at, kind]);
  await tx.query(ADD_MEMBERS, [organizationId, cohortId, students, at]);
  if (staffId !== null) {
    await tx.query(ADD_CARE, [organizationId, deps.newId(), staffId, cohortId, at]);
  }
  return cohortId;
}
