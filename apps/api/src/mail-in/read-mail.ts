import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { plainText } from './plain-text.ts';

/** A mail as far as we look at it. Every text is free of control characters and bounded. */
export interface ReadMail {
  /** The same for each delivery of one mail. */
  sourceKey: string;
  /** The one sender of the From header; `null` when there is none, or several. */
  from: { name: string | null; address: string } | null;
  subject: string | null;
  text: string;
  /** Values of a header by its name in lower case, topmost first. */
  header: (name: string) => string[];
  /** The part of a bounce that is for machines (RFC 3464); `null` when there is none. */
  deliveryStatus: string | null;
  droppedAttachments: number;
}

/** Longest text that is kept, in characters. */
export const MAX_TEXT = 20_000;
const MAX_HEADERS = 128 * 1024;
const MAX_STATUS = 20_000;
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: MAX_HEADERS, maxRfc822NestingDepth: 1 };

/** @throws when the mail is nested or headed beyond bounds */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw, LIMITS);
  const statuses = mail.attachments.filter(isDeliveryStatus);
  const subject = oneLine(mail.subject ?? '', 300);
  return {
    sourceKey: sourceKeyOf(mail.messageId, raw),
    from: senderOf(mail),
    subject: subject === '' ? null : subject,
    text: await textOf(mail),
    header: (name) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value),
    deliveryStatus: statuses[0] ? textIn(statuses[0]).slice(0, MAX_STATUS) : null,
    droppedAttachments: mail.attachments.filter(isLoss).length,
  };
}

function senderOf({ headers, from }: Email): ReadMail['from'] {
  const lines = headers.filter(({ key }) => key === 'from');
  const [line] = lines;
  if (lines.length !== 1 || line === undefined || from?.address === undefined) return null;
  // A second address in the one header: nobody can say who wrote.
  if (/@.*,.*@/s.test(line.value.slice(0, 2_000).replaceAll(/"[^"]*"/g, ''))) return null;
  const address = oneLine(from.address, 254);
  const name = oneLine(from.name, 200);
  return address.includes('@') ? { address, name: name === '' ? null : name } : null;
}

/** The Message-ID, or what the mail itself amounts to. Hashed, so that it has one length. */
function sourceKeyOf(messageId: string | undefined, raw: Uint8Array): string {
  const hash = createHash('sha256');
  const id = messageId?.trim() ?? '';
  return (id === '' ? hash.update(raw) : hash.update(`<message-id>${id}`)).digest('base64url');
}

async function textOf({ text, html }: Email): Promise<string> {
  const plain = text?.trim() ? text : html ? await plainText(html) : '';
  return manyLines(plain, MAX_TEXT);
}

const isDeliveryStatus = ({ mimeType }: Attachment): boolean =>
  mimeType === 'message/delivery-status';

/** Pictures of a signature are no loss; neither are the parts of a bounce. */
const isLoss = ({ mimeType, related }: Attachment): boolean =>
  related !== true && !mimeType.startsWith('message/') && mimeType !== 'text/rfc822-headers';

const textIn = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Without what breaks lines, headers or the database, and what turns text around. */
export const oneLine = (text: string, max: number): string =>
  cut(text.slice(0, max * 2).replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202d\u202e]+/gu, ' '), max);

/** As for a line, but with its breaks. */
export const manyLines = (text: string, max: number): string =>
  cut(
    text
      .slice(0, max * 2)
      .replaceAll(/\r\n?|[\u2028\u2029\f\v\u0085]/g, '\n')
      .replaceAll(/[\u202d\u202e\p{Cs}]|(?![\n\t])\p{Cc}/gu, '')
      .replaceAll(/\n{4,}/g, '\n\n\n'),
    max,
  );

/** Shortened between characters, so that none is left in halves. */
function cut(text: string, max: number): string {
  const whole = text.normalize('NFC').trim();
  if (whole.length <= max) return whole;
  return `${whole
    .slice(0, max - 1)
    .replaceAll(/\p{Cs}/gu, '')
    .trimEnd()}…`;
}
