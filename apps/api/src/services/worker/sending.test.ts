import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import type {} from '@acquaint/db/testing/global-setup';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Deps } from '../../deps.ts';
import { testSchool, type TestSchool } from '../../testing/school.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { installationStatus } from './status.ts';
import { mayItSend } from './sending.ts';

interface Status {
  sending: string;
  pausedBecause: string | null;
}
const statusOf = ({ owner }: TestSchool) => owner.call<Status>('organizations.workerStatus');
const key = () => ({ idempotencyKey: uuid7() });

describe.each(testDatabases())('pausing on $name', ({ open }) => {
  let app: TestApp;
  let mine: TestSchool;
  let other: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
    mine = await testSchool(app);
    other = await testSchool(app);
  });
  afterAll(() => app.close());

  test('on the first look the database is known, and stays so', async () => {
    expect(await mayItSend(app.deps)).toBe(true);
    expect(await mayItSend(app.deps)).toBe(true);
    expect(await statusOf(mine)).toMatchObject({ sending: 'on', pausedBecause: null });
  });

  test('an owner pauses for their own school only, twice is once, and it is on record', async () => {
    const asked = key();
    expect(await mine.owner.call('organizations.pauseSending', asked)).toEqual({ paused: true });
    expect(await mine.owner.call('organizations.pauseSending', asked)).toEqual({ paused: true });
    await mine.owner.call('organizations.pauseSending', key());
    expect(await statusOf(mine)).toMatchObject({ sending: 'paused', pausedBecause: 'by_owner' });
    expect(await statusOf(other)).toMatchObject({ sending: 'on' });
    expect(await mayItSend(app.deps)).toBe(true);
    // Somebody else's go is not ours.
    await other.owner.call('organizations.resumeSending', key());
    expect(await statusOf(mine)).toMatchObject({ sending: 'paused' });
    await mine.owner.call('organizations.resumeSending', key());
    expect(await statusOf(mine)).toMatchObject({ sending: 'on', pausedBecause: null });
    const { rows } = await rowsAsSystem<{ action: string }>(
      app.deps,
      `SELECT "action" FROM "AuditEntry" WHERE "organizationId" = '${mine.id}'
        AND "subjectKind" = 'organization' ORDER BY "at", "id"`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['pause_sending', 'resume_sending']);
  });

  test('another database under the same rows pauses every school, and each owner is told', async () => {
    await app.deps.database.pool.query(`UPDATE "Installation" SET "fingerprint" = 'elsewhere'`);
    expect(await mayItSend(app.deps)).toBe(false);
    expect(await statusOf(mine)).toMatchObject({ sending: 'paused', pausedBecause: 'restored' });
    expect(await statusOf(other)).toMatchObject({ sending: 'paused', pausedBecause: 'restored' });
    expect((await installationStatus(app.deps)).sending).toBe('paused');
    // Seen once, told once, and it stays paused over restarts.
    expect(await mayItSend(app.deps)).toBe(false);
    const { rows } = await rowsAsSystem<{ organizationId: string }>(
      app.deps,
      `SELECT "organizationId" FROM "Notice" WHERE "code" = 'sending_paused'`,
    );
    expect(new Set(rows.map(({ organizationId }) => organizationId))).toEqual(
      new Set([mine.id, other.id]),
    );
    expect(rows).toHaveLength(2);
    await mine.owner.call('organizations.resumeSending', key());
    expect(await statusOf(mine)).toMatchObject({ sending: 'on' });
    expect(await statusOf(other)).toMatchObject({ sending: 'paused' });
    expect(await mayItSend(app.deps)).toBe(true);
  });

  test('students and advisors neither pause nor see the state of the worker', async () => {
    for (const role of ['student', 'advisor'] as const) {
      const person = await mine.join(role);
      for (const procedure of ['workerStatus', 'pauseSending', 'resumeSending', 'deadLetters']) {
        const answer = await person.ask(`organizations.${procedure}`, key());
        expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
      }
    }
  });
});

describe('a restored backup', () => {
  test('of the embedded database, copied into another folder, does not send until an owner says go', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acquaint-restored-'));
    const at = async (place: string) => {
      const dataFolder = join(folder, place);
      const database = await openDatabase({
        dataFolder: join(dataFolder, 'postgres'),
        log: silentLog,
      });
      await migrate(database);
      const app = await testApp(database);
      return { ...app, deps: { ...app.deps, settings: { ...app.deps.settings, dataFolder } } };
    };
    const first = await at('first');
    const school = await testSchool(first);
    expect(await mayItSend(first.deps)).toBe(true);
    await first.close();

    const again = await at('first');
    expect(await mayItSend(again.deps)).toBe(true);
    await again.close();

    cpSync(join(folder, 'first'), join(folder, 'second'), { recursive: true });
    const restored = await at('second');
    expect(await mayItSend(restored.deps)).toBe(false);
    const { rows } = await rowsAsSystem<Record<string, unknown>>(
      restored.deps,
      `SELECT "id", "sendingPausedBecause" AS "because" FROM "Organization"`,
    );
    expect(rows).toEqual([{ id: school.id, because: 'restored' }]);
    await restored.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  test('of a PostgreSQL, in another database, does not send until an owner says go', async () => {
    const { adminUrl, ownerUrl } = inject('testServers');
    const url = new URL(ownerUrl);
    const template = url.pathname.slice(1);
    const admin = new pg.Client(adminUrl);
    await admin.connect();
    const make = async (name: string, from: string): Promise<TestApp> => {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${from} OWNER ${url.username}`);
      const there = new URL(url);
      there.pathname = `/${name}`;
      return testApp(await openDatabase({ url: there.href, poolSize: 2, log: silentLog }));
    };
    const first = await make('backup_first', template);
    await testSchool(first);
    expect(await mayItSend(first.deps)).toBe(true);
    await first.close();
    const restored = await make('backup_restored', 'backup_first');
    expect(await mayItSend(restored.deps)).toBe(false);
    await restored.close();
    await admin.query('DROP DATABASE backup_first WITH (FORCE)');
    await admin.query('DROP DATABASE backup_restored WITH (FORCE)');
    await admin.end();
  });
});

async function rowsAsSystem<Row extends Record<string, unknown>>(deps: Deps, sql: string) {
  return asSystem(deps.database, { reason: 'look for a test' }, (tx) => tx.query<Row>(sql));
}
