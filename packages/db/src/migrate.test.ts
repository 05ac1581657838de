import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { migrate, migrationStatus } from './migrate.ts';
import type { Database } from './open-database.ts';
import { migrationsFolder } from './paths.ts';
import { testDatabases } from './testing/test-database.ts';

describe.each(testDatabases())('migrations on $name', ({ open }) => {
  let database: Database;
  let folder: string;
  beforeEach(async () => {
    database = await open();
    folder = mkdtempSync(join(tmpdir(), 'acquaint-migrations-'));
    cpSync(migrationsFolder, folder, { recursive: true });
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function add(name: string, sql: string): void {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }

  test('a migrated database has nothing to do', async () => {
    expect(await migrate(database)).toEqual([]);
    const nothing = { pending: [], failed: [], edited: [], unknown: [] };
    expect(await migrationStatus(database)).toEqual(nothing);
  });

  test('a new migration is applied once, whole, with semicolons inside strings and bodies', async () => {
    const name = '20990101000000_new';
    add(
      name,
      `CREATE TABLE "New" ("t" text); INSERT INTO "New" VALUES ('a; b');
       DO $$ BEGIN INSERT INTO "New" VALUES ('c'); INSERT INTO "New" VALUES ('d'); END $$;`,
    );
    expect((await migrationStatus(database, folder)).pending).toEqual([name]);
    expect(await migrate(database, folder)).toEqual([name]);
    expect(await migrate(database, folder)).toEqual([]);
    const { rows } = await database.pool.query('SELECT "t" FROM "New" ORDER BY 1');
    expect(rows).toEqual([{ t: 'a; b' }, { t: 'c' }, { t: 'd' }]);
  });

  test('two processes that migrate at once apply each migration once', async () => {
    const name = '20990101000000_once';
    add(name, 'CREATE TABLE "Once" ("n" int)');
    const applied = await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(applied.flat()).toEqual([name]);
  });

  test('a failing migration leaves nothing behind, is named, and stops the next start', async () => {
    const name = '20990101000000_broken';
    add(name, 'CREATE TABLE "Half" ("n" int); SELECT nonsense;');
    await expect(migrate(database, folder)).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringMatching(/^The migration 20990101000000_broken failed .* nonsense$/),
    });
    const { rows } = await database.pool.query(`SELECT to_regclass('"Half"') AS half`);
    expect(rows).toEqual([{ half: null }]);
    await expect(migrate(database, folder)).rejects.toMatchObject({
      code: 'migration-half-applied',
      message: expect.stringContaining(name),
    });
    expect((await migrationStatus(database, folder)).failed).toEqual([name]);
  });

  test('after the way out that the message names, the corrected migration is applied', async () => {
    const name = '20990101000000_repaired';
    add(name, 'SELECT nonsense');
    await expect(migrate(database, folder)).rejects.toMatchObject({ code: 'migration-failed' });
    await database.pool.query(
      'UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "finished_at" IS NULL',
    );
    add(name, 'SELECT 1');
    expect(await migrate(database, folder)).toEqual([name]);
    expect(await migrate(database, folder)).toEqual([]);
  });

  test('a migration changed after it was applied is refused by name', async () => {
    const name = '20990101000000_edited';
    add(name, 'SELECT 1');
    await migrate(database, folder);
    add(name, 'SELECT 2');
    await expect(migrate(database, folder)).rejects.toMatchObject({
      code: 'migration-history-differs',
      message: expect.stringContaining(name),
    });
  });

  test('a database of a newer version is refused', async () => {
    const name = '20990101000000_newer';
    add(name, 'SELECT 1');
    await migrate(database, folder);
    await expect(migrate(database)).rejects.toMatchObject({
      code: 'migration-history-differs',
      message: expect.stringContaining('newer version'),
    });
  });
});
