import { existsSync, mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@acquaint/db/open-database';
import { readAsSystem } from '@acquaint/db/tenant';
import { copyDatabase } from '@acquaint/db/testing/copy-database';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { inject } from 'vitest';
import { type RunningServer, runServer } from './running-server.ts';

/** What the database holds of an import, read in one statement: it can be no mixture of two moments. */
export interface Stored {
  status: string;
  cursor: number;
  total: number;
  counts: Record<string, number>;
  /** Rows of the file that left a trace, by kind. */
  rows: Record<string, number>;
  entries: number;
  memberships: number;
  profiles: number;
  accounts: number;
  ends: number;
  [column: string]: unknown;
}

const STORED = `SELECT b."status", b."cursor", b."total", b."counts",
    (SELECT coalesce(jsonb_object_agg(r."kind", r."n"), '{}') FROM (SELECT "kind", count(*) AS "n"
      FROM "ImportRow" WHERE "importId" = b."id" GROUP BY 1) r) AS "rows",
    (SELECT count(*) FROM "RosterEntry" e WHERE e."organizationId" = b."organizationId")::int
      AS "entries",
    (SELECT count(*) FROM "Membership" m
      WHERE m."organizationId" = b."organizationId" AND m."role" = 'student')::int AS "memberships",
    (SELECT count(*) FROM "StudentProfile" p WHERE p."organizationId" = b."organizationId")::int
      AS "profiles",
    (SELECT count(*) FROM "User" u WHERE u."email" LIKE '%@x.example')::int AS "accounts",
    (SELECT count(*) FROM "AuditEntry" a WHERE a."action" = 'import.end'
      AND a."subjectId" = b."id")::int AS "ends"
  FROM "ImportBatch" b WHERE b."id" = $1`;

export async function stored(database: Database, importId: string): Promise<Stored> {
  const [row] = await readAsSystem<Stored>(database, { name: 'stored_import', text: STORED }, [
    importId,
  ]);
  if (!row) throw new Error('The import is not there.');
  return row;
}

/** A migrated database that outlives the processes which work on it. */
export interface ImportPlace {
  /** Opens it in this process; on the embedded database while no other process has it. */
  open: () => Promise<Database>;
  run: (role: string) => RunningServer;
  /** Ends what still runs and takes the database away. */
  drop: () => Promise<void>;
}

/** @param secret by which sessions made here are known to the processes */
export async function importPlace(
  name: 'embedded' | 'server',
  secret: string,
): Promise<ImportPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-import-'));
  const { adminUrl, ownerUrl, embeddedTemplate } = inject('testServers');
  const copy = name === 'server' ? await copyDatabase({ adminUrl, from: ownerUrl }) : null;
  const started: RunningServer[] = [];
  const open = async (): Promise<Database> => {
    if (copy !== null) return openDatabase({ url: copy.url, poolSize: 4, log: silentLog });
    const dataFolder = join(folder, 'postgres');
    const template = existsSync(dataFolder) ? undefined : await openAsBlob(embeddedTemplate);
    return openDatabase({ dataFolder, template, log: silentLog });
  };
  const run = (role: string): RunningServer => {
    const settings = { ACQUAINT_DATA: folder, ACQUAINT_SECRET: secret, ACQUAINT_ROLE: role };
    const where: Record<string, string> = copy === null ? {} : { DATABASE_URL: copy.url };
    const server = runServer({ ...settings, ...where, LOG_LEVEL: 'error' }, ['--empty']);
    started.push(server);
    return server;
  };
  const drop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop('SIGKILL')));
    await copy?.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { open, run, drop };
}
