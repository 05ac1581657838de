import { noticeSentence } from '@acquaint/core/notify/sentence';
import { traits } from '@acquaint/core/notify/kinds';
import { staffPlace } from '@acquaint/core/notify/staff-place';
import { memberLanguage, type MemberLanguage } from '@acquaint/core/phrases/member/languages';
import { memberWords } from '@acquaint/core/phrases/member/words';
import { fill } from '@acquaint/core/phrases/say';
import type { Zone } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { MailParts } from '../../mail/compose.ts';
import type { LetterItem } from '../../mail/member-letter.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { senderOf } from '../../mail/sender.ts';
import { loadSchool } from '../dossier/load-school.ts';
import type { OutboxMessage } from './message.ts';
import { switchOffUrl } from './switch-off-link.ts';

interface Reader {
  zone: Zone;
  locale: string;
  role: string;
  language: MemberLanguage;
}

const READER = {
  name: 'mail_reader',
  text: `SELECT m."role", coalesce(s."timeZone", o."timeZone") AS "zone",
      coalesce(s."data"->>'locale', 'en-GB') AS "locale", n."data"->>'language' AS "language"
    FROM "Membership" m
    JOIN "Organization" o ON o."id" = m."organizationId"
    LEFT JOIN "StudentProfile" s
      ON s."organizationId" = m."organizationId" AND s."studentId" = m."userId"
    LEFT JOIN "NoticePreference" n
      ON n."organizationId" = m."organizationId" AND n."userId" = m."userId"
    WHERE m."organizationId" = $1 AND m."userId" = $2 AND m."endedAt" IS NULL`,
};

/**
 * A mail of ours to one of our own people, in their zone and their locale's dates.
 * @returns null when there is nothing to say to them any more
 */
export async function buildMemberMail(
  deps: Deps,
  tx: TenantTx,
  message: OutboxMessage,
): Promise<MailParts | null> {
  const { settings } = deps;
  const { id, kind, personId, recipient } = message;
  const place = [tx.organizationId, personId];
  const { rows } = await tx.query<Reader & Record<string, unknown>>(READER, place);
  const [row] = rows;
  if (row === undefined) return null;
  const reader = { ...row, language: memberLanguage(row.language) };
  const phrases = memberWords[reader.language].mail;
  const { school } = await loadSchool(tx);
  const items = itemsOf(deps, message, reader);
  const [first] = items;
  if (first === undefined) return null;
  const letter = items.length === 1 ? message.payload.items?.[0]?.letter : undefined;
  const off = kind === 'nudge' ? switchOffUrl(settings, id) : null;
  // With the first letter: what writes it takes a third of a second to load, and no start waits for it.
  const { writeMemberLetter } = await import('../../mail/member-letter.ts');
  const { html, text } = await writeMemberLetter({
    language: reader.language,
    name: recipient.name,
    school: school.name,
    items,
    settingsUrl: settingsOf(settings.publicUrl, reader),
    switchOffUrl: off,
  });
  return {
    from: { name: school.name, address: senderOf(settings).address },
    to: recipient,
    ...(letter !== undefined && { replyTo: [letter.replyTo] }),
    subject:
      items.length === 1
        ? (letter?.subject ?? first.sentence)
        : fill(phrases.several, { count: items.length }),
    text,
    html,
    messageId: messageIdOf(settings, id),
    date: deps.now(),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // RFC 8058: the mail program itself offers the one click.
      ...(off !== null && {
        'List-Unsubscribe': `<${off}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

function itemsOf(deps: Deps, { payload }: OutboxMessage, reader: Reader): LetterItem[] {
  const phrases = memberWords[reader.language].mail;
  return (payload.items ?? []).flatMap((item) => {
    const sentence = noticeSentence(item, reader);
    if (sentence === null) return [];
    const { name } = item.params;
    const isTheirs = item.interviewId !== null && reader.role === 'student';
    const label =
      isTheirs && name !== undefined ? fill(phrases.open_interview, { name }) : phrases.open_app;
    const path = isTheirs ? `/interviews/${item.interviewId}${stepOf(item.code)}` : '/';
    const { publicUrl } = deps.settings;
    const url =
      reader.role === 'student'
        ? `${publicUrl}${path}`
        : `${publicUrl}/admin${staffPlace(item.code, item.interviewId) ?? '/notices'}`;
    return [{ sentence, late: item.late, button: { label, url } }];
  });
}

/** A reminder opens the step where it can be settled; news open the talk. */
const stepOf = (code: string): string =>
  code.startsWith('reminder.')
    ? `/${traits({ kind: code.slice('reminder.'.length), occurrence: '' }).screen}`
    : '';

const settingsOf = (publicUrl: string, { role }: Reader): string =>
  role === 'student' ? `${publicUrl}/settings` : `${publicUrl}/admin/settings/notices`;
