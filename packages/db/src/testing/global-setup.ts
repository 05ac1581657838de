import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { migrate } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { createDatabase } from './copy-database.ts';
import { startRealPostgres } from './real-postgres.ts';
import { silentLog } from './silent-log.ts';

/** What the set-up hands to each test file. */
export type TestServers = {
  /** A migrated embedded database as a file. */
  embeddedTemplate: string;
  /** The real server; `template` is a migrated database on it. */
  adminUrl: string;
  ownerUrl: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServers: TestServers;
  }
}

const templateName = 'acquaint_template';

/** Vitest's global set-up: one real server and one migrated template of each kind for all files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-tests-'));
  const [server, embeddedTemplate] = await Promise.all([
    startServer(),
    writeEmbeddedTemplate(join(folder, 'template.tar')),
  ]);
  project.provide('testServers', {
    embeddedTemplate,
    adminUrl: server.url('postgres', 'postgres'),
    ownerUrl: server.url(templateName),
  });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startServer(): ReturnType<typeof startRealPostgres> {
  const server = await startRealPostgres();
  await createDatabase(server.url(templateName));
  const template = await openDatabase({ url: server.url(templateName), log: silentLog });
  await migrate(template);
  await template.close();
  return server;
}

async function writeEmbeddedTemplate(path: string): Promise<string> {
  const database = await openDatabase({ memory: true, log: silentLog });
  await migrate(database);
  const dump = await database.dump?.();
  await database.close();
  if (dump === undefined) throw new Error('The embedded database gave no copy of itself');
  writeFileSync(path, new Uint8Array(await dump.arrayBuffer()));
  return path;
}
