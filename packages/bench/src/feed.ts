import { createHash, randomBytes } from 'node:crypto';
import { aMeeting } from '@acquaint/core/testing/dossier';
import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { createInterview } from '@acquaint/db/queries/append-events';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { startOf } from '@acquaint/db/testing/interviews';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { addContact, addSchool } from '@acquaint/db/testing/rows';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { uuid7 } from '@acquaint/db/uuid7';
import type { Result } from './result.ts';
import { compare, freshDatabase, startFloor, startProduct, stop } from './servers.ts';

const EVENTS = 200;
const DAY_MS = 86_400_000;

/**
 * A private calendar of 200 talks as a calendar program fetches it (look-up of the token, tenant
 * role, facts, zones, escaping, folding) against the same rows as JSON behind Hono, in turns.
 */
export async function benchFeed(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  try {
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    const token = randomBytes(16).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest('base64url');
    await seed(url, tokenHash);
    const product = await startProduct(url, { ACQUAINT_ROLE: 'server' });
    const plain = await startFloor('feed', postgres.url('bench', 'postgres'), {
      BENCH_TOKEN_HASH: tokenHash,
    });
    const get = { cookie: '', body: null };
    const { rate, timings } = await compare(
      {
        plain: { running: plain, target: { ...get, url: `${plain.url}/feed` } },
        product: {
          running: product,
          target: { ...get, url: `${product.url}/calendar/${token}.ics` },
        },
      },
      { seconds: 3, rounds: 5 },
    );
    await stop(product);
    await stop(plain);
    return [
      {
        id: 'feed',
        what: 'private calendar of 200 talks, times the same rows as JSON behind Hono',
        goal: { atMost: 5 },
        measured: rate.plain / rate.product,
        timings,
      },
    ];
  } finally {
    await postgres.stop();
  }
}

async function seed(url: string, tokenHash: string): Promise<void> {
  const database = await openDatabase({ url, log: silentLog });
  await migrate(database);
  const { organizationId, lena: studentId } = await addSchool(database, 'lena');
  for (let i = 0; i < EVENTS; i += 1) {
    const owner = { organizationId, studentId };
    const contactId = await addContact(database, owner, `Dr. Ada Marsh ${i}`);
    const begun = startOf({ ...owner, contactId });
    const start = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS + i * DAY_MS + 36_000_000);
    const meeting = {
      ...aMeeting(),
      id: uuid7(),
      start: start.toISOString(),
      wallTime: start.toISOString().slice(0, 16),
      zone: 'Africa/Accra',
      mode: 'video' as const,
      status: 'confirmed' as const,
    };
    const append = { ...begun, state: { ...begun.state, meeting } };
    await inTenant(database, owner, (tx) => createInterview(tx, append));
  }
  await asSystem(database, { reason: 'a feed to measure' }, ({ prisma }) =>
    prisma.calendarFeed.create({
      data: { organizationId, id: uuid7(), userId: studentId, tokenHash, createdAt: new Date() },
    }),
  );
  await database.close();
}
