import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client.ts';
import { codeIn, openMailbox } from './mailbox.ts';
import { startServer } from './server.ts';

/** Where each test of the product's time begins: a Monday, before the clocks change anywhere. */
export const START = '2026-03-02T09:00:00.000Z';

/** A school with its owner, a student who has just joined, and a code for more. */
interface Prepared {
  invitation: string;
  studentCookie: string;
  /** Of the demo school, whose course has ten students at different steps. */
  demo: { advisorCookie: string; ownerCookie: string };
}

const password = 'a long walk by the river';
export const school = 'Northgate University';
export const owner = { name: 'Miriam Falk', email: 'miriam@northgate.example', password };
export const student = { name: 'Lena Hoffmann', email: 'lena@northgate.example', password };

const FOLDER = 'ACQUAINT_E2E_PREPARED';

/**
 * Starts the product twice, once empty and once with the demo, and keeps both data folders: a test
 * begins with a copy of one, in a second and with nobody else's traces.
 * @returns the way to take it all away again
 */
export async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-e2e-'));
  process.env[FOLDER] = folder;
  const [ofSchool, demo] = await Promise.all([prepareSchool(folder), prepareDemo(folder)]);
  const prepared: Prepared = { ...ofSchool, demo };
  writeFileSync(join(folder, 'prepared.json'), JSON.stringify(prepared));
  return () => rmSync(folder, { recursive: true, force: true });
}

async function prepareSchool(folder: string) {
  const mailbox = await openMailbox();
  const place = join(folder, 'school');
  mkdirSync(place);
  const server = await startServer({
    folder: place,
    now: '2026-03-01T09:00:00.000Z',
    isEmpty: true,
    smtpUrl: mailbox.url,
  });
  const visitor = new Client(server.url);
  await visitor.call('organizations.createFirstOwner', {
    token: firstOwnerToken(server.printed),
    organizationName: school,
    timeZone: 'Europe/Berlin',
    country: 'DE',
    ...owner,
  });
  const ownerClient = new Client(server.url);
  await ownerClient.call('auth.signIn', { email: owner.email, password });
  const { code: invitation } = await ownerClient.call<{ code: string }>(
    'organizations.createInvitation',
    { id: crypto.randomUUID(), role: 'student', uses: 5000, days: 365 },
  );
  const newcomer = new Client(server.url);
  await newcomer.call('auth.signUp', student);
  const digits = await poll(() => codeIn(mailbox.lettersTo(student.email)[0] ?? ''));
  await newcomer.call('auth.verifyCode', { email: student.email, code: digits });
  await newcomer.call('organizations.join', { code: invitation });
  await server.stop();
  await mailbox.close();
  return { invitation, studentCookie: newcomer.cookie };
}

async function prepareDemo(folder: string): Promise<Prepared['demo']> {
  const place = join(folder, 'demo');
  mkdirSync(place);
  const server = await startServer({ folder: place, now: START });
  const [, demoPassword = ''] = /password for all: ([^)]+)\)/.exec(server.printed) ?? [];
  const signIn = async (role: string): Promise<string> => {
    const [, email = ''] = new RegExp(`${role}\\s+(\\S+@\\S+)`).exec(server.printed) ?? [];
    const client = new Client(server.url);
    await client.call('auth.signIn', { email, password: demoPassword });
    return client.cookie;
  };
  const cookies = { advisorCookie: await signIn('advisor'), ownerCookie: await signIn('owner') };
  await server.stop();
  return cookies;
}

/** The one-time word behind the `#` of the link that an empty installation prints. */
export function firstOwnerToken(printed: string): string {
  const token = /\/admin\/first-owner#(\S+)/.exec(printed)?.[1];
  if (token === undefined) throw new Error(`No link for the first owner:\n${printed}`);
  return token;
}

async function poll<T>(read: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('No letter with a code came within five seconds.');
}

const preparedFolder = (): string => {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error('The global set-up has not run.');
  return folder;
};

export const readPrepared = (): Prepared =>
  JSON.parse(readFileSync(join(preparedFolder(), 'prepared.json'), 'utf8')) as Prepared;

/** A folder of a test's own, with a copy of what was prepared, or empty. */
export function ownFolder(from: 'school' | 'demo' | 'empty'): string {
  const folder = mkdtempSync(join(preparedFolder(), `${from}-`));
  if (from !== 'empty') cpSync(join(preparedFolder(), from), folder, { recursive: true });
  return folder;
}
