import { afterAll, beforeAll, expect, test } from 'vitest';
import { appOnAWire, type AppOnAWire } from './testing/database-away.ts';
import { testSchool } from './testing/school.ts';
import type { TestClient } from './testing/test-client.ts';

let place: AppOnAWire;
let student: TestClient;

beforeAll(async () => {
  place = await appOnAWire('database_away');
  student = await (await testSchool(place.app)).join('student');
});
afterAll(() => place.close());

test('while the database is away everybody hears so, and afterwards all is as before', async () => {
  const { app, wire } = place;
  const before = await student.call('profile.get');
  expect((await app.app.request('/readyz')).status).toBe(200);

  await wire.cut();
  const ready = await app.app.request('/readyz');
  expect({ status: ready.status, body: await ready.json() }).toEqual({
    status: 503,
    body: { ok: false, database: false, worker: null, sending: null },
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
