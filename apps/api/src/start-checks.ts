import { DatabaseProblem, sqlState } from '@acquaint/db/errors';
import type { Database } from '@acquaint/db/open-database';
import { type Settings, SettingsProblem } from './settings.ts';
import { StartProblem } from './start-problem.ts';

/** @throws StartProblem when a part of the work alone would need a database that others can open too */
export function checkRole({ role, databaseUrl }: Pick<Settings, 'role' | 'databaseUrl'>): void {
  if (role === 'both' || databaseUrl !== null) return;
  throw new StartProblem(
    `ACQUAINT_ROLE=${role} needs DATABASE_URL: only one process can use the embedded database, ` +
      'so it does everything.',
  );
}

const OLDEST = 160_000;

/** What to say about a server that is too old: its roles cannot be granted as the policies need. */
export function versionProblem(versionNumber: number): string | null {
  if (versionNumber >= OLDEST) return null;
  const found = Math.floor(versionNumber / 10_000);
  return `DATABASE_URL leads to PostgreSQL ${found}. Acquaint needs version 16 or newer.`;
}

/** @throws StartProblem */
export async function checkVersion(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS "version"`,
  );
  const problem = versionProblem(Number(rows[0]?.version));
  if (problem !== null) throw new StartProblem(problem);
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'PostgreSQL refuses the user or the password in DATABASE_URL.',
  '28000': 'PostgreSQL refuses the user in DATABASE_URL.',
  '3D000': 'The database that DATABASE_URL names does not exist. Create it first.',
  '53300': 'PostgreSQL has no connection left for Acquaint.',
};

/** The one sentence to end with, or `null` for a failure that only a developer can read. */
export function startSentence(error: unknown): string | null {
  const isOurs =
    error instanceof StartProblem ||
    error instanceof SettingsProblem ||
    error instanceof DatabaseProblem;
  if (isOurs) return error.message;
  return refusals[sqlState(error) ?? ''] ?? null;
}
