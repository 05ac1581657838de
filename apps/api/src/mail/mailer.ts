import { createTransport } from 'nodemailer';
import type { Settings } from '../settings.ts';
import { smtpLine } from './smtp-line.ts';
import { smtpOptions, type SmtpSettings } from './smtp-options.ts';
import type { FinishedMail } from './finished-mail.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** A letter at once, for sign-in codes. Everything else goes through the outbox. */
  send: (letter: Letter) => Promise<void>;
  /**
   * Hands a finished mail to the server. @returns the server's own answer @throws as nodemailer does
   * `null` without SMTP settings: then messages wait.
   */
  handOver: ((mail: FinishedMail) => Promise<string>) | null;
  close: () => void;
}

/** The way out of the settings. @throws StartProblem when the file of certificates cannot be read */
export function mailerOf(settings: Settings, print: (line: string) => void): Mailer {
  const { smtpUrl: url, mailCaFile: caFile, mailTimeoutSeconds, mailFrom } = settings;
  if (url === null) return consoleMailer(print);
  return smtpMailer({ url, caFile, timeoutMs: mailTimeoutSeconds * 1000 }, mailFrom);
}

export function smtpMailer(smtp: SmtpSettings, from: string): Mailer {
  const options = smtpOptions(smtp);
  const transport = createTransport(options, { from });
  const line = smtpLine(options);
  return {
    send: async (letter) => {
      await transport.sendMail(letter);
    },
    handOver: line.handOver,
    close: () => {
      transport.close();
      line.close();
    },
  };
}

/** Without SMTP settings the letter is printed, so that somebody at the console can sign in. */
export function consoleMailer(print: (line: string) => void): Mailer {
  return {
    send: (letter) => {
      print(`mail to ${letter.to}: ${letter.subject}\n${letter.text.replace(/^/gm, '  ')}`);
      return Promise.resolve();
    },
    handOver: null,
    close: () => {},
  };
}
