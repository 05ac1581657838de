import { openAsBlob } from 'node:fs';

import { inject } from 'vitest';

import { type Database, openDatabase } from '../open-database.ts';
import { copyDatabase } from './copy-database.ts';
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
  const copy = await copyDatabase({ adminUrl, from: ownerUrl });
  const database = await openDatabase({ url: copy.url, poolSize: 4, log: silentLog });
  return {
    ...database,
    close: async () => {
      await database.close();
      await copy.drop();
    },
  };
}
