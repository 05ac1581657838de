import { expect, test } from 'vitest';

import { openDatabase } from './open-database.ts';
import { readAsSystem } from './tenant.ts';
import { migrate } from './migrate.ts';
import { startRealPostgres } from './testing/real-postgres.ts';
import { silentLog } from './testing/silent-log.ts';

test('a database that goes away in the middle of work fails the work and not the process', async () => {
  const server = await startRealPostgres();
  const database = await openDatabase({ url: server.url('postgres', 'postgres'), log: silentLog });
  await migrate(database);
  const sleep = { name: 'sleep', text: 'SELECT pg_sleep(30)' };
  const work = Promise.allSettled([
    readAsSystem(database, sleep, []),
    readAsSystem(database, sleep, []),
    database.pool.query('SELECT pg_sleep(30)'),
    // Reaches its connection while the server goes down.
    ...Array.from({ length: 20 }, () => database.pool.query('SELECT 1')),
  ]);
  await server.stop();
  const outcomes = await work;
  expect(outcomes.slice(0, 3).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
  await expect(database.pool.query('SELECT 1')).rejects.toMatchObject({
    code: 'database-unreachable',
  });
  await database.close();
});
