import { latenessAt } from '@acquaint/core/assignments/lateness';
import { dealWindows } from '@acquaint/core/assignments/windows';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';
import { announce } from './announce.ts';
import type { AssignmentRow } from './records.ts';

const MEMBERS = {
  name: 'assignment_members',
  text: `SELECT DISTINCT m."studentId" FROM "CohortMember" m
    JOIN "RosterEntry" e ON e."organizationId" = m."organizationId" AND e."studentId" = m."studentId"
    WHERE m."organizationId" = $1 AND m."cohortId" = $2 AND e."deactivatedAt" IS NULL
      AND ${memberOnSql('m', schoolDaySql('$1', '$3'))}
    ORDER BY m."studentId"`,
};

/** Who is in a cohort on the day of this moment. */
export async function membersOn(tx: TenantTx, cohortId: Id, now: Instant): Promise<Id[]> {
  const { rows } = await tx.query<{ studentId: Id }>(MEMBERS, [tx.organizationId, cohortId, now]);
  return rows.map(({ studentId }) => studentId);
}

const IN_CLASS = {
  name: 'in_class_of_assignment',
  // Plan: AssignmentPlace_pkey, then an index on the submissions of one student.
  text: `SELECT FROM "RosterEntry" e WHERE e."organizationId" = $1 AND e."studentId" = $3 AND (
    EXISTS (SELECT FROM "AssignmentPlace" p WHERE p."organizationId" = $1
      AND p."assignmentId" = $2 AND p."studentId" = $3)
    OR EXISTS (SELECT FROM "Submission" s WHERE s."organizationId" = $1
      AND s."assignmentId" = $2 AND s."studentId" = $3))`,
};

/**
 * Lets through a student who has a place in an assignment, or who is in its cohort today. A class is
 * graded after its term, so what counts is the care of the cohort, which is asked before this.
 *
 * @throws ApiError `not_found`
 */
export async function requireInClass(
  tx: TenantTx,
  { id, cohortId }: Pick<AssignmentRow, 'id' | 'cohortId'>,
  studentId: Id,
  now: Instant,
): Promise<void> {
  const placed = await tx.query(IN_CLASS, [tx.organizationId, id, studentId]);
  if (placed.rowCount === 1) return;
  const members = await membersOn(tx, cohortId, now);
  if (!members.includes(studentId)) throw new ApiError('not_found');
}

const PLACES = {
  name: 'assignment_places',
  text: `SELECT "studentId", "window" FROM "AssignmentPlace"
    WHERE "organizationId" = $1 AND "assignmentId" = $2`,
};

/** Who has which window already. */
export async function placesOf(tx: TenantTx, assignmentId: Id): Promise<Map<Id, number>> {
  const { rows } = await tx.query<{ studentId: Id; window: number }>(PLACES, [
    tx.organizationId,
    assignmentId,
  ]);
  return new Map(rows.map(({ studentId, window }) => [studentId, window]));
}

// Two who look at once deal the same newcomers the same way; a place that is there stays.
const PLACE = {
  name: 'assignment_place',
  text: `INSERT INTO "AssignmentPlace" ("organizationId", "assignmentId", "studentId", "window",
      "createdAt")
    SELECT $1, $2, p."studentId", p."window", $4
    FROM jsonb_to_recordset($3::jsonb) AS p("studentId" uuid, "window" int)
    ON CONFLICT ("organizationId", "assignmentId", "studentId") DO NOTHING`,
};

/**
 * Everybody's window, with one for each member who has none yet (G32). Who gets one hears of the
 * assignment, while work is still taken.
 */
export async function ensurePlaces(
  tx: TenantTx,
  assignment: Pick<AssignmentRow, 'id' | 'title' | 'terms' | 'archivedAt'>,
  members: readonly Id[],
  now: Instant,
): Promise<Map<Id, number>> {
  const { id, terms, archivedAt } = assignment;
  const placed = await placesOf(tx, id);
  const dealt = dealWindows({
    seed: id,
    windows: terms.windows.count,
    placed,
    newcomers: members,
  });
  if (dealt.size === 0) return placed;
  const rows = [...dealt].map(([studentId, window]) => ({ studentId, window }));
  await tx.query(PLACE, [tx.organizationId, id, JSON.stringify(rows), now]);
  if (archivedAt === null && latenessAt(terms, now).kind !== 'closed') {
    await announce(tx, assignment, [...dealt.keys()], now);
  }
  return placesOf(tx, id);
}

const DEAL_ANEW = {
  name: 'assignment_deal_anew',
  text: `UPDATE "AssignmentPlace" a SET "window" = p."window"
    FROM jsonb_to_recordset($3::jsonb) AS p("studentId" uuid, "window" int)
    WHERE a."organizationId" = $1 AND a."assignmentId" = $2 AND a."studentId" = p."studentId"`,
};

/** Mixes a class anew before anybody has begun, because the windows are others now. */
export async function dealAnew(
  tx: TenantTx,
  { id, terms }: Pick<AssignmentRow, 'id' | 'terms'>,
): Promise<void> {
  const newcomers = [...(await placesOf(tx, id)).keys()];
  const dealt = dealWindows({
    seed: id,
    windows: terms.windows.count,
    placed: new Map(),
    newcomers,
  });
  const rows = [...dealt].map(([studentId, window]) => ({ studentId, window }));
  await tx.query(DEAL_ANEW, [tx.organizationId, id, JSON.stringify(rows)]);
}
