import { createHash } from 'node:crypto';

import type { HistoryDiagnostic, MigrationFile } from '@prisma/schema-engine-wasm';

import { DatabaseProblem } from './errors.ts';
import type { Database } from './open-database.ts';
import { migrationsFolder } from './paths.ts';
import { noFilter, readMigrations, withSchemaEngine } from './schema-engine.ts';

export type MigrationStatus = {
  /** On disk and not in the database. */
  pending: string[];
  /** Started and never finished. */
  failed: string[];
  /** Applied with another text than the one on disk. */
  edited: string[];
  /** In the database and not on disk: the database belongs to a newer version. */
  unknown: string[];
};

/** Compares the migrations on disk with those in the database. Changes nothing. */
export async function migrationStatus(
  database: Database,
  folder: string = migrationsFolder,
): Promise<MigrationStatus> {
  const migrationsList = readMigrations(folder);
  const found = await database.withSession((pool) =>
    withSchemaEngine(pool, (engine) =>
      engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: noFilter,
      }),
    ),
  );
  return {
    pending: pendingOf(found.history),
    failed: found.failedMigrationNames,
    edited: found.editedMigrationNames,
    unknown: unknownOf(found.history),
  };
}

/**
 * Brings the database to the newest migration. A second call does nothing; two processes that start
 * together wait for each other. Each migration is one transaction.
 *
 * @returns names of the migrations that were applied now
 * @throws DatabaseProblem `migration-half-applied`, `migration-history-differs`, `migration-failed`
 */
export async function migrate(
  database: Database,
  folder: string = migrationsFolder,
): Promise<string[]> {
  if (await isCurrent(database, folder)) return [];
  let status = await migrationStatus(database, folder);
  if (status.failed.length > 0) {
    // Perhaps it is only not finished yet: another process may be at it.
    await untilNobodyMigrates(database);
    status = await migrationStatus(database, folder);
  }
  refuseHalfApplied(status);
  refuseOtherHistory(status);
  if (status.pending.length === 0) return [];
  const migrationsList = readMigrations(folder);
  try {
    const { appliedMigrationNames } = await database.withSession((pool) =>
      withSchemaEngine(pool, (engine) =>
        engine.applyMigrations({ migrationsList, filters: noFilter }),
      ),
    );
    database.log.info({ migrations: appliedMigrationNames }, 'Migrated the database');
    return appliedMigrationNames;
  } catch (error) {
    throw new DatabaseProblem('migration-failed', sentenceOf(error), { cause: error });
  }
}

/** The lock that the engine holds while it applies migrations. */
const ENGINE_LOCK = 72_707_369;

async function untilNobodyMigrates(database: Database): Promise<void> {
  await database.withSession(async (pool) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL statement_timeout = 0');
      await client.query('SELECT pg_advisory_xact_lock($1)', [ENGINE_LOCK]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
}

/** The usual start, answered without loading the engine: every migration is there, unchanged. */
async function isCurrent(database: Database, folder: string): Promise<boolean> {
  const { rows: tables } = await database.pool.query<{ table: string | null }>(
    `SELECT to_regclass('"_prisma_migrations"')::text AS "table"`,
  );
  if (tables[0]?.table == null) return false;
  const { rows } = await database.pool.query<{ name: string; checksum: string; done: boolean }>(`
    SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS done
    FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`);
  const onDisk = readMigrations(folder).migrationDirectories;
  return (
    rows.length === onDisk.length &&
    onDisk.every(({ path, migrationFile }, index) => {
      const row = rows[index];
      return row?.done === true && row.name === path && row.checksum === sha256(migrationFile);
    })
  );
}

function sha256({ content }: MigrationFile): string {
  return createHash('sha256').update(content.value).digest('hex');
}

function refuseHalfApplied({ failed }: MigrationStatus): void {
  if (failed.length === 0) return;
  throw new DatabaseProblem(
    'migration-half-applied',
    `The migration ${failed.join(', ')} was started and never finished. Its changes were rolled ` +
      'back. Restore the backup, or correct the cause and set "rolled_back_at" of its row in ' +
      '"_prisma_migrations"; then start again.',
  );
}

function refuseOtherHistory({ edited, unknown }: MigrationStatus): void {
  if (unknown.length > 0) {
    throw new DatabaseProblem(
      'migration-history-differs',
      `The database holds migrations that this version does not know (${unknown.join(', ')}). ` +
        'It belongs to a newer version: start that one, or restore the backup made before it.',
    );
  }
  if (edited.length > 0) {
    throw new DatabaseProblem(
      'migration-history-differs',
      `Migrations were changed after they had been applied: ${edited.join(', ')}. ` +
        'Bring back their text and write a new migration for the change.',
    );
  }
}

function pendingOf(history: HistoryDiagnostic | null): string[] {
  return history !== null && 'unappliedMigrationNames' in history
    ? history.unappliedMigrationNames
    : [];
}

function unknownOf(history: HistoryDiagnostic | null): string[] {
  return history !== null && 'unpersistedMigrationNames' in history
    ? history.unpersistedMigrationNames
    : [];
}

/** The engine's report holds the server's words, then a trace that names the migration. */
function sentenceOf(error: unknown): string {
  const report = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(report)?.[1] ?? '';
  const words = report.split('\n   0:')[0]?.replace('external connector error\n', '') ?? report;
  return `The migration ${name} failed and was rolled back: ${words}`;
}
