import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Database } from './open-database.ts';
import { beforeMigration, type BeforeMigration } from './testing/before-migration.ts';
import { testDatabases } from './testing/test-database.ts';
import { uuid7 } from './uuid7.ts';

const TABLES = ['Organization', 'Cohort'];

describe.each(testDatabases())('a number that left the policy, on $name', ({ open }) => {
  let database: Database;
  let before: BeforeMigration;
  beforeEach(async () => {
    database = await open();
    before = await beforeMigration(database, 'numbers_that_are_read');
  }, 60_000);
  afterEach(async () => {
    await database.close();
    before.remove();
  });

  const force = async (how: 'NO FORCE' | 'FORCE'): Promise<void> => {
    for (const table of TABLES) {
      await database.pool.query(`ALTER TABLE "${table}" ${how} ROW LEVEL SECURITY`);
    }
  };

  test('goes from schools and cohorts that had changed it, and nothing else does', async () => {
    const id = uuid7();
    const common = { createdAt: '2026-01-05T09:00:00.000Z', updatedAt: '2026-01-05T09:00:00.000Z' };
    const put = (table: string, row: Record<string, unknown>) =>
      database.pool.query(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(null::"${table}", $1)`,
        [JSON.stringify({ ...common, version: 1, brandVersion: 0, ...row })],
      );
    await force('NO FORCE');
    const school = { slug: 'north', name: 'North', timeZone: 'Europe/Berlin', country: 'DE' };
    await put('Organization', { ...school, id, policy: { contactDeleteDays: 14, askMinutes: 25 } });
    const cohort = {
      name: 'Seminar',
      kind: 'hand_picked',
      showContactNames: false,
      reviewFirst: 0,
    };
    const policy = { askMinutes: 30, contactDeleteDays: 3 };
    await put('Cohort', { ...cohort, organizationId: id, id: uuid7(), policy });
    await force('FORCE');

    expect(await before.go()).toHaveLength(1);
    const { rows: forced } = await database.pool.query<{ forced: boolean }>(
      `SELECT relforcerowsecurity AS "forced" FROM pg_class WHERE relname = ANY ($1)`,
      [TABLES],
    );
    expect(forced).toEqual([{ forced: true }, { forced: true }]);
    await force('NO FORCE');
    const { rows } = await database.pool.query<{ policy: unknown }>(
      `SELECT "policy" FROM "Organization" UNION ALL SELECT "policy" FROM "Cohort"`,
    );
    expect(rows).toEqual([{ policy: { askMinutes: 25 } }, { policy: { askMinutes: 30 } }]);
  });
});
