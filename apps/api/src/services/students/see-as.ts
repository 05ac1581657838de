import { can } from '@acquaint/core/access/can';
import type { ReviewStatus } from '@acquaint/core/review/review-state';
import { sharedView, type SharedView } from '@acquaint/core/sharing/shared-view';
import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { loadStudentFile } from '../dossier/gather-dossier.ts';
import { audit } from '../writes/audit.ts';
import { findStudentEntry } from './student-entry.ts';

/** A text that the student sent to be read. */
export interface SentDraft {
  id: Id;
  kind: MessageKind;
  subject: string | null;
  text: string;
  status: ReviewStatus;
  createdAt: Instant;
}

export interface SharedInterview extends SharedView {
  id: Id;
  stepsDone: number;
  meetingAt: Instant | null;
  /** Null where the cohort does not show names of contacts. */
  contactName: string | null;
  drafts: SentDraft[];
}

export interface SharedByStudent {
  studentId: Id;
  fullName: string;
  /** In the order of the student's page, the latest change first. */
  interviews: SharedInterview[];
}

const DRAFTS = {
  name: 'see_as_drafts',
  text: `SELECT "id", "interviewId", "kind", "subject", "text", "status", "createdAt"
    FROM "DraftReview" WHERE "organizationId" = $1 AND "studentId" = $2
      AND "status" <> 'withdrawn' ORDER BY "createdAt" DESC, "id" DESC LIMIT 200`,
};
const ORDER = {
  name: 'see_as_interviews',
  text: `SELECT "id", "stepsDone", "meetingStartsAt" AS "meetingAt" FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2
    ORDER BY "updatedAt" DESC, "id"`,
};

interface InterviewRow {
  id: Id;
  stepsDone: number;
  meetingAt: Instant | null;
  [column: string]: unknown;
}

/**
 * What one student shares with their advisors, for reading alone. Each opening is on record.
 *
 * @throws ApiError `not_found` outside of the member's care
 */
export function seeAsShared(
  deps: Deps,
  member: Member,
  { studentId }: { studentId: Id },
): Promise<SharedByStudent> {
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireInCare(tx, member, 'student.see_as', { studentId, now });
    const about = { subjectKind: 'user', subjectId: studentId };
    await audit(deps, tx, member, { action: 'student.see_as', ...about });
    const entry = await findStudentEntry(tx, member, studentId, now);
    const namesShown = entry.namesShown && can(member.role, 'contact_name.read');
    const { interviews, contacts } = await loadStudentFile(tx, studentId);
    const drafts = await draftsOf(tx, studentId);
    const { rows } = await tx.query<InterviewRow>(ORDER, [tx.organizationId, studentId]);
    const shared = rows.flatMap(({ id, stepsDone, meetingAt }): SharedInterview[] => {
      const interview = interviews.find((one) => one.id === id);
      if (interview === undefined) return [];
      const contact = contacts.find((one) => one.id === interview.contactId);
      return [
        {
          id,
          stepsDone,
          meetingAt,
          contactName: namesShown ? (contact?.fullName.value ?? null) : null,
          ...sharedView(interview),
          drafts: drafts.get(id) ?? [],
        },
      ];
    });
    return { studentId, fullName: entry.fullName, interviews: shared };
  });
}

async function draftsOf(tx: TenantTx, studentId: Id): Promise<Map<Id, SentDraft[]>> {
  const { rows } = await tx.query<SentDraft & { interviewId: Id } & Record<string, unknown>>(
    DRAFTS,
    [tx.organizationId, studentId],
  );
  const drafts = new Map<Id, SentDraft[]>();
  for (const { interviewId, id, kind, subject, text, status, createdAt } of rows) {
    const list = drafts.get(interviewId) ?? [];
    list.push({ id, kind, subject, text, status, createdAt });
    drafts.set(interviewId, list);
  }
  return drafts;
}
