import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase, createDatabase } from '@acquaint/db/testing/copy-database';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { Client } from './client.ts';
import { codeIn, openMailbox } from './mailbox.ts';
import { startServer } from './server.ts';

/** Where each test of the product's time begins: a Monday, before the clocks change anywhere. */
export const START = '2026-03-02T09:00:00.000Z';

/** Postgres inside the product's process, as it comes; or a server of PostgreSQL, as most run it. */
export type DatabaseKind = 'embedded' | 'server';

/** A school with its owner, a student who has just joined, and a code for more. */
interface School {
  invitation: string;
  studentCookie: string;
}

interface Prepared {
  school: Record<DatabaseKind, School>;
  /** Of the demo school, whose course has ten students at different steps. */
  demo: { advisorCookie: string; ownerCookie: string };
  /** The superuser's way to the server on which the prepared databases stand. */
  adminUrl: string;
  databaseUrls: { school: string; demo: string };
}

/** What a server process needs to begin on. */
export interface Place {
  folder: string;
  databaseUrl?: string | undefined;
}

const password = 'a long walk by the river';
export const school = 'Northgate University';
export const owner = { name: 'Miriam Falk', email: 'miriam@northgate.example', password };
export const student = { name: 'Lena Hoffmann', email: 'lena@northgate.example', password };

const FOLDER = 'ACQUAINT_E2E_PREPARED';

/**
 * Starts the product with a new school, on either kind of database, and with the demo; and keeps what
 * came of it: a test begins with a copy, in a second and with nobody else's traces.
 * @returns the way to take it all away again
 */
export async function prepare(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-e2e-'));
  process.env[FOLDER] = folder;
  const postgres = await startRealPostgres();
  const adminUrl = postgres.url('postgres', 'postgres');
  const databaseUrls = { school: postgres.url('school'), demo: postgres.url('demo') };
  await createDatabase(databaseUrls.school);
  await createDatabase(databaseUrls.demo);
  const [onServer, embedded, demo] = await Promise.all([
    prepareSchool(newPlace(folder, 'school-on-server', databaseUrls.school)),
    prepareSchool(newPlace(folder, 'school-embedded')),
    prepareDemo(newPlace(folder, 'demo-on-server', databaseUrls.demo)),
  ]);
  const school = { server: onServer, embedded };
  const prepared: Prepared = { school, demo, adminUrl, databaseUrls };
  writeFileSync(join(folder, 'prepared.json'), JSON.stringify(prepared));
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function newPlace(folder: string, name: string, databaseUrl?: string): Place {
  const place = join(folder, name);
  mkdirSync(place);
  return { folder: place, databaseUrl };
}

async function prepareSchool(place: Place): Promise<School> {
  const mailbox = await openMailbox();
  const server = await startServer({
    ...place,
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

async function prepareDemo(place: Place): Promise<Prepared['demo']> {
  const server = await startServer({ ...place, now: START });
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

/** A copy of what was prepared, for one test. */
export async function ownPlace(from: 'school' | 'demo', kind: DatabaseKind): Promise<Place> {
  const { adminUrl, databaseUrls } = readPrepared();
  const name = kind === 'embedded' ? `${from}-embedded` : `${from}-on-server`;
  const folder = emptyFolder();
  cpSync(join(preparedFolder(), name), folder, { recursive: true });
  if (kind === 'embedded') return { folder };
  const { url } = await copyDatabase({ adminUrl, from: databaseUrls[from] });
  return { folder, databaseUrl: url };
}

/** For a test that begins with nothing at all. */
export const emptyFolder = (): string => mkdtempSync(join(preparedFolder(), 'own-'));
