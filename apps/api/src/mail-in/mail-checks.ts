import type { MailChecks } from '@acquaint/core/mail-in/suspicion';
import type { ReadMail } from './read-mail.ts';

const METHOD = /^\s*(spf|dkim|dmarc)\s*(?:\/\s*\d+\s*)?=\s*([a-z]+)/i;

/**
 * What our own gateway found out about the sender (RFC 8601). Anybody can write such a header, so
 * only the topmost one under the gateway's name counts; `null` without a gateway or its header.
 */
export function mailChecks(mail: ReadMail, checkedBy: string | null): MailChecks | null {
  if (checkedBy === null) return null;
  const [found] = mail
    .header('authentication-results')
    .map((value) => value.slice(0, 4_000).replaceAll(/\([^()]*\)/g, ' '))
    .map((value) => value.split(';'))
    .filter(([server = '']) => server.trim().split(/\s+/)[0]?.toLowerCase() === checkedBy);
  if (found === undefined) return null;
  const checks: MailChecks = { spf: null, dkim: null, dmarc: null };
  for (const part of found.slice(1)) {
    const [, method = '', result = ''] = METHOD.exec(part) ?? [];
    const key = method.toLowerCase();
    if (key !== 'spf' && key !== 'dkim' && key !== 'dmarc') continue;
    // One valid signature is enough.
    if (checks[key] !== 'pass') checks[key] = result.toLowerCase();
  }
  return checks;
}
