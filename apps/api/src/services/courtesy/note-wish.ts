import type { KnownPersonFields } from '@acquaint/core/courtesy/known-person';
import type { WishWay } from '@acquaint/core/courtesy/wish-ways';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { samePerson } from '../../guest/acts/same-person.ts';
import { endRequests } from '../../guest/acts/stop.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { hashesOfKnown } from './hashes-of-known.ts';
import { recordHashes } from './ledger.ts';

export interface NoteWish extends KnownPersonFields {
  how: WishWay;
  idempotencyKey: string;
}

/** A student may be at work on a request that ends here. */
const TRIES = 3;

/**
 * "No more, please", said to the office: it counts as said on the own page. What was typed becomes
 * keyed hashes and is stored nowhere (G5).
 *
 * @throws ApiError `bad_input` for too little to know somebody again
 */
export async function noteWish(
  deps: Deps,
  member: Member,
  wish: NoteWish,
): Promise<{ noted: true }> {
  const { organizationId } = member;
  const hashes = hashesOfKnown(deps, organizationId, wish);
  const { idempotencyKey: key, how } = wish;
  const input = { hashes, how };
  const request = { member, key, procedure: 'courtesy.noteDoNotContact', input, now: deps.now() };
  for (let left = TRIES; ; left -= 1) {
    try {
      return await inTenant(deps.database, { organizationId, retries: 3 }, (tx) =>
        once(tx, request, () => note(deps, tx, member, input)),
      );
    } catch (error) {
      const lostRace = error instanceof ApiError && error.code === 'conflict';
      if (!lostRace || left <= 1) throw error;
    }
  }
}

async function note(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { hashes, how }: { hashes: string[]; how: WishWay },
): Promise<{ noted: true }> {
  const places = await samePerson(tx, { hashes, contactId: null });
  await recordHashes(deps, tx, hashes, member.userId);
  // Names this wish in what it ends, in the place of a link of theirs.
  await endRequests(deps, tx, deps.newId(), places, null);
  await audit(deps, tx, member, {
    action: 'courtesy.noteDoNotContact',
    subjectKind: 'organization',
    subjectId: tx.organizationId,
    data: { how, hashes: hashes.length },
  });
  return { noted: true };
}
