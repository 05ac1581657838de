import { unsettledMail } from '@acquaint/core/mail-in/unsettled';
import { factsKey } from '@acquaint/core/workflow/meeting-facts';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { identityHashes } from '../courtesy/identity-hashes.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { getContact, getInterview } from '../dossier/records.ts';
import type { PersonalMessage } from './personal-message.ts';
import type { StopReason } from './settle.ts';

const HOUR = 3_600_000;

const NOT_WANTED = {
  name: 'outbox_not_wanted',
  text: `SELECT 1 FROM "DoNotContact"
    WHERE "organizationId" = $1 AND "identityHash" = ANY($2::text[]) AND "liftedAt" IS NULL LIMIT 1`,
};

/**
 * Looks once more, just before a message goes out: what was right when the student sent it may have
 * been overtaken. @returns why it may not go any more, or null
 */
export async function whyNot(
  deps: Deps,
  tx: TenantTx,
  message: PersonalMessage,
): Promise<StopReason | null> {
  const { personId, interviewId, audience, attempts, createdAt } = message;
  const { policy } = await loadSchool(tx, personId);
  const waited = Date.parse(deps.now()) - Date.parse(createdAt);
  // G.1: after a day the checks run again, and they need the student. What was tried before gets its
  // end by the server's own answer.
  if (attempts <= 1 && waited > policy.draftRecheckHours * HOUR) return 'too_old';
  const interview = await getInterview(tx, personId, interviewId);
  if (audience === 'contact') {
    const contact = await getContact(tx, personId, interview.contactId);
    if (contact.state === 'do_not_contact') return 'not_wanted';
    const hashes = identityHashes(deps.settings.secret, tx.organizationId, contact);
    const { rowCount } = await tx.query(NOT_WANTED, [tx.organizationId, hashes]);
    if (rowCount !== 0) return 'not_wanted';
  }
  return isOvertaken(message, interview) ? 'overtaken' : null;
}

/** Confirming what was cancelled, or nudging who has answered, would be worse than silence. */
function isOvertaken({ kind, payload }: PersonalMessage, interview: InterviewState): boolean {
  const { status, request, meeting } = interview;
  switch (kind) {
    case 'close':
      return hasWritten(interview);
    case 'request':
    case 'nudge':
      if (hasWritten(interview)) return true;
      return status === 'withdrawn' || (request.status !== 'open' && request.status !== 'let_go');
    case 'confirmation': {
      if (status === 'withdrawn' || meeting === null || isOver(meeting.status)) return true;
      const { confirmation } = meeting;
      if (confirmation?.messageId !== payload.messageId) return true;
      return confirmation?.factsKey !== factsKey(meeting);
    }
    case 'reminder':
      return status === 'withdrawn' || meeting === null || isOver(meeting.status);
    default:
      return false;
  }
}

/** A mail of theirs that nobody has read yet is an answer for all we know (G8). */
const hasWritten = (interview: InterviewState): boolean =>
  unsettledMail(interview).some(({ from }) => from === 'contact');

const isOver = (status: string): boolean => status === 'cancelled' || status === 'missed';
