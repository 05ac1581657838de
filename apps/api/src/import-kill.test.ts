import { setTimeout as pause } from 'node:timers/promises';
import { asSystem } from '@acquaint/db/tenant';
import type { Database } from '@acquaint/db/open-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterEach, describe, expect, test } from 'vitest';
import { importsJob } from './jobs/imports.ts';
import type { ImportDetails } from './services/roster/list-imports.ts';
import { importPlace, type Stored, stored } from './testing/import-place.ts';
import { testSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const SECRET = 'a secret for tests, of enough length';
const POLL_MS = 15;

interface Load {
  name: 'embedded' | 'server';
  /** So many chunks that the kills come long before the last. */
  rows: number;
  /** How far into a chunk each kill falls, as a share of the time that one takes. */
  kills: number[];
}
// Chunks have 500 rows on the embedded database and 2000 on a server.
const LOADS: Load[] = [
  { name: 'embedded', rows: 7000, kills: [0.7] },
  { name: 'server', rows: 20_000, kills: [0.4, 0.8] },
];

const mapping = { studentKey: 0, fullName: 1, email: 2 };
const HEAD = 'Student ID,Name,E-mail';
const row = (key: number, name = `Student ${key}`): string => `${key},${name},s${key}@x.example`;
/** Who was there before and is not in the file. */
const GONE = 900_000;

/** A file of so many lines; student 1 stands as listed, 2 has a new name, two lines cannot be read. */
function fileOf(rows: number): { text: string; keys: string[] } {
  const broken = new Set([3, rows - 1]);
  const keys = Array.from({ length: rows }, (_, at) => at + 1);
  const lines = keys.map((key) => {
    if (broken.has(key)) return `${key},Student ${key},nowhere`;
    return key === 2 ? row(key, 'A New Name') : row(key);
  });
  const listed = [...keys.filter((key) => !broken.has(key)), GONE].map(String);
  return { text: [HEAD, ...lines].join('\n'), keys: listed };
}

interface Begun {
  id: string;
  owner: TestClient;
}

/** A school that lists three students, and a full list of many that its owner has just started. */
async function begin(app: TestApp, text: string): Promise<Begun> {
  const { owner } = await testSchool(app);
  const start = async (body: string, more: object): Promise<string> => {
    const id = uuid7();
    const sent = await app.app.request(`/files/roster?id=${id}&name=students.csv`, {
      method: 'POST',
      body,
      headers: { cookie: owner.cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(sent.status).toBe(200);
    const input = { id, mapping, fullList: false, confirmedDeactivations: null, ...more };
    await owner.call('roster.start', { ...input, idempotencyKey: uuid7() });
    return id;
  };
  await start([HEAD, row(1), row(2), row(GONE)].join('\n'), {});
  await importsJob.run(app.deps, { id: uuid7(), signal: new AbortController().signal });
  return { id: await start(text, { fullList: true, confirmedDeactivations: 1 }), owner };
}

/** How far it is, as the owner's page asks a process for it. */
async function progressAt(address: string, { id, owner }: Begun): Promise<ImportDetails> {
  const response = await fetch(`${address}/trpc/roster.get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: owner.cookie },
    body: JSON.stringify({ id }),
  });
  const answer = (await response.json()) as { result?: { data: ImportDetails } };
  if (!answer.result) throw new Error(`No progress: ${JSON.stringify(answer)}`);
  return answer.result.data;
}

type Look = () => Promise<ImportDetails>;

/** Asks until the answer is the wanted one. The test's own limit ends what never comes. */
async function until(
  look: Look,
  isWanted: (seen: ImportDetails) => boolean,
): Promise<ImportDetails[]> {
  const seen: ImportDetails[] = [];
  for (;;) {
    const now = await look();
    seen.push(now);
    if (isWanted(now)) return seen;
    await pause(POLL_MS);
  }
}

/** Waits until a chunk after this place is under way. @returns the place that was shown last */
async function untilMidway(look: Look, before: number, share: number): Promise<number> {
  const next = async (place: number): Promise<number> => {
    const seen = await until(look, ({ cursor, status }) => cursor > place || status !== 'running');
    return seen.at(-1)?.cursor ?? 0;
  };
  const first = await next(before);
  const since = performance.now();
  const second = await next(first);
  await pause((performance.now() - since) * share);
  expect(first).toBeGreaterThan(before);
  return second;
}

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

/** Rows of the file and the place in it are stored together, whenever one looks. */
function expectWhole({ cursor, counts, rows, ...held }: Stored): void {
  expect(sum(counts)).toBe(cursor);
  // What stands as it was listed leaves no row.
  expect(sum(rows) + (counts['unchanged'] ?? 0)).toBe(cursor);
  const people = 3 + (counts['created'] ?? 0);
  const { entries, memberships, profiles, accounts } = held;
  expect({ entries, memberships, profiles, accounts }).toEqual({
    entries: people,
    memberships: people,
    profiles: people,
    accounts: people,
  });
}

async function keysIn(database: Database): Promise<string[]> {
  const { rows } = await asSystem(database, { reason: 'keys for a test' }, (tx) =>
    tx.query<{ key: string }>(
      'SELECT "studentKey" AS "key" FROM "RosterEntry" ORDER BY "studentKey"::int',
    ),
  );
  return rows.map(({ key }) => key);
}

describe.each(LOADS)('an import that is killed, on $name', ({ name, rows, kills }) => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.toReversed()) await end();
  });

  test('goes on where it was, and ends with every row once', async () => {
    const place = await importPlace(name, SECRET);
    ends.push(place.drop);
    const file = fileOf(rows);
    const app = await testApp(await place.open());
    const begun = await begin(app, file.text);
    // One process alone may have the embedded database; a server answers the owner's page meanwhile.
    const isShared = name === 'server';
    if (isShared) ends.push(app.close);
    else await app.close();
    const start = async () => {
      const worker = place.run(isShared ? 'worker' : 'both');
      const address = await worker.ready();
      const look: Look = async () => {
        if (!isShared) return progressAt(address, begun);
        expectWhole(await stored(app.deps.database, begun.id));
        return begun.owner.call('roster.get', { id: begun.id });
      };
      return { worker, look };
    };
    const inspect = async <T>(look: (database: Database) => Promise<T>): Promise<T> => {
      if (isShared) return look(app.deps.database);
      const database = await place.open();
      try {
        return await look(database);
      } finally {
        await database.close();
      }
    };

    let before = 0;
    for (const share of kills) {
      const { worker, look } = await start();
      const shown = await untilMidway(look, before, share);
      await worker.stop('SIGKILL');
      const left = await inspect((database) => stored(database, begun.id));
      expect(left.status).toBe('running');
      expect(left.cursor).toBeLessThan(rows);
      expect(left.cursor).toBeGreaterThanOrEqual(shown);
      expectWhole(left);
      before = left.cursor;
    }

    const { worker, look } = await start();
    const seen = await until(look, ({ status }) => status !== 'running');
    const cursors = seen.map(({ cursor }) => cursor);
    expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    expect(cursors[0]).toBeGreaterThanOrEqual(before);
    // The one who is missing from the list comes after its last line.
    expect(seen.at(-1)).toMatchObject({ status: 'done', total: rows, cursor: rows + 1 });
    expect(seen.at(-1)?.problems).toHaveLength(2);
    await worker.stop('SIGTERM');

    const counts = { created: rows - 4, updated: 1, unchanged: 1, failed: 2, deactivated: 1 };
    const { unchanged: _, ...traces } = counts;
    const n = rows - 1;
    const people = { entries: n, memberships: n, profiles: n, accounts: n };
    await inspect(async (database) => {
      const end = await stored(database, begun.id);
      expect(end).toMatchObject({ counts, rows: traces, ...people, ends: 1 });
      expect(await keysIn(database)).toEqual(file.keys);
    });
  }, 240_000);
});
