import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '../../deps.ts';

const ALLOWED = {
  name: 'fingerprint_allowed',
  text: `SELECT has_function_privilege('pg_control_system()', 'execute')
    AND has_function_privilege('pg_control_checkpoint()', 'execute') AS "allowed"`,
};

const OBJECTS = {
  name: 'fingerprint_objects',
  text: `SELECT (SELECT "oid" FROM pg_database WHERE "datname" = current_database())::text AS "database",
    '"OutboxMessage"'::regclass::oid::text AS "table"`,
};

const SERVER = {
  name: 'fingerprint_server',
  text: `SELECT (SELECT "system_identifier"::text FROM pg_control_system()) AS "system",
    (SELECT "timeline_id"::text FROM pg_control_checkpoint()) AS "timeline"`,
};

/**
 * On which database we stand. A dump that is restored makes new objects, another server has another
 * identity, and one that was brought back to an earlier moment another timeline. A folder that is
 * copied or unpacked has other files than the one it came from.
 */
export async function fingerprint({ database, settings }: Deps): Promise<string> {
  // Always as the pool's own role: what another role may read would look like another database.
  const { pool } = database;
  const [objects] = (await pool.query<{ database: string; table: string }>(OBJECTS)).rows;
  const [may] = (await pool.query<{ allowed: boolean }>(ALLOWED)).rows;
  const server =
    may?.allowed === true
      ? (await pool.query<{ system: string; timeline: string }>(SERVER)).rows[0]
      : undefined;
  const parts = [server?.system, server?.timeline, objects?.database, objects?.table];
  const file = database.embedded ? fileMark(settings.dataFolder) : '';
  return ['v1', ...parts.map((part) => part ?? ''), file].join(':');
}

/** The file is written once, when the database is made. */
function fileMark(dataFolder: string): string {
  const path = join(dataFolder, 'postgres', 'postgres', 'PG_VERSION');
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  // In memory there is no file.
  return found === undefined ? '' : `${found.ino}.${found.birthtimeNs}`;
}
