import { returnDateIn } from '@acquaint/core/mail-in/return-date';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { applyMail } from '../../mail-in/apply-mail.ts';
import { deliveryReport } from '../../mail-in/delivery-report.ts';
import { addresseeOf, lockMail, type MailRow, setMailStatus } from '../../mail-in/mail-rows.ts';
import type { Member } from '../../trpc/context.ts';
import { updateContact } from '../contacts/store.ts';
import { getContact, getInterview } from '../dossier/records.ts';
import { type InterviewView, viewInterview } from '../interviews/view.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

export interface SettleInput {
  interviewId: Id;
  mailId: Id;
  /** The version that the student saw. */
  version: number;
  decision: 'confirm' | 'discard';
  /** Keep the address that it came from as one of the contact's. */
  keepAddress: 'work' | 'private' | null;
  idempotencyKey: string;
}

/**
 * The student says whether a held mail is really theirs. Confirmed, it does what it would have done
 * when it came. @throws ApiError `not_found`; `conflict` with the present view
 */
export async function settleMail(
  deps: Deps,
  member: Member,
  input: SettleInput,
): Promise<InterviewView> {
  const { organizationId, userId: studentId } = member;
  const { interviewId, idempotencyKey: key } = input;
  const request = { member, key, procedure: 'interviews.settleMail', input, now: deps.now() };
  try {
    return await inTenant(deps.database, { organizationId }, async (tx) => {
      await once(tx, request, async () => {
        await settle(deps, tx, member, input);
        return null;
      });
      return viewInterview(deps, tx, studentId, interviewId);
    });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'conflict') throw error;
    const present = await inTenant(deps.database, { organizationId }, (tx) =>
      viewInterview(deps, tx, studentId, interviewId),
    );
    throw new ApiError('conflict', { present, cause: error });
  }
}

async function settle(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { interviewId, mailId, version, decision, keepAddress }: SettleInput,
): Promise<void> {
  const studentId = member.userId;
  const row = await lockMail(tx, { studentId, interviewId, mailId });
  const status = decision === 'confirm' ? 'filed' : 'discarded';
  // A second click finds it done.
  if (row.status === status) return;
  if (row.status !== 'held') throw new ApiError('conflict');
  const interview = await getInterview(tx, studentId, interviewId);
  if (interview.version !== version) throw new ApiError('conflict');
  await setMailStatus(tx, row.id, status);
  const data = { decision, kind: row.kind };
  const subject = { subjectKind: 'interview', subjectId: interviewId };
  await audit(deps, tx, member, { action: 'interview.settle-mail', ...subject, data });
  if (decision === 'discard') return;

  const to = await addresseeOf(tx, row.outboxId);
  const contact = await getContact(tx, studentId, interview.contactId);
  const text = { deliveryStatus: null, text: row.text, header: () => [] };
  const report = row.kind === 'bounce' ? { ...deliveryReport(text), isFinal: true } : null;
  await applyMail(deps, tx, { to, row, interview, until: returnDate(row, contact), report });
  if (keepAddress !== null && to.audience === 'contact' && row.kind !== 'bounce') {
    const present = await getContact(tx, studentId, interview.contactId);
    await updateContact(deps, tx, studentId, withAddress(present, row.fromAddress, keepAddress));
  }
}

const returnDate = (row: MailRow, { timeZone, country }: Contact): string | null =>
  row.kind === 'auto_reply'
    ? returnDateIn(
        `${row.subject ?? ''}\n${row.text}`,
        dateIn(row.receivedAt, timeZone ?? 'UTC'),
        country,
      )
    : null;

function withAddress(contact: Contact, address: string, kind: 'work' | 'private'): Contact {
  const { channels } = contact;
  const kept =
    kind === 'work'
      ? { workEmail: address }
      : // They wrote from it themselves (G35).
        { privateEmail: address, privateGivenByContact: true };
  const bouncedAddresses = channels.bouncedAddresses.filter((bounced) => bounced !== address);
  return { ...contact, channels: { ...channels, ...kept, bouncedAddresses } };
}
