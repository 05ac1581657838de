import type { Role } from '@acquaint/core/access/table';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { requireCarer, seesAll } from './care.ts';
import { handOverHooks } from './hand-over-hooks.ts';
import type { HandOverCounts, HandOverHook } from './hand-over-hook.ts';

interface FromTo {
  fromId: Id;
  toId: Id;
}

/** Owners may for anybody, others only their own. @throws ApiError `not_found`, `bad_input` */
function check(member: Member, { fromId, toId }: FromTo): void {
  if (!seesAll(member) && fromId !== member.userId) throw new ApiError('not_found');
  if (fromId === toId) throw badInput('toId', 'Please choose somebody else.');
}

const STAFF = {
  name: 'hand_over_from',
  text: `SELECT FROM "Membership" WHERE "organizationId" = $1 AND "userId" = $2
    AND "role" <> 'student'`,
};

/** Who gives a caseload away may have left the school already. @throws ApiError `not_found` */
async function requireGiver(tx: TenantTx, fromId: Id): Promise<void> {
  const { rowCount } = await tx.query(STAFF, [tx.organizationId, fromId]);
  if (rowCount === 0) throw new ApiError('not_found');
}

/** How much of each kind is with somebody. */
export async function countAll(
  tx: TenantTx,
  given: Parameters<HandOverHook['count']>[1],
): Promise<HandOverCounts> {
  const counts: HandOverCounts = {
    care: 0,
    reviews: 0,
    reviewLinks: 0,
    flags: 0,
    snoozed: 0,
    nudges: 0,
    nudgeRules: 0,
  };
  for (const { what, count } of handOverHooks) counts[what] = await count(tx, given);
  return counts;
}

/** What would move, and in which role whoever gets it works. */
export function previewHandOver(
  deps: Deps,
  member: Member,
  input: FromTo,
): Promise<{ moves: HandOverCounts; toRole: Role }> {
  check(member, input);
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireGiver(tx, input.fromId);
    const toRole = await requireCarer(tx, 'toId', input.toId);
    return { moves: await countAll(tx, { ...input, toRole, at: deps.now() }), toRole };
  });
}

/** Hands a caseload over with everything that is open in it, all or nothing. */
export function handOverCare(
  deps: Deps,
  member: Member,
  input: FromTo & { idempotencyKey: string },
): Promise<{ moved: HandOverCounts }> {
  const { fromId, toId, idempotencyKey: key } = input;
  check(member, input);
  const request = { member, key, procedure: 'care.handOver', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await requireGiver(tx, fromId);
      return { moved: await moveCaseload(deps, tx, member, { fromId, toId }) };
    }),
  );
}

/** Moves all that somebody has open, and notes it. @throws ApiError `not_found`, `bad_input` */
export async function moveCaseload(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { fromId, toId }: FromTo,
): Promise<HandOverCounts> {
  const toRole = await requireCarer(tx, 'toId', toId);
  const given = { fromId, toId, toRole, at: deps.now() };
  const moved = await countAll(tx, given);
  for (const { move } of handOverHooks) await move(tx, given);
  const who = { subjectKind: 'user', subjectId: fromId };
  await audit(deps, tx, member, { action: 'care.hand_over', ...who, data: { ...moved } });
  return moved;
}
