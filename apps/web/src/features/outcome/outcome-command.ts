import type { Command } from '@acquaint/core/workflow/commands';
import type { Outcome } from '@acquaint/core/workflow/interview';

export type Side = 'student' | 'contact';

/** One tap on how a talk turned out; `by` goes with a cancelled one. */
export interface Answer {
  outcome: Exclude<Outcome, 'held'>;
  by: Side | null;
}

/** What the first answer asks for. */
export function answerCommand({ outcome, by }: Answer): Command {
  if (outcome === 'cancelled') {
    return { type: 'cancelMeeting', data: { by: by ?? 'contact', reason: null } };
  }
  const missedBy = outcome === 'i_missed' ? 'student' : 'contact';
  return { type: 'reportMissed', data: { by: missedBy, reason: null } };
}

/** What another answer asks for, once there is one. */
export const correctCommand = ({ outcome, by }: Answer): Command => ({
  type: 'correctOutcome',
  data: {
    outcome,
    endedAt: null,
    by: outcome === 'cancelled' ? (by ?? 'contact') : null,
    reason: null,
  },
});
