import { languageOf, mailFooterPhrases, mailPhrases } from '@acquaint/core/phrases/mail';
import { fill } from '@acquaint/core/phrases/say';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { replyAddressFor } from '../../mail-in/reply-address.ts';
import type { MailParts } from '../../mail/compose.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { senderOf } from '../../mail/sender.ts';
import { getContact, getInterview } from '../dossier/records.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { ensureGuestLink } from '../links/guest-link.ts';
import { calendarPart } from './calendar-part.ts';
import { earlierInThread, replySubject } from './thread.ts';
import type { PersonalMessage } from './personal-message.ts';

const KNOW = {
  name: 'outbox_reply_token',
  text: `UPDATE "OutboxMessage" SET "replyTokenHash" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * A mail to somebody outside: exactly the text that the student approved, in the student's name, with
 * the way to answer, to stop and to be forgotten below it.
 */
export async function buildLetter(
  deps: Deps,
  tx: TenantTx,
  message: PersonalMessage,
): Promise<MailParts> {
  const { settings } = deps;
  const { audience, personId: studentId, interviewId, recipient, payload, createdAt } = message;
  const { school } = await loadSchool(tx);
  const interview = await getInterview(tx, studentId, interviewId);
  const contact = await getContact(tx, studentId, interview.contactId);
  const place = { kind: audience, studentId, interviewId, contactId: interview.contactId };
  const { url } = await ensureGuestLink(deps, tx, place);
  const { address } = recipient;
  const earlier = await earlierInThread(tx, { interviewId, audience, createdAt, address });
  const student = payload.from?.name ?? '';
  const part = calendarPart(deps, message, {
    interview,
    contact,
    earlierKinds: earlier.map(({ kind }) => kind),
    changeUrl: url,
  });
  const reply = replyAddressFor(settings, message.id);
  if (reply) await tx.query(KNOW, [tx.organizationId, message.id, reply.tokenHash]);
  const addresses = [
    ...(payload.replyTo ? [payload.replyTo] : []),
    ...(reply ? [reply.address] : []),
  ];
  return {
    from: {
      name: fill(mailPhrases.sender, { name: student, school: school.name }),
      address: senderOf(settings).address,
    },
    to: recipient,
    replyTo: addresses.map((each) => ({ name: student, address: each })),
    subject: payload.subject ?? subjectFrom(interview, earlier, student),
    text: withFooter(
      [payload.text ?? '', ...(part?.block ? [part.block] : [])],
      fill(mailFooterPhrases[languageOf(contact.language)][audience], { school: school.name, url }),
    ),
    messageId: messageIdOf(settings, message.id),
    thread: earlier.map(({ id }) => messageIdOf(settings, id)),
    date: deps.now(),
    calendar: part?.calendar ?? null,
    // Whatever machines send back then finds its message by itself (RFC 3834: to the envelope's sender).
    ...(reply && { bouncesTo: reply.address }),
  };
}

/** Replies have no subject of their own: they keep that of what was written before. */
function subjectFrom(
  { messages }: InterviewState,
  earlier: readonly { subject: string | null }[],
  student: string,
): string {
  const first = earlier.find(({ subject }) => subject !== null) ?? messages.find((m) => m.subject);
  return first?.subject
    ? replySubject(first.subject)
    : fill(mailPhrases.subject, { name: student });
}

/** "-- " alone on a line: mail programs know what is below as no part of the text. */
const withFooter = (texts: readonly string[], footer: string): string =>
  `${texts.map((text) => text.replace(/\n+$/, '')).join('\n\n')}\n\n-- \n${footer}\n`;
