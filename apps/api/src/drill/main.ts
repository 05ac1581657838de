import { parseArgs } from 'node:util';
import pg from 'pg';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { killDrill } from './kill-drill.ts';
import { storeResult } from './store-result.ts';
import { faultsOf } from './verdict.ts';

/** `pnpm acquaint drill`: kills the product while it has work, and counts what arrived. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    messages: { type: 'string', default: '200' },
    reminders: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', default: 'both' },
    store: { type: 'boolean', default: false },
  },
});
const [kills, messages, reminders, seed] = [
  Number(values.kills),
  Number(values.messages),
  Number(values.reminders),
  Number(values.seed),
];
const onKill = (done: number, role: string): void => {
  if (done % 10 === 0) console.error(`  ${done} kills (last: ${role})`);
};

async function onDatabase(
  name: 'embedded' | 'postgres',
  databaseUrl: string | null,
): Promise<boolean> {
  console.error(`${kills} kills on ${name}, with ${messages} messages and ${reminders} reminders:`);
  const tally = await killDrill({ kills, messages, reminders, seed, databaseUrl, onKill });
  const faults = faultsOf(tally, kills);
  if (values.store) {
    storeResult({
      database: name,
      date: new Date().toISOString().slice(0, 10),
      kills,
      tally,
      faults,
    });
  }
  console.log(JSON.stringify({ database: name, kills, ...tally, faults }));
  return faults.length === 0;
}

let good = true;
if (values.on !== 'postgres') good = (await onDatabase('embedded', null)) && good;
if (values.on !== 'embedded') {
  const server = await startRealPostgres({ durable: true });
  const admin = new pg.Client(server.url('postgres', 'postgres'));
  await admin.connect();
  await admin.query('CREATE DATABASE drill OWNER acquaint_test');
  await admin.end();
  good = (await onDatabase('postgres', server.url('drill'))) && good;
  await server.stop();
}
process.exitCode = good ? 0 : 1;
