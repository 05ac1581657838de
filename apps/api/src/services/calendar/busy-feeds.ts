import { BUSY_FEEDS_PER_STUDENT, type BusyFeedProblem } from '@acquaint/core/calendar/busy-feeds';
import { busyFeedPhrases } from '@acquaint/core/phrases/calendar';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import { type Deps, outsideOf } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import { checkAddress, plainAddress } from '../../outside/feed-address.ts';
import type { Member } from '../../trpc/context.ts';
import { countTry } from '../sign-in/rate-limit.ts';
import { once } from '../writes/once.ts';
import { oneAtATime } from '../writes/one-at-a-time.ts';
import { readBusyFeed } from './read-busy-feed.ts';

/** A calendar elsewhere that the student follows. Its address may hold a secret and stays with us. */
export interface BusyFeed {
  id: Id;
  label: string;
  /** Where it lies, without the path. */
  host: string;
  status: 'waiting' | 'ok' | 'failed';
  problem: BusyFeedProblem | null;
  sentence: string | null;
  /** When it was last read. */
  fetchedAt: Instant | null;
  /** How many times are taken, from now on. */
  blocks: number;
}

type Row = Omit<BusyFeed, 'host' | 'sentence' | 'blocks'> & { url: string; blocks: string };

const LIST = {
  name: 'list_busy_feeds',
  text: `SELECT f."id", f."label", f."url", f."status", f."problem", f."fetchedAt",
      (SELECT count(*) FROM "BusyBlock" b WHERE b."organizationId" = f."organizationId"
        AND b."feedId" = f."id" AND b."endsAt" > $3) AS "blocks"
    FROM "BusyFeed" f WHERE f."organizationId" = $1 AND f."studentId" = $2
    ORDER BY f."createdAt", f."id"`,
};
const ADD = {
  name: 'add_busy_feed',
  text: `INSERT INTO "BusyFeed"
      ("organizationId", "id", "studentId", "label", "url", "nextFetchAt", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING`,
};
const REMOVE = {
  name: 'remove_busy_feed',
  text: `DELETE FROM "BusyFeed" WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3`,
};
const DUE = {
  name: 'busy_feed_due_now',
  text: `UPDATE "BusyFeed" SET "nextFetchAt" = $4
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3`,
};

async function list(deps: Deps, tx: TenantTx, studentId: Id): Promise<BusyFeed[]> {
  const values = [tx.organizationId, studentId, deps.now()];
  const { rows } = await tx.query<Row & Record<string, unknown>>(LIST, values);
  return rows.map(({ id, label, url, status, problem, fetchedAt, blocks }) => ({
    id,
    label,
    host: new URL(url).hostname,
    status,
    problem,
    sentence: problem === null ? null : busyFeedPhrases[problem],
    fetchedAt,
    blocks: Number(blocks),
  }));
}

export const getBusyFeeds = (deps: Deps, member: Member): Promise<BusyFeed[]> =>
  inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    list(deps, tx, member.userId),
  );

interface NewBusyFeed {
  id: Id;
  label: string;
  url: string;
  idempotencyKey: string;
}

/** @throws ApiError `bad_input` for an address that may not be read, `conflict` for a taken id */
export async function addBusyFeed(
  deps: Deps,
  member: Member,
  input: NewBusyFeed,
): Promise<BusyFeed[]> {
  const { organizationId, userId } = member;
  const { id, label, idempotencyKey: key } = input;
  const checked = checkAddress(plainAddress(input.url), outsideOf(deps));
  if (!checked.ok) throw badInput('url', busyFeedPhrases[checked.problem]);
  const now = deps.now();
  const request = { member, key, procedure: 'calendar.addBusyFeed', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      await oneAtATime(tx, `busy-feed:${userId}`);
      if ((await list(deps, tx, userId)).length >= BUSY_FEEDS_PER_STUDENT) {
        throw badInput('url', `You can follow ${BUSY_FEEDS_PER_STUDENT} calendars.`);
      }
      const values = [organizationId, id, userId, label, checked.url.href, now];
      const { rowCount } = await tx.query(ADD, values);
      if (rowCount !== 1) throw new ApiError('conflict');
      return list(deps, tx, userId);
    }),
  );
}

/** Forgets the calendar and all its times. A second click finds it gone already. */
export function removeBusyFeed(
  deps: Deps,
  { organizationId, userId }: Member,
  { id }: { id: Id },
): Promise<BusyFeed[]> {
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rowCount } = await tx.query(REMOVE, [organizationId, userId, id]);
    if (rowCount !== 1) throw new ApiError('not_found');
    return list(deps, tx, userId);
  });
}

const REFRESHES = { name: 'busy-feed/student', tries: 30, windowMinutes: 60 };

/** Reads it now, while the student waits. @throws ApiError `not_found`, `too_many_requests` */
export async function refreshBusyFeed(
  deps: Deps,
  member: Member,
  { id }: { id: Id },
): Promise<BusyFeed[]> {
  const { organizationId, userId } = member;
  await countTry(deps, REFRESHES, userId);
  const found = await inTenant(deps.database, { organizationId }, (tx) =>
    tx.query(DUE, [organizationId, userId, id, deps.now()]),
  );
  if (found.rowCount !== 1) throw new ApiError('not_found');
  await readBusyFeed(deps, id);
  return getBusyFeeds(deps, member);
}
