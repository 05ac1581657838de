import { asSystem, inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import { checkAddress } from '../../outside/feed-address.ts';
import { theInternet } from '../../outside/guarded-get.ts';
import type { Member } from '../../trpc/context.ts';
import { syncStudent } from '../reminders/sync.ts';
import type { Device } from './send.ts';

/** Browsers that one person may have; the oldest goes when another comes. */
const MOST = 10;

const SAVE = {
  name: 'save_push_subscription',
  text: `INSERT INTO "PushSubscription" ("organizationId", "id", "userId", "endpoint", "p256dh",
      "auth", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT ("organizationId", "userId", "endpoint") DO UPDATE SET "p256dh" = $5, "auth" = $6,
      "endedAt" = NULL`,
};

const END_OLDEST = {
  name: 'end_oldest_push_subscriptions',
  text: `UPDATE "PushSubscription" SET "endedAt" = $3
    WHERE "organizationId" = $1 AND "userId" = $2 AND "endedAt" IS NULL AND "id" NOT IN (
      SELECT "id" FROM "PushSubscription"
      WHERE "organizationId" = $1 AND "userId" = $2 AND "endedAt" IS NULL
      ORDER BY "createdAt" DESC, "id" DESC LIMIT ${MOST}
    )`,
};

// A browser belongs to whoever asked last: on a shared one the next person must not read the
// notices of the one before.
const END_OTHERS = {
  name: 'end_push_of_others',
  text: `UPDATE "PushSubscription" SET "endedAt" = $4
    WHERE "endpoint" = $3 AND ("organizationId", "userId") <> ($1, $2) AND "endedAt" IS NULL`,
};

const END = {
  name: 'end_own_push_subscription',
  text: `UPDATE "PushSubscription" SET "endedAt" = $4
    WHERE "organizationId" = $1 AND "userId" = $2 AND "endpoint" = $3 AND "endedAt" IS NULL`,
};

/** Lets a browser be woken. Doing it again changes nothing. @throws ApiError `bad_input` */
export async function subscribePush(
  deps: Deps,
  member: Member,
  { endpoint, p256dh, auth }: Device,
): Promise<{ subscribed: true }> {
  const { organizationId, userId } = member;
  const now = deps.now();
  if (!checkAddress(endpoint, deps.outside ?? theInternet(false)).ok) {
    throw badInput('endpoint', 'This is not the address of a push service.');
  }
  await asSystem(deps.database, { reason: 'a browser changes hands' }, (tx) =>
    tx.query(END_OTHERS, [organizationId, userId, endpoint, now]),
  );
  await inTenant(deps.database, { organizationId }, async (tx) => {
    const values = [organizationId, deps.newId(), userId, endpoint, p256dh, auth, now];
    await tx.query(SAVE, values);
    await tx.query(END_OLDEST, [organizationId, userId, now]);
    if (member.role === 'student') await syncStudent(deps, tx, userId);
  });
  return { subscribed: true };
}

export async function unsubscribePush(
  deps: Deps,
  member: Member,
  endpoint: string,
): Promise<{ subscribed: false }> {
  const { organizationId, userId } = member;
  await inTenant(deps.database, { organizationId }, async (tx) => {
    await tx.query(END, [organizationId, userId, endpoint, deps.now()]);
    if (member.role === 'student') await syncStudent(deps, tx, userId);
  });
  return { subscribed: false };
}
