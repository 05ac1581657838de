import type { Database } from '@acquaint/db/open-database';
import { ApiError } from '../../errors.ts';

export interface Limit {
  /** What is counted, such as `sign-in`. */
  name: string;
  /** Tries allowed in one window. */
  tries: number;
  windowMinutes: number;
}

export const limits = {
  signInByAccount: { name: 'sign-in/account', tries: 8, windowMinutes: 15 },
  signInByAddress: { name: 'sign-in/address', tries: 60, windowMinutes: 15 },
  codeByAccount: { name: 'code/account', tries: 4, windowMinutes: 10 },
  codeByAddress: { name: 'code/address', tries: 40, windowMinutes: 10 },
  verifyByAccount: { name: 'verify/account', tries: 10, windowMinutes: 10 },
  signUpByAddress: { name: 'sign-up/address', tries: 40, windowMinutes: 60 },
  invitationByAddress: { name: 'invitation/address', tries: 30, windowMinutes: 10 },
  guestByLink: { name: 'guest/link', tries: 40, windowMinutes: 10 },
  guestByAddress: { name: 'guest/address', tries: 120, windowMinutes: 10 },
  strangerByAddress: { name: 'guest/stranger', tries: 60, windowMinutes: 10 },
  testMailByAccount: { name: 'test-mail/account', tries: 5, windowMinutes: 10 },
  switchOffByAddress: { name: 'switch-off/address', tries: 60, windowMinutes: 10 },
} as const satisfies Record<string, Limit>;

/** One row for each key; a window that is over starts again in the same statement. */
const COUNT = `
INSERT INTO "RateLimit" ("id", "key", "count", "lastRequest") VALUES ($1, $2, 1, $3)
ON CONFLICT ("key") DO UPDATE SET
  "count" = CASE WHEN "RateLimit"."lastRequest" <= $3::bigint - $4::bigint THEN 1 ELSE "RateLimit"."count" + 1 END,
  "lastRequest" = CASE WHEN "RateLimit"."lastRequest" <= $3::bigint - $4::bigint THEN $3 ELSE "RateLimit"."lastRequest" END
RETURNING "count", "lastRequest"`;

interface Clock {
  database: Database;
  now: () => string;
  newId: () => string;
}

/** A try that was let through, as it was counted. */
export interface CountedTry {
  key: string;
  /** When its window began. */
  windowFrom: string;
}

/**
 * Counts one try of `subject` (an account or an address). It counts before anything is tried, so that
 * of many at once no more get through than one after the other.
 * @throws ApiError `too_many_requests` with the seconds to wait
 */
export async function countTry(clock: Clock, limit: Limit, subject: string): Promise<CountedTry> {
  const key = `${limit.name}:${subject.toLowerCase()}`;
  const now = Date.parse(clock.now());
  const window = limit.windowMinutes * 60_000;
  const { rows } = await clock.database.pool.query<{ count: number; lastRequest: string }>({
    name: 'rate-limit-count',
    text: COUNT,
    values: [clock.newId(), key, now, window],
  });
  const row = rows[0];
  if (row && row.count > limit.tries) {
    const retryAfter = Math.max(1, Math.ceil((Number(row.lastRequest) + window - now) / 1000));
    throw new ApiError('too_many_requests', { retryAfter });
  }
  return { key, windowFrom: row?.lastRequest ?? String(now) };
}

/**
 * What succeeded counts no more. Only these tries are taken off and the rest stays, so that a right
 * password between wrong ones, or an account of one's own, does not let anybody guess on.
 */
export async function takeBack(clock: Clock, tries: readonly CountedTry[]): Promise<void> {
  for (const { key, windowFrom } of tries) {
    await clock.database.pool.query({
      name: 'rate-limit-take-back',
      text: `UPDATE "RateLimit" SET "count" = "count" - 1
        WHERE "key" = $1 AND "lastRequest" = $2::bigint AND "count" > 0`,
      values: [key, windowFrom],
    });
  }
}
