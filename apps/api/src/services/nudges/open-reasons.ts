import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { dateIn } from '@acquaint/core/rules/moments';
import { DAY, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { type AttentionMoments, attentionMoments } from '@acquaint/core/attention/moments';
import { attentionFacts } from '@acquaint/db/queries/attention-facts';
import { stuckStudents } from '@acquaint/db/queries/stuck-students';
import type { TenantTx } from '@acquaint/db/tenant';
import { loadSchool } from '../dossier/load-school.ts';

export interface ReasonAsked {
  reason: NudgeReason;
  /** After so many days; null takes the school's number. */
  days: number | null;
  carerId: Id;
  cohortId: Id | null;
  now: Instant;
  /** Leaves out what somebody has in hand: a letter of a machine would cross theirs. */
  unclaimedOnly: boolean;
}

/** Which moment of the attention queue the days of a reason move. */
const MOVES: Partial<Record<NudgeReason, keyof AttentionMoments>> = {
  no_contact: 'noContactBefore',
  no_reply: 'noReplyBefore',
  thank_you_overdue: 'thankBefore',
};

/** Students in somebody's care for whom a reason holds now, and whom nobody has settled or put off. */
export async function openReasons(tx: TenantTx, asked: ReasonAsked): Promise<Set<Id>> {
  const { reason, days, carerId, cohortId, now, unclaimedOnly } = asked;
  const known = await loadSchool(tx);
  const scope = { staffId: carerId, cohortId, day: dateIn(now, known.school.timeZone) };
  if (reason === 'stuck') {
    return new Set(
      await stuckStudents(tx, scope, shift(now, -(days ?? known.policy.stuckDays) * DAY)),
    );
  }
  const moved = MOVES[reason];
  const moments = {
    ...attentionMoments(known, now),
    ...(days !== null && moved !== undefined && { [moved]: shift(now, -days * DAY) }),
  };
  const facts = await attentionFacts(tx, scope, moments, reason);
  return new Set(
    facts
      .filter(({ claimedBy }) => !unclaimedOnly || claimedBy === null)
      .map(({ studentId }) => studentId),
  );
}
