import { openDatabase } from '@acquaint/db/open-database';
import type {} from '@acquaint/db/testing/global-setup';
import { silentLog } from '@acquaint/db/testing/silent-log';
import pg from 'pg';
import { inject } from 'vitest';
import { cutWire, type Wire } from './cut-wire.ts';
import { type TestApp, testApp } from './test-app.ts';

export interface AppOnAWire {
  app: TestApp;
  /** Between the app and its database. */
  wire: Wire;
  close: () => Promise<void>;
}

/** The app over a database of its own, whose line can be cut. @param name of the database */
export async function appOnAWire(name: string): Promise<AppOnAWire> {
  const { ownerUrl } = inject('testServers');
  const url = new URL(ownerUrl);
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${url.pathname.slice(1)} OWNER ${url.username}`);
  const wire = await cutWire({ host: url.hostname, port: Number(url.port) });
  url.hostname = '127.0.0.1';
  url.port = String(wire.port);
  url.pathname = `/${name}`;
  const app = await testApp(
    await openDatabase({ url: url.href, poolSize: 3, waitLimitMs: 2_000, log: silentLog }),
  );
  const close = async (): Promise<void> => {
    await app.close();
    await wire.cut();
    await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { app, wire, close };
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client(inject('testServers').adminUrl);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
