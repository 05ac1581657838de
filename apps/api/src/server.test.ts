import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccounts, demoPassword } from './demo/accounts.ts';
import { type RunningServer, runServer } from './testing/running-server.ts';

const WITHIN_MS = 5_000;

let folder: string;
const started: RunningServer[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-server-'));
});
afterAll(async () => {
  await Promise.all(started.map((server) => server.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

const run = (settings: Record<string, string>, args: readonly string[] = []): RunningServer => {
  const server = runServer(settings, args);
  started.push(server);
  return server;
};

const call = async (address: string, procedure: string, input: unknown) => {
  const response = await fetch(`${address}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return { status: response.status };
};

test('the first start tells the addresses and the accounts; SIGTERM ends it; it starts again', async () => {
  const data = join(folder, 'demo');
  const first = run({ ACQUAINT_DATA: data });
  const address = await first.ready();
  expect(address).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
  expect(first.said()).toContain(`Students   ${address}/`);
  expect(first.said()).toContain(`Staff      ${address}/admin/`);
  for (const { email } of demoAccounts) expect(first.said()).toContain(email);
  expect(first.said()).toContain(demoPassword);
  const last = first.said().trimEnd().split('\n').at(-1);
  expect(last).toBe(`ready at ${address}`);

  const student = demoAccounts.find(({ role }) => role === 'student');
  const credentials = { email: student?.email, password: demoPassword };
  expect((await call(address, 'auth.signIn', credentials)).status).toBe(200);

  // The folder is taken while it runs.
  const second = run({ ACQUAINT_DATA: data });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(join(data, 'postgres'));
  expect(second.said()).toContain('already in use');
  expect(second.said().trim().split('\n')).toHaveLength(1);

  const stopping = performance.now();
  expect(await first.stop('SIGTERM')).toBe(0);
  expect(performance.now() - stopping).toBeLessThan(WITHIN_MS);

  // Killed hard, it leaves nothing behind that keeps it from starting.
  const third = run({ ACQUAINT_DATA: data });
  await third.ready();
  await third.stop('SIGKILL');
  const fourth = run({ ACQUAINT_DATA: data });
  const again = await fourth.ready();
  expect((await call(again, 'auth.signIn', credentials)).status).toBe(200);
  expect(fourth.said()).toContain('Demo accounts');
  expect(await fourth.stop('SIGINT')).toBe(0);
  // Three starts, the first with all that a demo needs.
}, 180_000);

test('an empty start prints a link for the first owner, and it works once', async () => {
  const server = run({ ACQUAINT_DATA: join(folder, 'empty') }, ['--empty']);
  const address = await server.ready();
  const [, at, token] = /^ +(\S+)\/admin\/first-owner#(\S+)$/m.exec(server.said()) ?? [];
  expect(at).toBe(address);
  expect(server.said()).not.toContain('Demo accounts');
  const owner = {
    token,
    organizationName: 'Southbank College',
    timeZone: 'Europe/London',
    country: 'GB',
    name: 'Olga Owner',
    email: 'olga@southbank.example',
    password: 'a long enough password',
  };
  const wrong = { ...owner, token: `${token}x` };
  expect((await call(address, 'organizations.createFirstOwner', wrong)).status).toBe(404);
  expect((await call(address, 'organizations.createFirstOwner', owner)).status).toBe(200);
  const other = { ...owner, email: 'other@southbank.example' };
  expect((await call(address, 'organizations.createFirstOwner', other)).status).toBe(404);
  const credentials = { email: owner.email, password: owner.password };
  expect((await call(address, 'auth.signIn', credentials)).status).toBe(200);
  expect(await server.stop('SIGTERM')).toBe(0);
});

test('a port that is taken is told in one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
  // Listening, so the address is one with a port.
  const { port } = taken.address() as AddressInfo;
  const server = run({ ACQUAINT_DATA: join(folder, 'port'), PORT: String(port) }, ['--empty']);
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain(`Port ${port} is taken by another program.`);
  expect(server.said()).not.toContain('    at ');
  taken.close();
});

test('settings that do not fit, and a database that is not there, are told in a sentence', async () => {
  const settings = run({ PORT: 'many', LOG_LEVEL: 'loud' });
  expect(await settings.ended).toBe(1);
  expect(settings.said()).toContain('PORT should be a whole number from 0 to 65535.');
  expect(settings.said()).toContain('LOG_LEVEL should be one of');
  const away = run({
    ACQUAINT_DATA: join(folder, 'away'),
    DATABASE_URL: 'postgresql://nobody:hidden-word@127.0.0.1:9/nowhere',
  });
  expect(await away.ended).toBe(1);
  expect(away.said()).toContain('The database cannot be reached');
  for (const server of [settings, away]) {
    expect(server.said()).not.toMatch(/hidden-word|^\s+at /m);
  }
});
