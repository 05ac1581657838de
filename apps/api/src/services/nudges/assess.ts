import { ADVISOR_NUDGE } from '@acquaint/core/notify/kinds';
import { parsePreferences, wants } from '@acquaint/core/notify/preferences';
import { assessNudge, type NudgeVerdict } from '@acquaint/core/nudge/assess-nudge';
import { NUDGE_WINDOW_DAYS } from '@acquaint/core/nudge/limits';
import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { cohortLayer } from '@acquaint/core/policy/change-policy';
import { parsePolicy } from '@acquaint/core/policy/policy';
import { DAY, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { nudgeFacts, type NudgeFactsRow } from '@acquaint/db/queries/nudge-facts';
import type { TenantTx } from '@acquaint/db/tenant';

export interface Assessed {
  student: NudgeFactsRow;
  verdict: NudgeVerdict;
}

export interface Assessing {
  studentIds: readonly Id[];
  /** Who answers for the nudge. */
  carerId: Id;
  now: Instant;
  /** When the sender looked: deeds after it count. */
  lookedAt: Instant;
  /** Those for whom the reason still holds; null where the nudge has none. */
  stillOpen: ReadonlySet<Id> | null;
  /** Days that have to lie between two nudges of one reason. */
  repeat: { reason: NudgeReason; days: number } | null;
  /** `plan` counts what waits as well; `hand_over` judges one that waits itself. */
  stage: 'plan' | 'hand_over';
}

/** Who gets a nudge now, later or not, by the state as it is in this transaction. */
export async function assessAll(tx: TenantTx, asked: Assessing): Promise<Assessed[]> {
  const { studentIds, carerId, now, lookedAt, stillOpen, repeat, stage } = asked;
  const rows = await nudgeFacts(tx, {
    studentIds,
    carerId,
    now,
    since: lookedAt,
    countFrom: shift(now, -NUDGE_WINDOW_DAYS * DAY),
    withWaiting: stage === 'plan',
    sameReason:
      repeat === null ? null : { reason: repeat.reason, after: shift(now, -repeat.days * DAY) },
  });
  const caps = new Map<string, number>();
  return rows.map((student) => {
    const preferences = parsePreferences(student.preferences);
    const { studentId, inCare, hasLeft, bounced, hasActed, hadSameReason, taken, zone } = student;
    const facts = {
      inCare,
      hasLeft,
      optedOut: !wants(preferences, ADVISOR_NUDGE),
      bounced,
      hasActed,
      isSettled: stillOpen !== null && !stillOpen.has(studentId),
      hadSameReason,
      taken,
      cap: capOf(student, caps),
      preferences,
      zone,
    };
    return { student, verdict: assessNudge(facts, now) };
  });
}

/** Cohorts may have a number of their own; there are few different ones. */
function capOf({ policy, cohortPolicy }: NudgeFactsRow, known: Map<string, number>): number {
  const key = JSON.stringify(cohortPolicy);
  const before = known.get(key);
  if (before !== undefined) return before;
  const parsed = parsePolicy({ ...policy, ...cohortLayer(cohortPolicy ?? {}) });
  if (!parsed.ok) throw new Error('The stored policy of the organisation is out of range.');
  const cap = parsed.policy.nudgesPerStudent7Days;
  known.set(key, cap);
  return cap;
}
