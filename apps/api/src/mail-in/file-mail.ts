import { returnDateIn } from '@acquaint/core/mail-in/return-date';
import { type HeldReason, suspicionOf } from '@acquaint/core/mail-in/suspicion';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { loadSchool } from '../services/dossier/load-school.ts';
import { getContact, getInterview } from '../services/dossier/records.ts';
import { tell } from '../services/notices/tell.ts';
import type { Addressee } from './addressee.ts';
import { applyMail, type WhatHappened } from './apply-mail.ts';
import { deliveryReport } from './delivery-report.ts';
import { mailChecks } from './mail-checks.ts';
import { type MailKind, mailKind } from './mail-kind.ts';
import { countMail, insertMail, knownSenders, type MailRow } from './mail-rows.ts';
import type { ReadMail } from './read-mail.ts';

/** `nobody`: the message is not there any more. `full`: there has been more than anybody answers. */
export type Filed = 'stored' | 'known' | 'nobody' | 'full';

/** How often the work is done over when somebody else changed the interview meanwhile. */
const TRIES = 5;
/** Nobody answers one message this often; a loop of two machines does. */
const MOST_MAILS = 40;

export interface Incoming {
  to: Addressee;
  mail: ReadMail;
  /** The envelope had no sender, as bounces and many automatic answers have. */
  isNullSender: boolean;
}

/**
 * Files a mail under the message whose token it came with, once. What is certain takes effect in the
 * same transaction; what looks wrong is held for the student. @throws when it could not be stored
 */
export async function fileMail(deps: Deps, incoming: Incoming): Promise<Filed> {
  const id = deps.newId();
  for (let left = TRIES; ; left -= 1) {
    try {
      const { organizationId } = incoming.to;
      return await inTenant(deps.database, { organizationId }, (tx) =>
        fileOnce(deps, tx, id, incoming),
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'not_found') return 'nobody';
      if (error.code === 'refused') return 'full';
      if (error.code !== 'conflict' || left <= 1) throw error;
    }
  }
}

async function fileOnce(deps: Deps, tx: TenantTx, id: Id, incoming: Incoming): Promise<Filed> {
  const { to, mail, isNullSender } = incoming;
  const kind = mailKind(mail, isNullSender);
  if (kind === 'receipt') return 'stored';
  const interview = await getInterview(tx, to.studentId, to.interviewId);
  const contact = await getContact(tx, to.studentId, interview.contactId);
  const known = await knownSenders(tx, to);
  const heldBecause = await reasonToHold(deps, { to, mail, kind, contact, known });
  const row: MailRow = {
    id,
    ...to,
    sourceKey: mail.sourceKey,
    kind,
    status: heldBecause === null ? 'filed' : 'held',
    heldBecause,
    fromName: mail.from?.name ?? null,
    fromAddress: mail.from?.address ?? '',
    subject: mail.subject,
    text: mail.text,
    droppedAttachments: mail.droppedAttachments,
    receivedAt: deps.now(),
  };
  if (!(await insertMail(tx, row))) return 'known';
  if ((await countMail(tx, to.outboxId)) > MOST_MAILS) throw new ApiError('refused');
  let news: WhatHappened | null = { code: 'mail_held', params: { name: contact.fullName.value } };
  if (heldBecause === null) {
    const until = await returnDate(deps, tx, { mail, kind, contact });
    const report = kind === 'bounce' ? deliveryReport(mail) : null;
    news = await applyMail(deps, tx, { to, row, interview, until, report });
  }
  const { studentId: userId, interviewId } = to;
  if (news !== null) await tell(deps, tx, { key: `mail:${id}`, userId, interviewId, ...news });
  return 'stored';
}

interface Suspect {
  to: Addressee;
  mail: ReadMail;
  kind: MailKind;
  contact: Contact;
  known: readonly string[];
}

async function reasonToHold(deps: Deps, suspect: Suspect): Promise<HeldReason | null> {
  const { to, mail, kind, contact, known } = suspect;
  const checks = mailChecks(mail, deps.settings.mailIn?.checkedBy ?? null);
  if (kind === 'bounce') {
    // A mail server speaks, from wherever it stands: what counts is whom it speaks about.
    const address = to.recipient.address?.toLowerCase() ?? null;
    if (address === null) return 'other_recipient';
    const { recipients } = deliveryReport(mail);
    const isNamed = mail.deliveryStatus === null && mail.text.toLowerCase().includes(address);
    return isNamed || recipients.includes(address) ? null : 'other_recipient';
  }
  const isContact = to.audience === 'contact';
  const { workEmail, privateEmail } = contact.channels;
  const own = [to.recipient.address, ...(isContact ? [workEmail, privateEmail] : []), ...known];
  return suspicionOf({
    from: mail.from,
    known: own.filter((address) => address !== null),
    name: isContact ? contact.fullName.value : to.recipient.name,
    checks,
  });
}

interface Away {
  mail: ReadMail;
  kind: MailKind;
  contact: Contact;
}

async function returnDate(deps: Deps, tx: TenantTx, away: Away): Promise<string | null> {
  const { mail, kind, contact } = away;
  if (kind !== 'auto_reply') return null;
  const { school } = await loadSchool(tx);
  const today = dateIn(deps.now(), contact.timeZone ?? school.timeZone);
  return returnDateIn(`${mail.subject ?? ''}\n${mail.text}`, today, contact.country);
}
