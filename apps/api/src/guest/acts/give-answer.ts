import type { Refusal } from '@acquaint/core/rules/refusal';
import { asSystem, inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { once } from '../../services/writes/once.ts';
import { findGuestIn, type Guest } from '../find-guest.ts';
import { isFormToken, sendingKey } from '../form-token.ts';

export interface Sending {
  token: string;
  view: string;
  body: URLSearchParams;
}

/**
 * done: carried out, or it was before; changed: the page had moved on, nothing was done; refused:
 * the core said no; closed: the link ended meanwhile.
 */
export type Given =
  | { kind: 'done' }
  | { kind: 'changed' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'closed' };

/** Carries the answer out. @returns what the core holds against it, or null */
export type Act = (tx: TenantTx, guest: Guest) => Promise<Refusal | null>;

// Answers to one student come one after another: two contacts who take the same time at once must
// not both get it, and each must see what the other has taken.
const LOCK = {
  name: 'guest_lock_student',
  text: `SELECT 1 FROM "StudentProfile" WHERE "organizationId" = $1 AND "studentId" = $2 FOR UPDATE`,
};

const SENT_BEFORE = {
  name: 'guest_sent_before',
  text: `SELECT 1 FROM "IdempotencyKey"
    WHERE "organizationId" = $1 AND "actorId" = $2 AND "key" = $3`,
};

const TRIES = 4;

/** Undoes the transaction with the core's no in hand. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** @param power `system` for what rewrites history; everything else stays within the tenant */
export async function giveAnswer(
  deps: Deps,
  guest: Guest,
  sending: Sending,
  act: Act,
  power: 'tenant' | 'system' = 'tenant',
): Promise<Given> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await within(deps, guest.organizationId, power, (tx) =>
        answerIn(deps, tx, guest, sending, act),
      );
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
      // The student was at work on the same interview: begin again with what is there now.
      const lostRace = error instanceof ApiError && error.code === 'conflict';
      if (!lostRace || left <= 1) throw error;
    }
  }
}

/** One transaction with the power that an answer needs. */
export function within<T>(
  deps: Deps,
  organizationId: string,
  power: 'tenant' | 'system',
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  const retries = 3;
  if (power === 'tenant') return inTenant(deps.database, { organizationId, retries }, work);
  const reason = 'a contact has their details erased';
  return asSystem(deps.database, { reason, retries }, (tx) =>
    work({
      organizationId,
      query: tx.query,
      get prisma() {
        return tx.prisma;
      },
    }),
  );
}

async function answerIn(
  deps: Deps,
  tx: TenantTx,
  { studentId }: Guest,
  { token, view, body }: Sending,
  act: Act,
): Promise<Given> {
  await tx.query(LOCK, [tx.organizationId, studentId]);
  const guest = await findGuestIn(deps, tx, token);
  if (guest === null) return { kind: 'closed' };
  const key = sendingKey(view, body);
  if (!isFormToken(deps, guest, body.get('_form') ?? '')) {
    const place = [tx.organizationId, guest.linkId, key];
    const { rowCount } = await tx.query(SENT_BEFORE, place);
    return { kind: rowCount === 1 ? 'done' : 'changed' };
  }
  const member = { userId: guest.linkId };
  const request = { member, key, procedure: `guest.${view}`, input: {}, now: deps.now() };
  await once(tx, request, async () => {
    const refusal = await act(tx, guest);
    if (refusal !== null) throw new Refused(refusal);
    return true;
  });
  return { kind: 'done' };
}
