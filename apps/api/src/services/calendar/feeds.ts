import { FEEDS_PER_PERSON } from '@acquaint/core/calendar/busy-feeds';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { deriveToken, hashToken } from '../links/token.ts';
import { once } from '../writes/once.ts';
import { oneAtATime } from '../writes/one-at-a-time.ts';

/** A private address that its owner has handed out. The address itself is shown once. */
export interface Feed {
  id: Id;
  busyOnly: boolean;
  createdAt: Instant;
}

const LIST = {
  name: 'list_calendar_feeds',
  text: `SELECT "id", "busyOnly", "createdAt" FROM "CalendarFeed"
    WHERE "organizationId" = $1 AND "userId" = $2 AND "revokedAt" IS NULL
    ORDER BY "createdAt", "id"`,
};
const ADD = {
  name: 'add_calendar_feed',
  text: `INSERT INTO "CalendarFeed"
      ("organizationId", "id", "userId", "tokenHash", "busyOnly", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};
const REVOKE = {
  name: 'revoke_calendar_feed',
  text: `UPDATE "CalendarFeed" SET "revokedAt" = coalesce("revokedAt", $4)
    WHERE "organizationId" = $1 AND "userId" = $2 AND "id" = $3`,
};

async function list(tx: TenantTx, userId: Id): Promise<Feed[]> {
  const { rows } = await tx.query<Feed & Record<string, unknown>>(LIST, [
    tx.organizationId,
    userId,
  ]);
  return rows.map(({ id, busyOnly, createdAt }) => ({ id, busyOnly, createdAt }));
}

export const getFeeds = (deps: Deps, { organizationId, userId }: Member): Promise<Feed[]> =>
  inTenant(deps.database, { organizationId }, (tx) => list(tx, userId));

interface NewFeed {
  id: Id;
  busyOnly: boolean;
  idempotencyKey: string;
}

/**
 * A new private address. It is derived from the id, so that nothing that is stored could give it
 * away, the kept answer of a repeated call included. @throws ApiError `bad_input`, `conflict`
 */
export async function createFeed(
  deps: Deps,
  member: Member,
  input: NewFeed,
): Promise<{ feed: Feed; url: string }> {
  const { organizationId, userId } = member;
  const { id, busyOnly, idempotencyKey: key } = input;
  const now = deps.now();
  const token = deriveToken(deps.settings.secret, 'calendar-feed', id, 1);
  const request = { member, key, procedure: 'calendar.createFeed', input, now };
  const feed = await inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      await oneAtATime(tx, `calendar-feed:${userId}`);
      if ((await list(tx, userId)).length >= FEEDS_PER_PERSON) {
        throw badInput('id', `You can have ${FEEDS_PER_PERSON} addresses at a time.`);
      }
      const values = [organizationId, id, userId, hashToken(token), busyOnly, now];
      const { rowCount } = await tx.query(ADD, values);
      // The id is taken, perhaps by somebody else.
      if (rowCount !== 1) throw new ApiError('conflict');
      return { id, busyOnly, createdAt: now };
    }),
  );
  return { feed, url: `${deps.settings.publicUrl}/calendar/${token}.ics` };
}

/** Ends an address at once and for good. @throws ApiError `not_found` */
export function revokeFeed(
  deps: Deps,
  { organizationId, userId }: Member,
  { id }: { id: Id },
): Promise<Feed[]> {
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rowCount } = await tx.query(REVOKE, [organizationId, userId, id, deps.now()]);
    if (rowCount !== 1) throw new ApiError('not_found');
    return list(tx, userId);
  });
}
