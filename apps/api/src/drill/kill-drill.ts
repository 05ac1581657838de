import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '@acquaint/db/open-database';
import { seeded } from '../simulate/random.ts';
import { count, isUnderWay, type Tally } from './count.ts';
import { countMails, type MailCounter } from './mail-counter.ts';
import { run, type Running } from './processes.ts';
import { type Load, seed } from './seed.ts';

export interface Drill extends Load {
  kills: number;
  seed: number;
  /** A PostgreSQL database of its own, or null for the embedded one. */
  databaseUrl: string | null;
  onKill?: (done: number, tally: string) => void;
}

/**
 * A working day in Berlin: written in the morning, due before noon, so that nothing waits for a
 * night. Each kill has work of its own, which becomes due just before it.
 */
const WRITTEN = '2026-03-03T09:00:00.000Z';
const NOON = '2026-03-03T11:00:00.000Z';
const FIRST_DUE = Date.parse('2026-03-03T10:59:00.000Z');
// So near to each other that nothing counts as late, which would merge it.
const waveDue = (wave: number): string => new Date(FIRST_DUE + wave * 1000).toISOString();

const SECRET = 'the secret of a simulated term, long enough';
/** Longest life of a process before it is killed, from the moment it works. */
const LIFE_MS = 900;
/** How long the mail server takes for a mail, so that many a kill falls into that time. */
const MAIL_MS = 400;
/** Where no mail is left, a kill does not wait longer for one. */
const BUSY_MS = 4000;
const FINISH_MS = 300_000;
/** Long enough for any number of reminders; a worker does some hundred in a second. */
const finishMs = ({ reminders }: Load): number => FINISH_MS + reminders * 30;
const QUIET_MS = 8_000;

/**
 * Kills server and worker with SIGKILL at moments that nobody chose, while mail and reminders are
 * due, then lets them finish, and counts. One process on the embedded database; a server and two
 * workers on PostgreSQL.
 */
export async function killDrill(drill: Drill): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-drill-'));
  const mails = await countMails(drill.kills === 0 ? 0 : MAIL_MS);
  try {
    const clock = join(folder, 'clock');
    const waves = Array.from({ length: Math.max(1, drill.kills) }, (_, n) => waveDue(n));
    writeFileSync(clock, WRITTEN);
    await withDatabase(drill, folder, (database) =>
      seed(database, mails.url, { now: WRITTEN, due: waves }, drill),
    );
    const settings = {
      ACQUAINT_DATA: folder,
      ACQUAINT_CLOCK_FILE: clock,
      ACQUAINT_SECRET: SECRET,
      ACQUAINT_MAIL_FROM: 'Acquaint <acquaint@simulated.example>',
      SMTP_URL: mails.url,
      ...(drill.databaseUrl === null ? {} : { DATABASE_URL: drill.databaseUrl }),
    };
    const roles = drill.databaseUrl === null ? ['both'] : ['server', 'worker', 'worker'];
    const start = (role: string): Running => run({ ...settings, ACQUAINT_ROLE: role });
    await killAgainAndAgain({ drill, roles, mails, start }, (wave) =>
      writeFileSync(clock, waveDue(wave)),
    );
    writeFileSync(clock, NOON);
    return await finish(drill, folder, mails, roles.map(start));
  } finally {
    await mails.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Killing {
  drill: Drill;
  roles: string[];
  mails: MailCounter;
  start: (role: string) => Running;
}

async function killAgainAndAgain(
  { drill, roles, mails, start }: Killing,
  makeDue: (wave: number) => void,
): Promise<void> {
  const random = seeded(drill.seed);
  let running = roles.map(start);
  for (let kills = 0; kills < drill.kills; kills += 1) {
    const n = random.whole(0, roles.length - 1);
    const victim = running[n];
    const role = roles[n];
    if (!victim || role === undefined) continue;
    await victim.ready.catch(() => {});
    makeDue(kills);
    await untilBusy(mails);
    await pause(random.whole(0, LIFE_MS));
    await victim.kill('SIGKILL');
    running = running.with(n, start(role));
    drill.onKill?.(kills + 1, role);
  }
  await Promise.all(running.map((one) => one.kill('SIGKILL')));
}

/** A process that listens is not yet at work: most kills would only meet its start. */
async function untilBusy({ isBusy }: MailCounter): Promise<void> {
  const until = Date.now() + BUSY_MS;
  while (Date.now() < until && !isBusy()) await pause(20);
}

/** Lets everything that is left go out; what is not done in time is counted as waiting. */
async function finish(drill: Drill, folder: string, mails: MailCounter, running: Running[]) {
  const until = Date.now() + finishMs(drill);
  await Promise.all(running.map(({ ready }) => ready));
  if (drill.databaseUrl === null) await untilQuiet(mails, until);
  else await untilDone(drill.databaseUrl, until);
  await Promise.all(running.map((one) => one.kill('SIGTERM')));
  return withDatabase(drill, folder, (database) => count(database, mails, NOON));
}

/** Nobody else can look into the embedded database: the mail server tells when nothing more comes. */
async function untilQuiet({ accepted }: MailCounter, until: number): Promise<void> {
  let seen = -1;
  let quietSince = Date.now();
  while (Date.now() < until && Date.now() - quietSince < QUIET_MS) {
    const total = sum(accepted);
    if (total !== seen) quietSince = Date.now();
    seen = total;
    await pause(250);
  }
}

/** The claims of a worker that was killed are respected for a minute before others take them up. */
async function untilDone(url: string, until: number): Promise<void> {
  const log = { debug: () => {}, info: () => {}, warn: () => {} };
  const database = await openDatabase({ url, poolSize: 1, log });
  try {
    while (Date.now() < until && (await isUnderWay(database, NOON))) await pause(250);
  } finally {
    await database.close();
  }
}

const sum = (accepted: ReadonlyMap<string, number>): number =>
  [...accepted.values()].reduce((all, times) => all + times, 0);

async function withDatabase<T>(
  { databaseUrl }: Drill,
  folder: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const log = { debug: () => {}, info: () => {}, warn: () => {} };
  const database = await openDatabase(
    databaseUrl === null
      ? { dataFolder: join(folder, 'postgres'), log }
      : { url: databaseUrl, poolSize: 4, log },
  );
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
