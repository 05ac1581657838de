import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { addSchool } from '@acquaint/db/testing/rows';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { asSystem } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import pg from 'pg';
import { median } from './measure.ts';
import type { Result } from './result.ts';
import { freshDatabase, type Running, startProduct, stop } from './servers.ts';
import { signedIn } from './signed-in.ts';

const ROWS = 20_000;
const ROUNDS = 3;
/** What an import writes for each student, parents first. */
const TABLES = ['User', 'Membership', 'StudentProfile', 'RosterEntry', 'ImportRow'] as const;

/**
 * A school's list of 20,000 new students, from "start" until it is done (read, checked, five rows
 * each, in transactions of 2,000, with progress) against a bare `COPY` of the very rows that it wrote
 * into the same tables, with their keys and indexes. In turns, on a server with fsync on.
 */
export async function benchRoster(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  const admin = new pg.Client(postgres.url('bench', 'postgres'));
  try {
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    const { cookie, organizationId } = await seed(url);
    await admin.connect();
    const product = await startProduct(url);
    const times = { copy: [] as number[], product: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.product.push(await importOnce(product, cookie));
      times.copy.push(await copyOnce(admin, organizationId));
      await empty(admin, organizationId);
    }
    await stop(product);
    const timings = (['copy', 'product'] as const).map((lane) => ({
      name: `${ROWS} students, ${lane}`,
      medianUs: median(times[lane]) * 1000,
      rounds: ROUNDS,
    }));
    return [
      {
        id: 'roster.rate',
        what: 'import of a list of 20,000 new students, of the speed of a bare `COPY` of the rows that it writes',
        goal: { atLeast: 0.25 },
        measured: median(times.copy) / median(times.product),
        timings,
      },
    ];
  } finally {
    await admin.end();
    await postgres.stop();
  }
}

async function seed(url: string): Promise<{ organizationId: string; cookie: string }> {
  const database = await openDatabase({ url, log: silentLog });
  await migrate(database);
  const { organizationId, owner } = await addSchool(database, 'owner');
  await asSystem(database, { reason: 'benchmark' }, async (tx) => {
    await tx.query(`UPDATE "Membership" SET "role" = 'owner' WHERE "userId" = $1`, [owner]);
    await tx.query(`DELETE FROM "RosterEntry" WHERE "studentId" = $1`, [owner]);
  });
  const cookie = await signedIn(database, owner);
  await database.close();
  return { organizationId, cookie };
}

const file = (): string =>
  [
    'Student ID,Name,E-mail,Programme,Term',
    ...Array.from(
      { length: ROWS },
      (_, n) => `${100_000 + n},Student Number ${n},s${n}@northgate.example,Biology,Fall 2026`,
    ),
  ].join('\r\n');
const mapping = { studentKey: 0, fullName: 1, email: 2, programme: 3, term: 4 };

/** @returns milliseconds from "start" until the import says that it is done */
async function importOnce({ url }: Running, cookie: string): Promise<number> {
  const id = uuid7();
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  await answered(
    fetch(`${url}/files/roster?id=${id}&name=students.csv`, {
      method: 'POST',
      body: file(),
      headers,
    }),
  );
  const call = async <T>(procedure: string, input: object): Promise<T> => {
    const answer = await answered(
      fetch(`${url}/trpc/${procedure}`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { ...headers, 'content-type': 'application/json' },
      }),
    );
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };
  const begun = performance.now();
  const start = { id, mapping, fullList: false, confirmedDeactivations: null };
  await call('roster.start', { ...start, idempotencyKey: uuid7() });
  for (;;) {
    const { status, counts } = await call<{ status: string; counts: { created: number } }>(
      'roster.get',
      { id },
    );
    if (status === 'done') {
      if (counts.created !== ROWS) throw new Error(`${counts.created} of ${ROWS} were created.`);
      return performance.now() - begun;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answered(asked: Promise<Response>): Promise<Response> {
  const answer = await asked;
  if (!answer.ok)
    throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** @returns milliseconds of the `COPY`s of all tables in one transaction, from files of the server's */
async function copyOnce(admin: pg.Client, organizationId: string): Promise<number> {
  const folder = await admin.query<{ folder: string }>(
    `SELECT current_setting('data_directory') AS "folder"`,
  );
  const path = (table: string) => `${folder.rows[0]?.folder}/bench-${table}.bin`;
  for (const table of TABLES) {
    await admin.query(
      `COPY (${written(table, organizationId)}) TO '${path(table)}' (FORMAT binary)`,
    );
  }
  await empty(admin, organizationId);
  const begun = performance.now();
  await admin.query('BEGIN');
  for (const table of TABLES)
    await admin.query(`COPY "${table}" FROM '${path(table)}' (FORMAT binary)`);
  await admin.query('COMMIT');
  return performance.now() - begun;
}

const imported = `SELECT "studentId" FROM "RosterEntry"`;
const written = (table: (typeof TABLES)[number], organizationId: string): string =>
  table === 'User'
    ? `SELECT * FROM "User" WHERE "id" IN (${imported})`
    : table === 'Membership'
      ? `SELECT * FROM "Membership" WHERE "userId" IN (${imported})`
      : table === 'StudentProfile'
        ? `SELECT * FROM "StudentProfile" WHERE "studentId" IN (${imported})`
        : `SELECT * FROM "${table}" WHERE "organizationId" = '${organizationId}'`;

/** Takes the students away again, without the checks that a school's own removal makes. */
async function empty(admin: pg.Client, organizationId: string): Promise<void> {
  await admin.query(`SET session_replication_role = replica`);
  await admin.query(`CREATE TEMP TABLE gone AS ${imported}`);
  const one = `(SELECT "studentId" FROM gone)`;
  await admin.query(`DELETE FROM "ImportRow" WHERE "organizationId" = '${organizationId}'`);
  await admin.query(`DELETE FROM "RosterEntry" WHERE "studentId" IN ${one}`);
  await admin.query(`DELETE FROM "StudentProfile" WHERE "studentId" IN ${one}`);
  await admin.query(`DELETE FROM "Membership" WHERE "userId" IN ${one}`);
  await admin.query(`DELETE FROM "User" WHERE "id" IN ${one}`);
  await admin.query('DROP TABLE gone');
  await admin.query(`SET session_replication_role = origin`);
  for (const table of TABLES) await admin.query(`VACUUM ANALYZE "${table}"`);
}
