import { createTransport } from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Delivers notices to our own users. Messages to contacts go through the outbox instead. */
export interface Mailer {
  send: (letter: Letter) => Promise<void>;
  close: () => void;
}

/** @param url `smtp://user:password@host:port` or `smtps://…` */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    send: async (letter) => {
      await transport.sendMail(letter);
    },
    close: () => transport.close(),
  };
}

/** Without SMTP settings the letter is printed, so that somebody at the console can sign in. */
export function consoleMailer(print: (line: string) => void): Mailer {
  return {
    send: (letter) => {
      print(`mail to ${letter.to}: ${letter.subject}\n${letter.text.replace(/^/gm, '  ')}`);
      return Promise.resolve();
    },
    close: () => {},
  };
}
