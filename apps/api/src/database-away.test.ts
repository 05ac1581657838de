import { openDatabase } from '@acquaint/db/open-database';
import type {} from '@acquaint/db/testing/global-setup';
import { silentLog } from '@acquaint/db/testing/silent-log';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cutWire, type Wire } from './testing/cut-wire.ts';
import { testSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const NAME = 'database_away';

let wire: Wire;
let app: TestApp;
let student: TestClient;

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
  const { ownerUrl } = inject('testServers');
  const url = new URL(ownerUrl);
  await asAdmin(`CREATE DATABASE ${NAME} TEMPLATE ${url.pathname.slice(1)} OWNER ${url.username}`);
  wire = await cutWire({ host: url.hostname, port: Number(url.port) });
  url.hostname = '127.0.0.1';
  url.port = String(wire.port);
  url.pathname = `/${NAME}`;
  app = await testApp(
    await openDatabase({ url: url.href, poolSize: 3, waitLimitMs: 2_000, log: silentLog }),
  );
  student = await (await testSchool(app)).join('student');
});
afterAll(async () => {
  await app.close();
  await wire.cut();
  await asAdmin(`DROP DATABASE ${NAME} WITH (FORCE)`);
});

test('while the database is away everybody hears so, and afterwards all is as before', async () => {
  const before = await student.call('profile.get');
  expect((await app.app.request('/readyz')).status).toBe(200);

  await wire.cut();
  const ready = await app.app.request('/readyz');
  expect({ status: ready.status, body: await ready.json() }).toEqual({
    status: 503,
    body: { ok: false },
  });
  expect((await app.app.request('/healthz')).status).toBe(200);
  const calls: [string, unknown][] = [
    ['profile.get', {}],
    ['contacts.list', {}],
    ['interviews.list', {}],
    ['today.get', {}],
    ['auth.session', {}],
    ['auth.signIn', { email: 'somebody@school.example', password: 'not the password' }],
    ['auth.sendCode', { email: 'somebody@school.example' }],
  ];
  for (const [procedure, input] of calls) {
    const answer = await student.ask(procedure, input);
    expect({ procedure, ...answer }).toMatchObject({
      procedure,
      ok: false,
      status: 503,
      error: { code: 'unavailable' },
    });
  }

  await wire.mend();
  expect((await app.app.request('/readyz')).status).toBe(200);
  expect(await student.call('profile.get')).toEqual(before);
  expect(app.logged.filter((line) => line.includes('"code":"unexpected"'))).toEqual([]);
});
