import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailComposerOptions } from 'nodemailer/lib/mail-composer';

export interface Calendar {
  method: 'REQUEST' | 'CANCEL';
  content: string;
  filename: string;
}

export interface MailParts {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo?: readonly { name: string; address: string }[];
  subject: string;
  text: string;
  html?: string;
  messageId: string;
  /** Message-IDs of the thread, the first one first. */
  thread?: readonly string[];
  date: string;
  headers?: Readonly<Record<string, string>>;
  calendar?: Calendar | null;
  /** Sender of the envelope, where bounces and notes of absence go; without it the address of `from`. */
  bouncesTo?: string;
}

/** A line break in a header would begin another header. */
export class HeaderProblem extends Error {
  constructor(field: string) {
    super(`There is a line break in ${field}.`);
    this.name = 'HeaderProblem';
  }
}

const BREAK = /[\r\n\0]/;

/** A mail as it goes over the wire. @throws HeaderProblem */
export async function composeMail(parts: MailParts): Promise<Buffer> {
  const { from, to, replyTo = [], subject, thread = [], date, calendar, html } = parts;
  for (const { name, address } of [from, to, ...replyTo]) {
    if (BREAK.test(name + address)) throw new HeaderProblem('a name or an address');
  }
  if (BREAK.test(subject)) throw new HeaderProblem('the subject');
  const first = thread.at(0);
  const options: MailComposerOptions = {
    from: { ...from },
    to: { ...to },
    ...(replyTo.length > 0 && { replyTo: replyTo.map((one) => ({ ...one })) }),
    subject,
    text: parts.text,
    ...(html !== undefined && { html }),
    messageId: parts.messageId,
    ...(first !== undefined && { inReplyTo: first, references: [...thread] }),
    date: new Date(date),
    headers: { ...parts.headers },
    ...(calendar && {
      icalEvent: {
        method: calendar.method,
        filename: calendar.filename,
        content: calendar.content,
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(options).compile().build();
}
