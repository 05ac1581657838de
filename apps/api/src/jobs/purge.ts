import { asSystem } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import type { Job } from './job.ts';

/** What is kept no longer than it serves, with the clock that it runs by (docs/privacy.md). */
interface Rule {
  what: string;
  /** `$1` is the moment before which things go. */
  sql: string;
  days: number;
  /** Sessions, codes and processes live by the real clock; everything else by the product's. */
  clock: 'product' | 'real';
}

const RULES: readonly Rule[] = [
  {
    what: 'answers of repeated writes',
    sql: `DELETE FROM "IdempotencyKey" WHERE "createdAt" < $1`,
    days: 1,
    clock: 'product',
  },
  {
    what: 'ended sessions',
    sql: `DELETE FROM "Session" WHERE "expiresAt" < $1`,
    days: 0,
    clock: 'real',
  },
  {
    what: 'changes that no kept answer is compared with',
    sql: `DELETE FROM "SchoolChange" WHERE "at" < $1`,
    days: 1,
    clock: 'real',
  },
  {
    what: 'codes that nobody typed',
    sql: `DELETE FROM "Verification" WHERE "expiresAt" < $1`,
    days: 1,
    clock: 'real',
  },
  {
    what: 'counts of tries',
    sql: `DELETE FROM "RateLimit" WHERE "lastRequest" < extract(epoch FROM $1::timestamptz) * 1000`,
    days: 2,
    clock: 'product',
  },
  {
    what: 'processes that ended',
    sql: `DELETE FROM "WorkerHeartbeat" WHERE coalesce("stoppedAt", "beatAt") < $1`,
    days: 1,
    clock: 'real',
  },
  {
    what: 'the words of notices and of questions to readers by mail',
    sql: `UPDATE "OutboxMessage" SET "payload" = '{}', "recipient" = '{}'
      WHERE "audience" IN ('member', 'reviewer') AND "status" IN ('sent', 'stopped', 'failed', 'bounced')
        AND "createdAt" < $1 AND "payload" <> '{}'`,
    days: 30,
    clock: 'product',
  },
  {
    what: 'mail that was no answer',
    sql: `DELETE FROM "InboundMail" WHERE "status" = 'discarded' AND "receivedAt" < $1`,
    days: 30,
    clock: 'product',
  },
  {
    what: 'questions to hosts that nobody answered',
    sql: `DELETE FROM "Host" WHERE "status" = 'asked' AND "linkExpiresAt" < $1`,
    days: 0,
    clock: 'product',
  },
  {
    what: 'addresses of readers whose link is over',
    sql: `UPDATE "ReviewGuest" SET "email" = '', "identityHashes" = '{}', "note" = NULL
      WHERE "expiresAt" < $1 AND "email" <> ''`,
    days: 30,
    clock: 'product',
  },
  {
    what: 'reminders long settled',
    sql: `DELETE FROM "PlannedReminder" WHERE "status" <> 'planned' AND "fireAt" < $1`,
    days: 400,
    clock: 'product',
  },
  {
    what: 'notices long read',
    sql: `DELETE FROM "Notice" WHERE "readAt" < $1`,
    days: 180,
    clock: 'product',
  },
  {
    what: 'nudges long sent',
    sql: `DELETE FROM "Nudge" WHERE "createdAt" < $1`,
    days: 400,
    clock: 'product',
  },
  {
    what: 'files of imports that cannot be undone any more',
    sql: `UPDATE "ImportBatch" SET "bytes" = NULL, "options" = '{}'
      WHERE coalesce("finishedAt", "createdAt") < $1 AND "bytes" IS NOT NULL
        AND "status" NOT IN ('running', 'undoing')`,
    days: 7,
    clock: 'product',
  },
  {
    what: 'what stood before those imports',
    sql: `DELETE FROM "ImportRow" r USING "ImportBatch" b
      WHERE b."organizationId" = r."organizationId" AND b."id" = r."importId"
        AND b."finishedAt" < $1 AND b."status" NOT IN ('running', 'undoing')`,
    days: 7,
    clock: 'product',
  },
];

const DAY = 86_400_000;

/** Each rule in a transaction of its own: one that fails keeps none of the others. */
export async function purge(deps: Deps): Promise<number> {
  let gone = 0;
  for (const { what, sql, days, clock } of RULES) {
    const now = clock === 'real' ? Date.now() : Date.parse(deps.now());
    const before = new Date(now - days * DAY).toISOString();
    const count = await asSystem(deps.database, { reason: 'purge', timeLimitMs: 120_000 }, (tx) =>
      tx.query(sql, [before]),
    );
    gone += count.rowCount ?? 0;
    if (count.rowCount) deps.log.info({ what, count: count.rowCount }, 'purged');
  }
  return gone;
}

export const purgeJob: Job = { name: 'purge', every: '20 3 * * *', run: purge };
