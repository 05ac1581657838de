import addressparser from 'nodemailer/lib/addressparser';

export interface MailAddress {
  name: string;
  address: string;
}

const LOCAL = /^[^\s@"(),:;<>[\\\]\p{Cc}]+$/u;
const HOST = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]{0,251}[\p{L}\p{M}\p{N}])?$/u;
const CONTROL = /\p{Cc}/u;

/** One sender such as `Acquaint <acquaint@school.example>`; null for anything else. */
export function parseSender(text: string): MailAddress | null {
  if (CONTROL.test(text)) return null;
  const [only, ...others] = addressparser(text, { flatten: true });
  if (only === undefined || others.length > 0) return null;
  const { name, address } = only;
  return isMailAddress(address) ? { name, address } : null;
}

/** What may stand in an envelope. An address with a line break in it would be a second command. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return text.length <= 254 && LOCAL.test(text.slice(0, at)) && HOST.test(text.slice(at + 1));
}

/** The sender of the settings, which were checked when they were read. */
export function senderOf({ mailFrom }: { mailFrom: string }): MailAddress {
  const sender = parseSender(mailFrom);
  if (sender === null) throw new Error('ACQUAINT_MAIL_FROM is no sender.');
  return sender;
}
