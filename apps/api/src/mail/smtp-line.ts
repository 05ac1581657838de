import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { FinishedMail } from './finished-mail.ts';
import type { SmtpOptions } from './smtp-options.ts';

/** An idle line is kept that long for the next mail; servers hang up after minutes. */
const IDLE_MS = 10_000;

export interface SmtpLine {
  /** @returns the server's own answer @throws as nodemailer does */
  handOver: (mail: FinishedMail) => Promise<string>;
  close: () => void;
}

/**
 * The way to one mail server, over nodemailer's own connection rather than its transport: a transport
 * reads ahead into buffers of its own, so nobody could tell when the last byte is really on the wire.
 * One line is kept open between mails.
 */
export function smtpLine(options: SmtpOptions): SmtpLine {
  let idle: SMTPConnection | null = null;
  let timer: NodeJS.Timeout | undefined;
  const takeIdle = (): SMTPConnection | null => {
    clearTimeout(timer);
    const kept = idle;
    idle = null;
    return kept === null || kept.destroyed ? null : kept;
  };
  const keep = (connection: SMTPConnection): void => {
    if (idle !== null) {
      connection.quit();
      return;
    }
    idle = connection;
    timer = setTimeout(() => takeIdle()?.quit(), IDLE_MS).unref();
  };
  const sendOver = async (connection: SMTPConnection, mail: FinishedMail): Promise<string> => {
    try {
      const answer = await sendMail(connection, mail);
      keep(connection);
      return answer;
    } catch (error) {
      connection.close();
      throw error;
    }
  };
  return {
    handOver: async (mail) => {
      const kept = takeIdle();
      // The server may have hung up meanwhile: then nothing was sent yet, and a fresh line does.
      if (kept !== null && (await isAlive(kept))) return sendOver(kept, mail);
      return sendOver(await connect(options), mail);
    },
    close: () => takeIdle()?.close(),
  };
}

async function connect({ auth, ...options }: SmtpOptions): Promise<SMTPConnection> {
  const connection = new SMTPConnection(options);
  // Each step below listens for itself; what comes between two of them has nobody to tell.
  connection.on('error', () => {});
  try {
    await step(connection, (done) => connection.connect(done));
    if (auth && connection.allowsAuth) {
      await step(connection, (done) => connection.login(auth, done));
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const isAlive = (connection: SMTPConnection): Promise<boolean> =>
  step(connection, (done) => connection.reset(done)).then(
    () => true,
    () => false,
  );

async function sendMail(connection: SMTPConnection, mail: FinishedMail): Promise<string> {
  const { from, to, raw, beforeTheDot } = mail;
  // Read only after the server has taken the envelope and asked for the text.
  const text = Readable.from(paused(raw, beforeTheDot), { objectMode: false });
  let response = '';
  await step(connection, (done) =>
    connection.send({ from, to }, text, (error, info) => {
      response = info?.response ?? '';
      done(error);
    }),
  );
  return response;
}

/** All bytes of a mail; its end waits for `beforeTheEnd`. */
async function* paused(raw: Buffer, beforeTheEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  yield raw;
  await beforeTheEnd();
}

type Done = (error?: Error | null) => void;

/** One step of the dialogue. A line that breaks fails it, whether the step hears of that or not. */
function step(connection: SMTPConnection, begin: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      connection.removeListener('error', fail);
      connection.removeListener('end', hungUp);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const hungUp = (): void => {
      fail(Object.assign(new Error('The line broke.'), { code: 'ECONNECTION' }));
    };
    connection.on('error', fail);
    connection.on('end', hungUp);
    begin((error) => {
      end();
      if (error) reject(error);
      else resolve();
    });
  });
}
