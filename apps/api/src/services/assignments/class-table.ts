import { standingOf, type Standing } from '@acquaint/core/assignments/standing';
import { type StartWindow, windowAt, windowsOf } from '@acquaint/core/assignments/windows';
import { lastMoment } from '@acquaint/core/assignments/lateness';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { assignmentTalks, type StudentTalk } from '@acquaint/db/queries/assignment-talks';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { ensurePlaces, membersOn, placesOf } from './places.ts';
import {
  type AssignmentRow,
  getAssignment,
  lastOf,
  type LastSubmission,
  lastSubmissions,
} from './records.ts';

export interface ClassRow extends Standing {
  studentId: Id;
  studentKey: string | null;
  fullName: string;
  window: number;
  /** Whether they are in the cohort today; after its term nobody is. */
  inCohort: boolean;
  /** Without the talks in it: whoever opens them is on record. */
  last: Omit<LastSubmission, 'talks'> | null;
}

export interface ClassTable {
  assignment: AssignmentRow;
  cohortName: string;
  windows: StartWindow[];
  /** Until when work is taken. */
  closesAt: Instant;
  rows: ClassRow[];
}

const NAMES = {
  name: 'class_names',
  text: `SELECT "studentId", "studentKey", "fullName" FROM "RosterEntry"
    WHERE "organizationId" = $1 AND "studentId" = ANY($2::uuid[])
    ORDER BY "nameFolded", "studentId"`,
};

/** The assignment, where its cohort is in the member's care. @throws ApiError `not_found` */
export async function requireAssignment(
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<{ assignment: AssignmentRow; cohortName: string }> {
  const assignment = await getAssignment(tx, id);
  const { name } = await requireCohort(tx, member, assignment.cohortId);
  return { assignment, cohortName: name };
}

/** One assignment with everybody whom it asks or asked something of, and where each of them is. */
export function classTable(deps: Deps, member: Member, id: Id): Promise<ClassTable> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    readClass(deps, tx, member, id),
  );
}

export async function readClass(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<ClassTable> {
  const now = deps.now();
  const { assignment, cohortName } = await requireAssignment(tx, member, id);
  const { terms } = assignment;
  const members = await membersOn(tx, assignment.cohortId, now);
  const places =
    assignment.publishedAt === null
      ? await placesOf(tx, id)
      : await ensurePlaces(tx, assignment, members, now);
  const submissions = await lastSubmissions(tx, id);
  const present = new Set(members);
  // Whoever has a place stays in the class when the term, or the course for them, is over.
  const everybody = [...new Set([...members, ...places.keys(), ...submissions.keys()])];
  const talks = byStudent(await assignmentTalks(tx, everybody));
  const names = await tx.query<Pick<ClassRow, 'studentId' | 'studentKey' | 'fullName'>>(NAMES, [
    tx.organizationId,
    everybody,
  ]);
  const rows = names.rows.map(({ studentId, studentKey, fullName }): ClassRow => {
    const found = submissions.get(studentId);
    const window = windowAt(terms, places.get(studentId) ?? 0);
    const standing = standingOf({
      terms,
      now,
      startsAt: window.startsAt,
      talks: talks.get(studentId) ?? [],
      last: lastOf(found ? [found] : []),
    });
    const last = found === undefined ? null : withoutTalks(found);
    const inCohort = present.has(studentId);
    return { studentId, studentKey, fullName, window: window.index, inCohort, last, ...standing };
  });
  return { assignment, cohortName, windows: windowsOf(terms), closesAt: lastMoment(terms), rows };
}

const withoutTalks = ({ talks: _talks, ...rest }: LastSubmission): Omit<LastSubmission, 'talks'> =>
  rest;

function byStudent(talks: readonly StudentTalk[]): Map<Id, StudentTalk[]> {
  const found = new Map<Id, StudentTalk[]>();
  for (const talk of talks) {
    const own = found.get(talk.studentId);
    if (own) own.push(talk);
    else found.set(talk.studentId, [talk]);
  }
  return found;
}
