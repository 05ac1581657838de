import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '@acquaint/db/testing/global-setup';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type RunningServer, runServer } from './testing/running-server.ts';

const NAME = 'split_roles';
const WITHIN_MS = 4_500;

let folder: string;
let url: URL;
const started: RunningServer[] = [];

const asAdmin = async (sql: string): Promise<void> => {
  const client = new pg.Client(inject('testServers').adminUrl);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-roles-'));
  url = new URL(inject('testServers').ownerUrl);
  const template = url.pathname.slice(1);
  await asAdmin(`CREATE DATABASE ${NAME} TEMPLATE ${template} OWNER ${url.username}`);
  url.pathname = `/${NAME}`;
});
afterAll(async () => {
  await Promise.all(started.map((server) => server.stop('SIGKILL')));
  await asAdmin(`DROP DATABASE ${NAME} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});

const run = (settings: Record<string, string>): RunningServer => {
  const server = runServer({ ACQUAINT_DATA: folder, ...settings });
  started.push(server);
  return server;
};

interface Ready {
  worker: { beatAgeSeconds: number | null; lagSeconds: number };
  sending: string;
}

const readyz = async (address: string): Promise<Ready> =>
  // The test reads two fields of what the server itself has just written.
  (await (await fetch(`${address}/readyz`)).json()) as Ready;

test('a server and two workers share one PostgreSQL; each does its part and ends in time', async () => {
  const shared = {
    DATABASE_URL: url.href,
    ACQUAINT_SECRET: 'one secret for all of these processes',
  };
  const server = run({ ...shared, ACQUAINT_ROLE: 'server' });
  const people = await server.ready();
  expect((await fetch(`${people}/robots.txt`)).status).toBe(200);
  // Nobody works yet.
  expect((await readyz(people)).worker.beatAgeSeconds).toBeNull();

  const workers = [1, 2].map(() => run({ ...shared, ACQUAINT_ROLE: 'worker' }));
  const addresses = await Promise.all(workers.map((worker) => worker.ready()));
  for (const address of addresses) {
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/robots.txt`)).status).toBe(404);
    expect((await fetch(`${address}/trpc/auth.session`, { method: 'POST' })).status).toBe(404);
  }
  const seen = await readyz(people);
  expect(seen.worker.beatAgeSeconds).toBeLessThan(60);
  expect(seen.sending).toBe('off');

  const stopping = performance.now();
  expect(await Promise.all([...workers, server].map((one) => one.stop('SIGTERM')))).toEqual([
    0, 0, 0,
  ]);
  expect(performance.now() - stopping).toBeLessThan(WITHIN_MS);
});

test.each(['server', 'worker'])(
  'on the embedded database %s alone is refused in a sentence',
  async (role) => {
    const lone = run({ ACQUAINT_ROLE: role });
    expect(await lone.ended).toBe(1);
    expect(lone.said().trim()).toBe(
      `ACQUAINT_ROLE=${role} needs DATABASE_URL: only one process can use the embedded database, so it does everything.`,
    );
  },
);

test('a killed worker is missed: the age of its beat grows, and the server says so', async () => {
  const shared = {
    DATABASE_URL: url.href,
    ACQUAINT_SECRET: 'one secret for all of these processes',
  };
  const worker = run({ ...shared, ACQUAINT_ROLE: 'worker' });
  const address = await worker.ready();
  expect((await readyz(address)).worker.beatAgeSeconds).toBeLessThan(60);
  await worker.stop('SIGKILL');
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(`UPDATE "WorkerHeartbeat" SET "beatAt" = "beatAt" - interval '6 minutes'`);
  await client.end();
  const server = run({ ...shared, ACQUAINT_ROLE: 'server' });
  const people = await server.ready();
  await vi.waitFor(async () =>
    expect((await readyz(people)).worker.beatAgeSeconds).toBeGreaterThanOrEqual(360),
  );
});
