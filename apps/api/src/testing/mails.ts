/** Mails as other people's programs write them, in our own words. */

interface Parts {
  from?: string;
  subject?: string;
  id?: string | null;
  headers?: readonly string[];
  body?: string;
}

const lines = (...all: readonly string[]): string => all.join('\r\n');

let count = 0;

/** A mail in plain text. Each has a Message-ID of its own unless one is given. */
export function aMail(parts: Parts = {}): string {
  count += 1;
  const id = parts.id === undefined ? `<${count}@rivertrust.example>` : parts.id;
  return lines(
    `From: ${parts.from ?? 'Amara Okafor <a.okafor@rivertrust.example>'}`,
    'To: Lena Quillfeather <reply@replies.school.example>',
    `Subject: ${parts.subject ?? 'Re: Twenty minutes about flood forecasting'}`,
    ...(id === null ? [] : [`Message-ID: ${id}`]),
    'Date: Mon, 2 Mar 2026 10:30:00 +0000',
    'MIME-Version: 1.0',
    ...(parts.headers ?? ['Content-Type: text/plain; charset=utf-8']),
    '',
    ...(parts.body ?? 'Gladly. Tuesday at three?').split('\n'),
  );
}

const ASKED = 'Dear Dr. Okafor,\nmay I ask you about your work?';
const quote = (text: string): string => text.replaceAll(/^/gm, '> ');

/** What a person wrote, and the same as their programs send it with what it answers. */
export const OWN = 'Gladly. Tuesday at three?\n\nAmara';
export const QUOTING: Readonly<Record<string, string>> = {
  Gmail: `${OWN}\n\nOn Mon, 2 Mar 2026 at 10:00, Lena Quillfeather <lena@school.example>\nwrote:\n\n${quote(ASKED)}`,
  Outlook: `${OWN}\n\n________________________________\nFrom: Lena Quillfeather <lena@school.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Amara Okafor\nSubject: Twenty minutes\n\n${ASKED}`,
  'Outlook without a line': `${OWN}\n\nVon: Lena Quillfeather\nGesendet: Montag, 2. März 2026 10:00\nAn: Amara Okafor\nBetreff: Zwanzig Minuten\n\n${ASKED}`,
  'Apple Mail': `${OWN}\n\n> On 2 Mar 2026, at 10:00, Lena Quillfeather <lena@school.example> wrote:\n> \n${quote(ASKED)}`,
  'a phone': `${OWN}\n\nSent from my iPhone\n\nOn 2 Mar 2026, at 10:00, Lena Quillfeather <lena@school.example> wrote:\n\n${quote(ASKED)}`,
  'Thunderbird in German': `${OWN}\n\nAm 02.03.26 um 10:00 schrieb Lena Quillfeather:\n${quote(ASKED)}`,
};

interface Refused {
  recipient: string;
  status: string;
  action?: string;
  said: string;
}

/** A bounce for machines and people (RFC 3464). */
export function aBounce(style: 'Postfix' | 'Exchange' | 'Gmail', refused: Refused): string {
  const { recipient, status, action = 'failed', said } = refused;
  const from = {
    Postfix: 'MAILER-DAEMON@mx.rivertrust.example (Mail Delivery System)',
    Exchange: '"Microsoft Outlook" <MicrosoftExchange329e71ec@rivertrust.example>',
    Gmail: 'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
  }[style];
  const machine = {
    Postfix: [
      'Reporting-MTA: dns; mx.rivertrust.example',
      'X-Postfix-Queue-ID: 4F0a1b2c3d',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Original-Recipient: rfc822;${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      'Remote-MTA: dns; mx.rivertrust.example',
      `Diagnostic-Code: smtp; ${said}`,
    ],
    Exchange: [
      'Reporting-MTA: dns;exchange.rivertrust.example',
      '',
      `Final-recipient: RFC822; ${recipient.toUpperCase()}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-code: smtp;${said}`,
      'X-Display-Name: Amara Okafor',
    ],
    Gmail: [
      'Reporting-MTA: dns; googlemail.example',
      'Arrival-Date: Mon, 02 Mar 2026 02:00:01 -0800 (PST)',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${said.replaceAll(' ', '\r\n ')}`,
    ],
  }[style];
  return aMail({
    from,
    subject: 'Undelivered Mail Returned to Sender',
    headers: [
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="edge"',
    ],
    body: lines(
      '--edge',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'Your message could not be delivered.',
      '',
      '--edge',
      'Content-Type: message/delivery-status',
      '',
      ...machine,
      '',
      '--edge',
      'Content-Type: message/rfc822',
      '',
      'From: lena@school.example',
      `To: ${recipient}`,
      'Subject: Twenty minutes',
      '',
      'Dear Dr. Okafor,',
      '--edge--',
    ).replaceAll('\r\n', '\n'),
  });
}
