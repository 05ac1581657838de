import { can } from '@acquaint/core/access/can';
import { type Standing, standingOf } from '@acquaint/core/assignments/standing';
import type { SubmittedTalk } from '@acquaint/core/assignments/submission';
import { type StartWindow, windowAt } from '@acquaint/core/assignments/windows';
import type { Id } from '@acquaint/core/workflow/records';
import { assignmentTalks } from '@acquaint/db/queries/assignment-talks';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { requireAssignment } from './class-table.ts';
import { placesOf, requireInClass } from './places.ts';
import { type AssignmentRow, lastOf, type SubmissionRow, submissionsOf } from './records.ts';

export type NamedTalk = SubmittedTalk & {
  /** Null where the cohort does not show names of contacts. */
  contactName: string | null;
};

export type SeenSubmission = Omit<SubmissionRow, 'talks'> & { talks: NamedTalk[] };

export interface StudentWork {
  assignment: AssignmentRow;
  studentId: Id;
  fullName: string;
  studentKey: string | null;
  window: StartWindow;
  standing: Standing;
  /** First to last. */
  submissions: SeenSubmission[];
}

const WHO = {
  name: 'student_of_assignment',
  text: `SELECT e."fullName", e."studentKey", co."showContactNames" FROM "RosterEntry" e
    JOIN "Cohort" co ON co."organizationId" = e."organizationId" AND co."id" = $3
    WHERE e."organizationId" = $1 AND e."studentId" = $2`,
};
const CONTACTS = {
  name: 'names_of_contacts',
  text: `SELECT "id", "fullName" FROM "Contact"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = ANY($3::uuid[])`,
};

/**
 * What one student handed in. The look is on record, and contacts' names are there only where the
 * cohort shows them to the role that asks.
 *
 * @throws ApiError `not_found`
 */
export function studentWork(
  deps: Deps,
  member: Member,
  { id, studentId }: { id: Id; studentId: Id },
): Promise<StudentWork> {
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { assignment } = await requireAssignment(tx, member, id);
    await requireInClass(tx, assignment, studentId, now);
    const who = await tx.query<{
      fullName: string;
      studentKey: string | null;
      showContactNames: boolean;
    }>(WHO, [tx.organizationId, studentId, assignment.cohortId]);
    const [found] = who.rows;
    if (!found) throw new ApiError('not_found');
    const rows = await submissionsOf(tx, id, studentId);
    const { showContactNames, ...entry } = found;
    const namesShown = showContactNames && can(member.role, 'contact_name.read');
    const names = namesShown ? await namesOf(tx, studentId, rows) : new Map<Id, string>();
    const window = windowAt(assignment.terms, (await placesOf(tx, id)).get(studentId) ?? 0);
    const standing = standingOf({
      terms: assignment.terms,
      now,
      startsAt: window.startsAt,
      talks: await assignmentTalks(tx, [studentId]),
      last: lastOf(rows),
    });
    const subject = { subjectKind: 'user', subjectId: studentId };
    await audit(deps, tx, member, { action: 'submission.see', ...subject });
    const submissions = rows.map((row): SeenSubmission => ({
      ...row,
      talks: row.talks.map((talk) => ({
        ...talk,
        contactName: names.get(talk.contactId) ?? null,
      })),
    }));
    return { assignment, studentId, ...entry, window, standing, submissions };
  });
}

async function namesOf(
  tx: TenantTx,
  studentId: Id,
  rows: readonly SubmissionRow[],
): Promise<Map<Id, string>> {
  const ids = rows.flatMap(({ talks }) => talks.map(({ contactId }) => contactId));
  const found = await tx.query<{ id: Id; fullName: string }>(CONTACTS, [
    tx.organizationId,
    studentId,
    ids,
  ]);
  return new Map(found.rows.map(({ id, fullName }) => [id, fullName]));
}
