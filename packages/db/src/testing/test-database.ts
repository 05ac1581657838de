import { openAsBlob } from 'node:fs';

import pg from 'pg';
import { inject } from 'vitest';

import { type Database, openDatabase } from '../open-database.ts';
import { uuid7 } from '../uuid7.ts';
import type {} from './global-setup.ts';
import { silentLog } from './silent-log.ts';

export type TestBackend = {
  name: 'embedded' | 'server';
  /** A migrated, empty database of its own. Close it when the file is done. */
  open: () => Promise<Database>;
};

/**
 * Embedded Postgres and a real server, for `describe.each(testDatabases())`. Vitest's `globalSetup`
 * must name `testing/global-setup.ts`.
 */
export function testDatabases(): TestBackend[] {
  return [
    { name: 'embedded', open: openEmbedded },
    { name: 'server', open: openOnServer },
  ];
}

async function openEmbedded(): Promise<Database> {
  const template = await openAsBlob(inject('testServers').embeddedTemplate);
  return openDatabase({ memory: true, template, log: silentLog });
}

async function openOnServer(): Promise<Database> {
  const { adminUrl, ownerUrl } = inject('testServers');
  const template = new URL(ownerUrl).pathname.slice(1);
  const name = `test_${uuid7().replaceAll('-', '')}`;
  await onServer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER acquaint_test`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, poolSize: 4, log: silentLog });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
