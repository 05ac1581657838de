import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';

const ADD_COHORT = {
  name: 'demo_cohort',
  text: `INSERT INTO "Cohort" ("organizationId", "id", "name", "kind", "startsOn", "showContactNames",
      "createdAt") VALUES ($1, $2, $3, 'course', $4::date, true, $4::timestamptz)`,
};
const ADD_MEMBERS = {
  name: 'demo_cohort_members',
  text: `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
    SELECT $1::uuid, $2::uuid, "studentId", $3::date, $3::timestamptz FROM "RosterEntry" WHERE "organizationId" = $1`,
};
const ADD_CARE = {
  name: 'demo_care',
  text: `INSERT INTO "CareAssignment" ("organizationId", "id", "staffId", "cohortId", "createdAt")
    SELECT $1::uuid, $2::uuid, "userId", $3::uuid, $4::timestamptz FROM "Membership"
    WHERE "organizationId" = $1 AND "role" = 'advisor' LIMIT 1`,
};

/** One course with all students of the demo, in the care of its advisor. */
export function createDemoCohort(deps: Deps, organizationId: Id): Promise<void> {
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const cohortId = deps.newId();
    const now = deps.now();
    await tx.query(ADD_COHORT, [organizationId, cohortId, 'Career seminar', now]);
    await tx.query(ADD_MEMBERS, [organizationId, cohortId, now]);
    await tx.query(ADD_CARE, [organizationId, deps.newId(), cohortId, now]);
  });
}
