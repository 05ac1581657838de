import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Deps } from '../deps.ts';
import { StartProblem } from '../start-problem.ts';
import type { MailInSettings } from '../settings.ts';
import { findAddressee } from './addressee.ts';
import { fileMail, type Filed } from './file-mail.ts';
import { readMail } from './read-mail.ts';

/** The largest mail that is taken, in bytes; announced and enforced. */
export const MAX_MAIL = 2_000_000;
const MAX_CLIENTS = 20;
const IDLE_MS = 60_000;
const NOT_OFFERED = 'AUTH VRFY EXPN HELP WIZ SHELL GAME XCLIENT XFORWARD'.split(' ');
/** However busy a connection looks, it ends after this. */
const LONGEST_MS = 600_000;
const CLOSING_MS = 4_000;

export interface MailIn {
  port: number;
  close: () => Promise<void>;
}

/** An answer to the other server. It says nothing about who is known here. */
class SmtpRefusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.name = 'SmtpRefusal';
    this.responseCode = responseCode;
  }
}

const UNKNOWN = (): SmtpRefusal => new SmtpRefusal(550, 'No such address here');
const LATER = (): SmtpRefusal => new SmtpRefusal(451, 'Please try again later');
const FULL = (): SmtpRefusal => new SmtpRefusal(552, 'This address takes no more mail');
const BAD = (): SmtpRefusal => new SmtpRefusal(554, 'This mail cannot be read');

/**
 * Listens for answers to our messages. It takes mail for addresses of ours only, one a mail, and
 * passes nothing on. @throws StartProblem when it cannot listen there
 */
export async function listenForMail(deps: Deps, settings: MailInSettings): Promise<MailIn> {
  const { certificate } = settings;
  const server = new SMTPServer({
    name: settings.domain,
    banner: 'Acquaint',
    size: MAX_MAIL,
    rejectOversized: true,
    maxRecipients: 1,
    maxClients: MAX_CLIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: CLOSING_MS,
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: certificate === null ? [...NOT_OFFERED, 'STARTTLS'] : NOT_OFFERED,
    ...(certificate && readCertificate(certificate)),
    onRcptTo: ({ address }, _, answer) => {
      findAddressee(deps, address).then(
        (found) => answer(found === null ? UNKNOWN() : null),
        (error: unknown) => answer(failed(deps, error)),
      );
    },
    onData: (stream, session, answer) => {
      take(deps, stream, session).then(
        () => answer(null, 'Filed'),
        (error: unknown) => answer(error instanceof SmtpRefusal ? error : failed(deps, error)),
      );
    },
  });
  server.on('error', (error) => deps.log.debug({ error: error.name }, 'a mail connection broke'));
  server.server.on('connection', (socket) => {
    const end = setTimeout(() => socket.destroy(), LONGEST_MS).unref();
    socket.once('close', () => clearTimeout(end));
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.server.once('error', (error) => {
      const at = `${settings.host}:${settings.port}`;
      reject(new StartProblem(`Mail cannot come in at ${at} (${error.message}).`));
    });
    const listener = server.listen(settings.port, settings.host, () => {
      resolve((listener.address() as AddressInfo).port);
    });
  });
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function readCertificate({ certFile, keyFile }: NonNullable<MailInSettings['certificate']>) {
  try {
    return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  } catch {
    throw new StartProblem('The certificate or the key for mail in cannot be read.');
  }
}

/** A mail is answered with 250 only after it is stored; until then the sender keeps it. */
async function take(
  deps: Deps,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<void> {
  const raw = await collect(stream);
  // The library answers 552 to what was too large; nothing of it is left here.
  if (raw === null) return;
  const [recipient] = envelope.rcptTo;
  const to = recipient === undefined ? null : await findAddressee(deps, recipient.address);
  if (to === null) throw UNKNOWN();
  const mail = await readMail(raw).catch(() => {
    throw BAD();
  });
  const isNullSender = envelope.mailFrom === false || envelope.mailFrom.address === '';
  const refused: Partial<Record<Filed, () => SmtpRefusal>> = { nobody: UNKNOWN, full: FULL };
  const refusal = refused[await fileMail(deps, { to, mail, isNullSender })];
  if (refusal) throw refusal();
}

/** The whole mail, or `null` as soon as it is too large: the rest runs through and is not kept. */
async function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > MAX_MAIL) chunks = [];
    else chunks.push(bytes);
  }
  return size > MAX_MAIL ? null : Buffer.concat(chunks);
}

function failed(deps: Deps, error: unknown): SmtpRefusal {
  deps.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'mail not stored');
  return LATER();
}
