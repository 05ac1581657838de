import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../migrate.ts';
import type { Database } from '../open-database.ts';
import { migrationsFolder } from '../paths.ts';

/** A database as it stood before one migration, which the test then takes itself. */
export interface BeforeMigration {
  /** Takes the migration, and nothing after it. @returns the steps that were taken */
  go: () => Promise<string[]>;
  remove: () => void;
}

/** Empties `database` and takes every migration before the one whose name ends so. */
export async function beforeMigration(database: Database, name: string): Promise<BeforeMigration> {
  const all = readdirSync(migrationsFolder).filter((one) => /^\d/.test(one));
  const ours = all.find((one) => one.endsWith(`_${name}`));
  if (ours === undefined) throw new Error(`There is no migration “${name}”.`);
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-migrations-'));
  const copy = (one: string): void =>
    cpSync(join(migrationsFolder, one), join(folder, one), { recursive: true });
  await database.pool.query('DROP SCHEMA "public" CASCADE; CREATE SCHEMA "public"');
  await database.pool.query('GRANT USAGE ON SCHEMA "public" TO acquaint_app, acquaint_system');
  for (const one of ['migration_lock.toml', ...all.filter((earlier) => earlier < ours)]) copy(one);
  await migrate(database, folder);
  return {
    go: () => {
      copy(ours);
      return migrate(database, folder);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
