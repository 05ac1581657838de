import type { TalkFacts } from '@acquaint/core/assignments/assess-talk';
import { lastMoment } from '@acquaint/core/assignments/lateness';
import { type Standing, standingOf } from '@acquaint/core/assignments/standing';
import type { ChosenTalk } from '@acquaint/core/assignments/submission';
import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import { type StartWindow, windowAt } from '@acquaint/core/assignments/windows';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { assignmentTalks } from '@acquaint/db/queries/assignment-talks';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { ensurePlaces, membersOn } from './places.ts';
import {
  ASSIGNMENT_COLUMNS,
  type AssignmentRow,
  lastOf,
  type SubmissionRow,
  submissionsOf,
} from './records.ts';
import { theirsSql } from './theirs.ts';

/** The student's working copy. */
export interface AssignmentDraft {
  talks: ChosenTalk[];
  reflection: string;
}

export interface MyAssignment {
  id: Id;
  title: string;
  terms: AssignmentTerms;
  window: StartWindow;
  closesAt: Instant;
  standing: Standing;
}

export type MyTalk = TalkFacts & {
  contactName: string;
  /** Title and employer, which the student may share. */
  place: string | null;
};

export interface MyWork extends MyAssignment {
  instructions: string;
  talks: MyTalk[];
  draft: AssignmentDraft | null;
  draftVersion: number;
  submissions: SubmissionRow[];
}

const LIST = {
  name: 'my_assignments',
  text: `SELECT ${ASSIGNMENT_COLUMNS} FROM "Assignment" a
    WHERE a."organizationId" = $1 AND a."archivedAt" IS NULL AND ${theirsSql('$2')}
    ORDER BY a."dueAt" DESC, a."id" LIMIT 50`,
};
const ONE = {
  name: 'my_assignment',
  text: `SELECT ${ASSIGNMENT_COLUMNS} FROM "Assignment" a
    WHERE a."organizationId" = $1 AND a."id" = $4 AND ${theirsSql('$2')} FOR SHARE OF a`,
};

/** The assignments that ask something of the student, and how far they are. */
export function myAssignments(deps: Deps, member: Member): Promise<MyAssignment[]> {
  const { organizationId, userId } = member;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<AssignmentRow>(LIST, [organizationId, userId, now]);
    if (rows.length === 0) return [];
    const talks = await assignmentTalks(tx, [userId]);
    const mine: MyAssignment[] = [];
    for (const row of rows) {
      mine.push(await standingIn(tx, row, { studentId: userId, talks, now }));
    }
    return mine;
  });
}

interface Asker {
  studentId: Id;
  talks: readonly TalkFacts[];
  now: Instant;
}

async function standingIn(
  tx: TenantTx,
  row: AssignmentRow,
  { studentId, talks, now }: Asker,
): Promise<MyAssignment> {
  const { id, title, terms } = row;
  const window = await myWindow(tx, row, studentId, now);
  const last = lastOf(await submissionsOf(tx, id, studentId));
  const standing = standingOf({ terms, now, startsAt: window.startsAt, talks, last });
  return { id, title, terms, window, closesAt: lastMoment(terms), standing };
}

/** The student's own start; one who joined later gets a window now. */
export async function myWindow(
  tx: TenantTx,
  assignment: AssignmentRow,
  studentId: Id,
  now: Instant,
): Promise<StartWindow> {
  const members = await membersOn(tx, assignment.cohortId, now);
  const places = await ensurePlaces(tx, assignment, members, now);
  return windowAt(assignment.terms, places.get(studentId) ?? 0);
}

/** @throws ApiError `not_found` for one that asks nothing of this student */
export async function requireMine(
  tx: TenantTx,
  studentId: Id,
  id: Id,
  now: Instant,
): Promise<AssignmentRow> {
  const { rows } = await tx.query<AssignmentRow>(ONE, [tx.organizationId, studentId, now, id]);
  const [row] = rows;
  if (!row) throw new ApiError('not_found');
  return row;
}

const DRAFT = {
  name: 'my_assignment_draft',
  text: `SELECT "draft", "draftVersion" FROM "AssignmentPlace"
    WHERE "organizationId" = $1 AND "assignmentId" = $2 AND "studentId" = $3`,
};
const PEOPLE = {
  name: 'people_of_talks',
  text: `SELECT "id", "fullName",
      nullif(concat_ws(', ', nullif(btrim("data"->'jobTitle'->>'value'), ''),
        nullif(btrim("employerName"), '')), '') AS "place"
    FROM "Contact" WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = ANY($3::uuid[])`,
};

/** The student's interviews with the people whom they were with. */
export async function talksOfStudent(tx: TenantTx, studentId: Id): Promise<MyTalk[]> {
  const talks = await assignmentTalks(tx, [studentId]);
  const { rows } = await tx.query<{ id: Id; fullName: string; place: string | null }>(PEOPLE, [
    tx.organizationId,
    studentId,
    talks.map(({ contactId }) => contactId),
  ]);
  const people = new Map(rows.map((row) => [row.id, row]));
  return talks.map(({ studentId: _own, ...talk }) => {
    const person = people.get(talk.contactId);
    return { ...talk, contactName: person?.fullName ?? '', place: person?.place ?? null };
  });
}

/** One assignment with all that the student needs to hand it in. */
export function myWork(deps: Deps, member: Member, id: Id): Promise<MyWork> {
  const { organizationId, userId } = member;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const row = await requireMine(tx, userId, id, now);
    const talks = await talksOfStudent(tx, userId);
    const standing = await standingIn(tx, row, { studentId: userId, talks, now });
    const { rows } = await tx.query<{ draft: AssignmentDraft | null; draftVersion: number }>(
      DRAFT,
      [organizationId, id, userId],
    );
    return {
      ...standing,
      instructions: row.instructions,
      talks,
      draft: rows[0]?.draft ?? null,
      draftVersion: rows[0]?.draftVersion ?? 0,
      submissions: await submissionsOf(tx, id, userId),
    };
  });
}
