import { attentionKey, MOST_SNOOZE_DAYS } from '@acquaint/core/attention/attention';
import type { Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { openFacts } from './queue.ts';

/** What somebody does about one reason. */
export type AttentionAct =
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'snooze'; until: Instant }
  | { kind: 'resolve'; comment: string };

interface Settled {
  key: string;
  /** As it was seen; 0 when nobody had done anything yet. */
  version: number;
  act: AttentionAct;
  idempotencyKey: string;
}

/** Of two who act at once on what both saw, the first writes. */
const WRITE = {
  name: 'settle_attention',
  text: `INSERT INTO "AttentionState" ("organizationId", "key", "kind", "studentId", "version",
      "claimedBy", "claimedAt", "snoozedUntil", "resolvedBy", "resolvedAt", "comment", "updatedAt")
    SELECT $1, $2, $3, $4, 1, $6, $7, $8, $9, $10, $11, $12 WHERE $5 = 0
    ON CONFLICT DO NOTHING`,
};
const CHANGE = {
  name: 'settle_attention_again',
  text: `UPDATE "AttentionState" SET "version" = "version" + 1, "claimedBy" = $4, "claimedAt" = $5,
      "snoozedUntil" = $6, "resolvedBy" = $7, "resolvedAt" = $8, "comment" = $9, "updatedAt" = $10
    WHERE "organizationId" = $1 AND "key" = $2 AND "version" = $3`,
};

const DAY_MS = 86_400_000;

/**
 * Takes a reason in hand, puts it off, or closes it with a word.
 *
 * @throws ApiError `not_found` when it is not open for this member any more; `conflict` when somebody
 * else did something about it meanwhile
 */
export function settleAttention(
  deps: Deps,
  member: Member,
  input: Settled,
): Promise<{ key: string }> {
  const { key, version, act, idempotencyKey } = input;
  const now = deps.now();
  const request = { member, key: idempotencyKey, procedure: 'attention.settle', input, now };
  if (act.kind === 'snooze') checkSnooze(act.until, now);
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const facts = await openFacts(deps, tx, member, null);
      const fact = facts.find((one) => attentionKey(one) === key);
      if (!fact) throw new ApiError('not_found');
      const isHeld = act.kind !== 'release' && act.kind !== 'snooze';
      const claim = isHeld ? [member.userId, now] : [null, null];
      const snoozedUntil = act.kind === 'snooze' ? act.until : null;
      const end = act.kind === 'resolve' ? [member.userId, now, act.comment] : [null, null, null];
      const changes = [...claim, snoozedUntil, ...end, now];
      const { rowCount } =
        version === 0
          ? await tx.query(WRITE, [
              tx.organizationId,
              key,
              fact.kind,
              fact.studentId,
              version,
              ...changes,
            ])
          : await tx.query(CHANGE, [tx.organizationId, key, version, ...changes]);
      if (rowCount !== 1) throw new ApiError('conflict');
      await audit(deps, tx, member, {
        action: `attention.${act.kind}`,
        subjectKind: 'user',
        subjectId: fact.studentId,
        data: { reason: fact.kind },
      });
      return { key };
    }),
  );
}

function checkSnooze(until: Instant, now: Instant): void {
  const ahead = Date.parse(until) - Date.parse(now);
  if (ahead <= 0) throw badInput('act.until', 'Please choose a moment that is still to come.');
  if (ahead > MOST_SNOOZE_DAYS * DAY_MS) {
    throw badInput('act.until', `Please put it off by at most ${MOST_SNOOZE_DAYS} days.`);
  }
}
