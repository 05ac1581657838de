import type { Refusal } from '../../rules/refusal.ts';
import type { CommandData } from '../commands.ts';
import type { Meeting } from '../interview.ts';
import { correctableUntil, outcomeOf } from '../outcome.ts';
import type { HandlerTable } from './handler.ts';
import { ALSO_WHEN_CLOSED, isAfter } from './handler.ts';
import { invalid, wrongState } from './refuse.ts';

/** A talk that turned out otherwise than noted first; the log keeps both answers (C9). */
export const OUTCOME: Pick<HandlerTable, 'correctOutcome'> = {
  correctOutcome: {
    during: ALSO_WHEN_CLOSED,
    done: (data, interview) => {
      const { meeting, pastMeetings } = interview;
      if (meeting === null || outcomeOf(interview) !== data.outcome) return false;
      if (data.outcome === 'held') return meeting.endedAt === data.endedAt;
      const said = pastMeetings.findLast(({ id }) => id === meeting.id);
      return said?.reason === data.reason && (data.outcome !== 'cancelled' || said.by === data.by);
    },
    decide: (data, { interview, dossier, now }) => {
      const { meeting } = interview;
      if (meeting === null || outcomeOf(interview) === null) return wrongState('outcome_not_told');
      if (isAfter(meeting.start, now)) return wrongState('not_started_yet');
      if (isAfter(now, correctableUntil(meeting, dossier.policy))) {
        return wrongState('outcome_settled');
      }
      return (
        endFault(data, meeting, now) ?? sideFault(data) ?? [{ type: 'outcomeCorrected', data }]
      );
    },
  },
};

function endFault(
  { outcome, endedAt }: CommandData['correctOutcome'],
  { start }: Meeting,
  now: string,
): Refusal | null {
  if (outcome !== 'held') {
    return endedAt === null ? null : invalid('endedAt', 'contradicts_outcome');
  }
  if (endedAt === null) return invalid('endedAt', 'missing');
  if (isAfter(endedAt, now)) return invalid('endedAt', 'in_the_future');
  return isAfter(endedAt, start) ? null : invalid('endedAt', 'before_the_start');
}

function sideFault({ outcome, by }: CommandData['correctOutcome']): Refusal | null {
  if (outcome === 'cancelled') return by === null ? invalid('by', 'missing') : null;
  return by === null ? null : invalid('by', 'contradicts_outcome');
}
