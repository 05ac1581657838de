import type { DraftFacts } from '@acquaint/core/workflow/dossier';

type Mail = Pick<DraftFacts, 'subject' | 'text'> & { to: string };

/** Opens the text in the student's own mail program. Lines end as mail wants them. */
export function mailtoHref({ to, subject, text }: Mail): string {
  const query = [
    ...(subject ? [`subject=${encodeURIComponent(subject)}`] : []),
    `body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
  ];
  // An @ that is encoded is not understood by every mail program.
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?${query.join('&')}`;
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

/** Words of a header that are not plain ASCII, in pieces of whole characters (RFC 2047). */
function headerWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += 12) {
    pieces.push(`=?UTF-8?B?${base64(characters.slice(at, at + 12).join(''))}?=`);
  }
  return pieces.join('\r\n ');
}

/** A mail file that opens as a draft (`X-Unsent`), with the text letter for letter. */
export function emlFile({ to, subject, text }: Mail, from: string): string {
  const body = base64(text.replaceAll('\n', '\r\n')).replaceAll(/(.{76})/g, '$1\r\n');
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${headerWords(subject ?? '')}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '',
  ].join('\r\n');
}
