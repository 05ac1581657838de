import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { killDrill } from './drill/kill-drill.ts';
import { faultsOf } from './drill/verdict.ts';

const load = { kills: 3, messages: 24, reminders: 60, seed: 5 };

// `pnpm acquaint drill` does the same with fifty kills; its result is committed beside the benchmarks.
test('three kills on the embedded database: every mail and every reminder once', async () => {
  const tally = await killDrill({ ...load, databaseUrl: null });
  expect(faultsOf(tally, load.kills)).toEqual([]);
  expect(tally.mails.accepted).toBeGreaterThanOrEqual(load.messages - load.kills);
  expect(tally.notices.total).toBe(load.reminders);
}, 240_000);

test('three kills of a server and two workers on PostgreSQL: every mail and every reminder once', async () => {
  const { adminUrl, ownerUrl } = inject('testServers');
  const name = `drill_${Date.now()}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} OWNER acquaint_test`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  try {
    const tally = await killDrill({ ...load, databaseUrl: url.href });
    expect(faultsOf(tally, load.kills)).toEqual([]);
    expect(tally.notices.total).toBe(load.reminders);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}, 300_000);
