import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { StartProblem } from '../start-problem.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…` */
  url: string;
  /** File with certificates (PEM) that are trusted besides the usual ones. */
  caFile: string | null;
  /** How long the server may be silent. */
  timeoutMs: number;
}

export interface SmtpOptions extends SMTPConnectionOptions {
  auth?: SMTPConnectionAuth | undefined;
}

/** What the mail server is asked with. @throws StartProblem when the file cannot be read */
export function smtpOptions({ url, caFile, timeoutMs }: SmtpSettings): SmtpOptions {
  const given: SmtpOptions = parseConnectionUrl(url);
  return {
    ...given,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    socketCloseTimeout: 1000,
    // Whoever names certificates wants no line without them.
    ...(caFile === null
      ? {}
      : {
          requireTLS: true,
          tls: { ...given.tls, ca: [...rootCertificates, certificates(caFile)] },
        }),
  };
}

function certificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartProblem(`ACQUAINT_MAIL_CA: the file ${file} cannot be read.`);
  }
}
