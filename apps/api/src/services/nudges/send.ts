import { nudgeProblems, sayNudgeRemark } from '@acquaint/core/phrases/nudges';
import { NUDGE_LOOK_HOURS } from '@acquaint/core/nudge/limits';
import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { lintNudge, type NudgeText } from '@acquaint/core/nudge/nudge-text';
import { HOUR, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { assessAll } from './assess.ts';
import { openReasons } from './open-reasons.ts';
import { isInCare } from './preview.ts';
import { countVerdicts, lockNudges, type NudgeCounts, storeNudge } from './store.ts';

interface SendInput extends NudgeText {
  id: Id;
  studentIds: Id[];
  reason: NudgeReason | null;
  /** The moment of the preview. */
  lookedAt: Instant;
  idempotencyKey: string;
}

/**
 * Sends a nudge to those of the previewed students who may still get one: each is assessed again here,
 * and once more when it is handed over.
 *
 * @throws ApiError `not_found` when none of them is in care; `bad_input` when nobody would get it, or
 * the preview is old; `conflict` when the id is taken
 */
export function sendNudge(
  deps: Deps,
  member: Member,
  input: SendInput,
): Promise<{ id: Id } & NudgeCounts> {
  const { id, reason, lookedAt, subject, text, idempotencyKey: key } = input;
  const now = deps.now();
  checkText(input);
  const { organizationId, userId: carerId } = member;
  const request = { member, key, procedure: 'nudges.send', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      if (lookedAt > now || lookedAt < shift(now, -NUDGE_LOOK_HOURS * HOUR)) {
        throw badInput('lookedAt', nudgeProblems.look_again);
      }
      await lockNudges(tx);
      const asked = { reason, days: null, carerId, cohortId: null, now, unclaimedOnly: false };
      const assessed = await assessAll(tx, {
        studentIds: [...new Set(input.studentIds)],
        carerId,
        now,
        lookedAt,
        stillOpen: reason === null ? null : await openReasons(tx, { ...asked, reason }),
        repeat: null,
        stage: 'plan',
      });
      const inCare = assessed.filter(isInCare);
      if (inCare.length === 0) throw new ApiError('not_found');
      const counts = countVerdicts(inCare);
      if (counts.now + counts.later === 0) throw badInput('studentIds', nudgeProblems.nobody);
      const nudge = { id, senderId: carerId, carerId, ruleId: null, reason, reasonDays: null };
      const stored = await storeNudge(
        tx,
        { ...nudge, subject, text, lookedAt, createdAt: now },
        inCare,
      );
      if (!stored) throw new ApiError('conflict');
      await audit(deps, tx, member, {
        action: 'nudge.send',
        subjectKind: 'nudge',
        subjectId: id,
        data: { ...counts, ...(reason !== null && { reason }) },
      });
      return { id, ...counts };
    }),
  );
}

/** Hints are the sender's to judge; a variable that is none would stand in the letter. */
export function checkText(words: NudgeText, at = ''): void {
  const wrong = lintNudge(words).find(({ holdsUp }) => holdsUp);
  if (wrong === undefined) return;
  const field = words.subject.includes(wrong.found) ? 'subject' : 'text';
  throw badInput(`${at}${field}`, sayNudgeRemark(wrong));
}
