import { createHash } from 'node:crypto';
import { aContact, aStudent } from '@acquaint/core/testing/records';
import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { asSystem } from '@acquaint/db/tenant';
import { addInterview } from '@acquaint/db/testing/interviews';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { addContact, addSchool } from '@acquaint/db/testing/rows';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { uuid7 } from '@acquaint/db/uuid7';
import type { Result } from './result.ts';
import { compare, freshDatabase, startFloor, startProduct, stop } from './servers.ts';

const TOKEN = 'abcdefghijklmnopqrstuv';
const HASH = createHash('sha256').update(TOKEN).digest('base64url');

/** The page of a contact with times on offer, against an empty page behind the same query. */
export async function benchGuest(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  try {
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    await seed(url);
    const product = await startProduct(url, { ACQUAINT_ROLE: 'server' });
    const plain = await startFloor('guest', postgres.url('bench', 'postgres'), {
      BENCH_HASH: HASH,
    });
    const get = { cookie: '', body: null };
    const { rate, timings } = await compare(
      {
        plain: { running: plain, target: { ...get, url: `${plain.url}/page` } },
        product: { running: product, target: { ...get, url: `${product.url}/g/${TOKEN}` } },
      },
      { seconds: 3, rounds: 7 },
    );
    await stop(product);
    await stop(plain);
    return [
      {
        id: 'guest-page',
        what: 'A guest page with times on offer, as many times an empty Hono page plus its query by plain `pg`',
        goal: { atMost: 3 },
        measured: rate.plain / rate.product,
        timings,
      },
    ];
  } finally {
    await postgres.stop();
  }
}

const DAY_MS = 86_400_000;

/** One contact who was asked and offered three times, beside forty other interviews. */
async function seed(url: string): Promise<void> {
  const database = await openDatabase({ url, log: silentLog });
  await migrate(database);
  const { organizationId, lena: studentId } = await addSchool(database, 'lena');
  const place = { organizationId, studentId };
  for (let i = 0; i < 40; i += 1) {
    const contactId = await addContact(database, place, `Dr. Ada Marsh ${i}`);
    await addInterview(database, { ...place, contactId });
  }
  const contactId = await addContact(database, place, 'Amara Okafor');
  const interview = await addInterview(database, { ...place, contactId });
  const interviewId = typeof interview === 'string' ? interview : interview.state.id;
  const now = new Date().toISOString();
  const ahead = (days: number): string =>
    `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T10:00:00.000Z`;
  const slots = [3, 4, 5].map((days) => ({ start: ahead(days), minutes: 20 }));
  const changes = {
    request: { status: 'accepted', firstSentAt: now, answeredAt: now },
    mode: 'video',
    proposals: [{ id: uuid7(), at: now, slots, messageId: null }],
    messages: [aRequest(now)],
  };
  await asSystem(database, { reason: 'rows for a benchmark' }, async (tx) => {
    await tx.query('UPDATE "Contact" SET "data" = $2 WHERE "id" = $1', [
      contactId,
      JSON.stringify({ ...aContact(), id: contactId, timeZone: 'Europe/London' }),
    ]);
    await tx.query('UPDATE "StudentProfile" SET "data" = $2 WHERE "studentId" = $1', [
      studentId,
      JSON.stringify({ ...aStudent(), id: studentId }),
    ]);
    await tx.query('UPDATE "Interview" SET "state" = "state" || $2 WHERE "id" = $1', [
      interviewId,
      JSON.stringify(changes),
    ]);
    await tx.query(
      `INSERT INTO "GuestLink" ("organizationId", "id", "tokenHash", "kind", "studentId",
        "interviewId", "contactId", "createdAt", "expiresAt")
       VALUES ($1, $2, $3, 'contact', $4, $5, $6, $7, $8)`,
      [organizationId, uuid7(), HASH, studentId, interviewId, contactId, now, ahead(60)],
    );
  });
  await database.close();
}

const aRequest = (sentAt: string) => ({
  id: uuid7(),
  kind: 'request',
  templateId: 'T01',
  channel: 'email',
  to: { kind: 'contact', name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
  subject: 'A question about your work',
  text: 'Dear Dr. Okafor,\n\nmay I ask you for twenty minutes of your time?\n\nLena',
  slots: { whyYou: 'Your control room joins field data with weather models.' },
  way: 'acquaint',
  sentAt,
  minutes: 20,
});
