import { setImmediate } from 'node:timers/promises';
import { latenessAt } from '@acquaint/core/assignments/lateness';
import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { logJobFailure } from '../../jobs/log-job-failure.ts';
import { ensurePlaces } from './places.ts';
import { getAssignment } from './records.ts';

/** So many get their place in one transaction: a whole year that comes in holds nobody up. */
const BATCH = 500;

// The difference of two sets and no lookup for each member: it stays quick whatever the planner knows
// of a table that an import has just filled.
const newcomers = (organization: string, now: string): string => `SELECT m."studentId"
  FROM "CohortMember" m
  JOIN "RosterEntry" e ON e."organizationId" = m."organizationId" AND e."studentId" = m."studentId"
  WHERE m."organizationId" = ${organization} AND m."cohortId" = a."cohortId"
    AND e."deactivatedAt" IS NULL AND ${memberOnSql('m', schoolDaySql(organization, now))}
  EXCEPT SELECT p."studentId" FROM "AssignmentPlace" p
  WHERE p."organizationId" = ${organization} AND p."assignmentId" = a."id"`;

// Once nothing is taken any more, who joins is asked for nothing: such an assignment is left out here
// where its terms say so by a day, and for its hours of grace by the core.
const WAITED_FOR = {
  name: 'assignments_with_newcomers',
  text: `SELECT a."organizationId", a."id", a."terms" FROM "Assignment" a
    WHERE a."publishedAt" IS NOT NULL AND a."archivedAt" IS NULL
      AND greatest(a."dueAt", ((a."terms"->'late'->>'lastOn')::date + 2)::timestamptz)
        > $1::timestamptz - interval '3 days'
      AND EXISTS (${newcomers('a."organizationId"', '$1')})
    ORDER BY a."organizationId", a."id"`,
};
const NEXT = {
  name: 'assignment_newcomers',
  text: `SELECT n."studentId" FROM "Assignment" a, LATERAL (${newcomers('$1', '$3')}) n
    WHERE a."organizationId" = $1 AND a."id" = $2
    ORDER BY n."studentId" LIMIT ${BATCH}`,
};

type Waited = { organizationId: Id; id: Id; terms: AssignmentTerms };

/**
 * Gives whoever joined a class since it was asked for something their place in it, and tells them, some
 * minutes after they came in by whatever way. A run that is cut off goes on with who is left.
 * @returns how many got a place
 */
export async function placeJoiners(deps: Deps, signal: AbortSignal): Promise<number> {
  const now = deps.now();
  const waited = await asSystem(deps.database, { reason: 'places for joiners' }, async (tx) => {
    const { rows } = await tx.query<Waited>(WAITED_FOR, [now]);
    return rows;
  });
  let placed = 0;
  for (const one of waited) {
    if (latenessAt(one.terms, now).kind === 'closed') continue;
    try {
      for (let last = BATCH; last === BATCH && !signal.aborted;) {
        last = await placeNext(deps, one, now);
        placed += last;
        // Requests in the same process get their turn.
        await setImmediate();
      }
    } catch (error) {
      // Another class does not wait for this one.
      logJobFailure(deps.log, 'assignments.joiners', error);
    }
  }
  return placed;
}

function placeNext(deps: Deps, { organizationId, id }: Waited, now: Instant): Promise<number> {
  return inTenant(deps.database, { organizationId, retries: 3 }, async (tx) => {
    // As it stands now: terms that change at this moment are waited for.
    const assignment = await getAssignment(tx, id, 'use');
    if (assignment.archivedAt !== null) return 0;
    const { rows } = await tx.query<{ studentId: Id }>(NEXT, [organizationId, id, now]);
    const students = rows.map(({ studentId }) => studentId);
    if (students.length > 0) await ensurePlaces(tx, assignment, students, now);
    return students.length;
  });
}
