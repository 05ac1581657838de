import { can } from '@acquaint/core/access/can';
import { assess } from '@acquaint/core/rules/assess';
import { type HeldUp, heldUpBy } from '@acquaint/core/rules/held-up';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { type Step, type StepStatus, STEPS } from '@acquaint/core/workflow/steps';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { audit } from '../writes/audit.ts';
import { findStudentEntry, type StudentEntry } from './student-entry.ts';

/** One interview as staff may see it: states and dates, and the contact's name where it is shown. */
export interface InterviewInCare {
  id: Id;
  /** Null where the cohort does not show names of contacts. */
  contactName: string | null;
  status: string;
  steps: Record<Step, StepStatus>;
  stepsDone: number;
  /**
   * When each of the eight steps was first reached, and last when all were done; as far as it has
   * come. Null where that was before it was kept.
   */
  stepReachedAt: (Instant | null)[];
  startedAt: Instant;
  askedAt: Instant | null;
  meetingAt: Instant | null;
  meetingStatus: string | null;
  lastEventAt: Instant;
  /** What stops it, and what was lifted; empty for those who may lift nothing. */
  heldUp: HeldUp[];
}

export interface StudentInCare extends StudentEntry {
  studentId: Id;
  interviews: InterviewInCare[];
}

const ROWS = {
  name: 'student_in_care_interviews',
  text: `SELECT "id", "status", "createdAt", "updatedAt", "meetingStartsAt", "meetingStatus",
      to_json("stepReachedAt") AS "stepReachedAt"
    FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "updatedAt" DESC`,
};

interface Row {
  id: Id;
  status: string;
  createdAt: Instant;
  updatedAt: Instant;
  meetingStartsAt: Instant | null;
  meetingStatus: string | null;
  /** As JSON writes them. */
  stepReachedAt: (string | null)[];
  [column: string]: unknown;
}

/**
 * One student in the member's care. What the student wrote stays on the server.
 *
 * @throws ApiError `not_found`
 */
export function studentPage(
  deps: Deps,
  member: Member,
  { studentId }: { studentId: Id },
): Promise<StudentInCare> {
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireInCare(tx, member, 'student.read', { studentId, now });
    const found = await findStudentEntry(tx, member, studentId, now);
    // Instructors hold no permission to see names, whatever a cohort shows.
    const namesShown = found.namesShown && can(member.role, 'contact_name.read');
    const entry = { ...found, namesShown };
    await audit(deps, tx, member, {
      action: 'student.see',
      subjectKind: 'user',
      subjectId: studentId,
    });
    return {
      studentId,
      ...entry,
      interviews: await interviewsOf(deps, tx, member, { ...entry, studentId }),
    };
  });
}

async function interviewsOf(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { studentId, namesShown }: { studentId: Id; namesShown: boolean },
): Promise<InterviewInCare[]> {
  const file = await loadStudentFile(tx, studentId);
  const { rows } = await tx.query<Row>(ROWS, [tx.organizationId, studentId]);
  const mayLift = can(member.role, 'rule.override');
  const seen: InterviewInCare[] = [];
  for (const row of rows) {
    const interview = file.interviews.find(({ id }) => id === row.id);
    if (!interview) continue;
    const { steps, stepsDone, findings } = assess(await dossierOf(deps, tx, file, interview));
    const contact = file.contacts.find(({ id }) => id === interview.contactId);
    const statuses = Object.fromEntries(STEPS.map((step) => [step, steps[step].status]));
    seen.push({
      id: row.id,
      contactName: namesShown ? (contact?.fullName.value ?? null) : null,
      status: row.status,
      // STEPS names every key.
      steps: statuses as Record<Step, StepStatus>,
      stepsDone,
      stepReachedAt: row.stepReachedAt.map((at) =>
        at === null ? null : new Date(at).toISOString(),
      ),
      startedAt: row.createdAt,
      askedAt: interview.request.firstSentAt,
      meetingAt: row.meetingStartsAt,
      meetingStatus: row.meetingStatus,
      lastEventAt: row.updatedAt,
      heldUp: mayLift ? heldUpBy(findings, interview) : [],
    });
  }
  return seen;
}
