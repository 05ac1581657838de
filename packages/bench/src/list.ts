import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { addInterview } from '@acquaint/db/testing/interviews';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { addContact, addSchool } from '@acquaint/db/testing/rows';
import { silentLog } from '@acquaint/db/testing/silent-log';
import type { Result } from './result.ts';
import { compare, freshDatabase, peakMb, startFloor, startProduct, stop } from './servers.ts';
import { signedIn } from './signed-in.ts';

/**
 * `interviews.list` as the web calls it (50 rows with contact and next action, signed in, through
 * tRPC, tenant rules on) against the same rows through plain `pg` behind Hono, in turns.
 */
export async function benchList(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  try {
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    const seeded = await seed(url);
    const product = await startProduct(url);
    const plain = await startFloor('list', postgres.url('bench', 'postgres'), {
      BENCH_ORGANIZATION: seeded.organizationId,
      BENCH_STUDENT: seeded.studentId,
    });
    const { rate, timings } = await compare(
      {
        plain: {
          running: plain,
          target: { url: `${plain.url}/list`, cookie: '', body: '{}' },
        },
        product: {
          running: product,
          target: { url: `${product.url}/trpc/interviews.list`, cookie: seeded.cookie, body: '{}' },
        },
      },
      { seconds: 4, rounds: 5 },
    );
    const memory = peakMb(product);
    await stop(product);
    await stop(plain);
    const again = await startProduct(url);
    await stop(again);
    return [
      {
        id: 'list',
        what: 'P1 `interviews.list` signed in through tRPC, requests per second of plain `pg` + ISO behind Hono',
        goal: { atLeast: 0.55 },
        measured: rate.product / rate.plain,
        timings,
      },
      figure('memory', 'P7 peak memory of the server under that load, MB', memory),
      figure(
        'cold-start',
        'P8 start of the server to `ready` on PostgreSQL, seconds',
        again.startMs / 1000,
      ),
    ];
  } finally {
    await postgres.stop();
  }
}

const figure = (id: string, what: string, measured: number): Result => ({
  id,
  what,
  goal: null,
  measured,
  timings: [],
});

async function seed(url: string) {
  const database = await openDatabase({ url, log: silentLog });
  await migrate(database);
  const { organizationId, lena: studentId } = await addSchool(database, 'lena');
  for (let i = 0; i < 60; i += 1) {
    const contactId = await addContact(
      database,
      { organizationId, studentId },
      `Dr. Ada Marsh ${i}`,
    );
    const due = new Date(Date.UTC(2026, 2, 2 + (i % 20), 9)).toISOString();
    await addInterview(database, { organizationId, studentId, contactId }, due);
  }
  const cookie = await signedIn(database, studentId);
  await database.close();
  return { organizationId, studentId, cookie };
}
