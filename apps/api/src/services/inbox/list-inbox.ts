import type { HeldReason } from '@acquaint/core/mail-in/suspicion';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { listMail, type MailRow, type StoredKind } from '../../mail-in/mail-rows.ts';
import { ownWords } from '../../mail-in/own-words.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';

/** A mail as the student reads it. Whether it is settled stands in the interview's own state. */
export interface InboxMail {
  id: Id;
  kind: StoredKind;
  /** `null` once it counts as theirs. */
  heldBecause: HeldReason | null;
  from: { name: string | null; address: string };
  subject: string | null;
  /** Their own words, then what they quoted and signed with. */
  own: string;
  rest: string;
  droppedAttachments: number;
  receivedAt: Instant;
}

/** Mail that came in for one interview, newest first. @throws ApiError `not_found` */
export function listInbox(deps: Deps, member: Member, interviewId: Id): Promise<InboxMail[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    readInbox(tx, member.userId, interviewId),
  );
}

export async function readInbox(
  tx: TenantTx,
  studentId: Id,
  interviewId: Id,
): Promise<InboxMail[]> {
  await getInterview(tx, studentId, interviewId);
  const rows = await listMail(tx, studentId, interviewId);
  return rows.map(toShow);
}

function toShow(row: MailRow): InboxMail {
  const { id, kind, status, subject, droppedAttachments, receivedAt } = row;
  return {
    id,
    kind,
    heldBecause: status === 'held' ? row.heldBecause : null,
    from: { name: row.fromName, address: row.fromAddress },
    subject,
    ...ownWords(row.text),
    droppedAttachments,
    receivedAt,
  };
}
