import { asSystem } from '@acquaint/db/tenant';
import type { Database } from '@acquaint/db/open-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { importsJob } from '../jobs/imports.ts';
import type { RosterCheck } from '../services/roster/check.ts';
import type { ImportDetails } from '../services/roster/list-imports.ts';
import { testSchool, type TestSchool } from './school.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

export const mapping = { studentKey: 0, fullName: 1, email: 2, login: 3, programme: 4, term: 5 };
export const HEAD = 'Student ID,Name,E-mail,Login,Programme,Term';

/** A student of the roster, with whether the list or the school has let go of them. */
interface Entry {
  studentKey: string | null;
  fullName: string;
  email: string;
  login: string | null;
  programme: string | null;
  left: boolean;
  ended: boolean;
  [column: string]: unknown;
}

/** One app for all tests of a block, a new school for each, and what its owner does with lists. */
export function rosterDesk(open: () => Promise<Database>) {
  const the = { tag: '' } as { app: TestApp; school: TestSchool; tag: string };
  beforeAll(async () => {
    the.app = await testApp(await open());
  });
  afterAll(() => the.app.close());
  beforeEach(async () => {
    the.app.clock.now = '2026-03-02T09:00:00.000Z';
    the.school = await testSchool(the.app);
    the.tag = uuid7().slice(-8);
  });

  const row = (key: number, rest = ''): string =>
    `${key},Student ${key},s${key}-${the.tag}@x.example${rest}`;
  const rowsOf = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, at) => row(from + at));

  const send = async (
    body: string | Uint8Array,
    client: TestClient = the.school.owner,
    id = uuid7(),
  ): Promise<{ id: string; status: number; reasons: string[] }> => {
    const response = await the.app.app.request(`/files/roster?id=${id}&name=students.csv`, {
      method: 'POST',
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers: { cookie: client.cookie, 'sec-fetch-site': 'same-origin' },
    });
    const answer = (await response.json()) as {
      error?: { data: { problems: { reason: string }[] } };
    };
    const reasons = answer.error?.data.problems.map(({ reason }) => reason) ?? [];
    return { id, status: response.status, reasons };
  };
  const addressOf = async (client: TestClient): Promise<string> =>
    (await client.call<{ signedIn: { email: string } }>('auth.session')).signedIn.email;
  const upload = async (lines: string[]): Promise<string> => {
    const { id, status } = await send([HEAD, ...lines].join('\n'));
    expect(status).toBe(200);
    return id;
  };
  const check = (id: string, fullList = false): Promise<RosterCheck> =>
    the.school.owner.call('roster.check', { id, mapping, fullList });
  const startInput = (id: string, more: object = {}) => ({
    id,
    mapping,
    fullList: false,
    confirmedDeactivations: null,
    idempotencyKey: uuid7(),
    ...more,
  });
  const work = (): Promise<number> =>
    importsJob.run(the.app.deps, { id: uuid7(), signal: new AbortController().signal });
  const get = (id: string): Promise<ImportDetails> => the.school.owner.call('roster.get', { id });
  const bring = async (lines: string[], more: object = {}): Promise<ImportDetails> => {
    const id = await upload(lines);
    await the.school.owner.call('roster.start', startInput(id, more));
    await work();
    return get(id);
  };
  const undo = async (id: string): Promise<ImportDetails> => {
    await the.school.owner.call('roster.undo', { id, idempotencyKey: uuid7() });
    await work();
    return get(id);
  };
  const entries = (): Promise<Entry[]> =>
    asSystem(the.app.deps.database, { reason: 'test' }, async (tx) => {
      const { rows } = await tx.query<Entry>(
        `SELECT e."studentKey", e."fullName", e."email", e."login", e."programme",
          e."deactivatedAt" IS NOT NULL AS "left", m."endedAt" IS NOT NULL AS "ended"
        FROM "RosterEntry" e JOIN "Membership" m
          ON m."organizationId" = e."organizationId" AND m."userId" = e."studentId"
        WHERE e."organizationId" = $1 ORDER BY length(e."studentKey"), e."studentKey"`,
        [the.school.id],
      );
      return rows;
    });

  return Object.assign(the, {
    row,
    rowsOf,
    send,
    addressOf,
    upload,
    check,
    startInput,
    work,
    get,
    bring,
    undo,
    entries,
  });
}
