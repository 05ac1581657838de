import { instantMs } from '../schedule/instant.ts';
import { cellOf, cellOfSums, type Cell } from './cells.ts';
import { type InterviewFacts, hasPassed } from './facts.ts';
import { countFigure, ratioFigure, shareFigure } from './figure.ts';
import { isHeld, isThankedWithin } from './metrics-asking.ts';
import { type Metric, shareOf } from './metric.ts';

const HOUR = 3_600_000;
const THREE_MONTHS_DAYS = 91;
const LONGEST_MONTHS_DAYS = 122;

/** What becomes of agreed talks, and what stays of them. */
export const TALK_METRICS: readonly Metric[] = [
  {
    id: 'preparation',
    unit: 'talks',
    source: 'F.4, R60, R64',
    compute: ({ interviews }, { policy }) => {
      const needed = policy.researchFieldNotes + policy.researchEmployerNotes;
      const isReady = ({ hasAgenda, research, overrides }: InterviewFacts): boolean =>
        hasAgenda && research >= needed && overrides === 0;
      return { figures: [shareOf({ key: 'all' }, interviews.filter(isHeld), isReady)] };
    },
  },
  {
    id: 'thank_you',
    unit: 'talks',
    source: 'F.4, R84',
    compute: ({ interviews, cutOffAt }, { policy }) => {
      const longest = policy.thankYouHardLimitDays * 24 * HOUR;
      // A talk of this morning is not late yet.
      const held = interviews.filter(
        (one) =>
          one.heldAt !== null &&
          (one.thankedAt !== null || hasPassed(one.heldAt, policy.thankYouHardLimitDays, cutOffAt)),
      );
      const late = held.filter(
        (one) => isThankedWithin(one, longest) && !isThankedWithin(one, 24 * HOUR),
      );
      return {
        figures: [
          shareOf({ key: 'within_5d' }, held, (one) => isThankedWithin(one, longest)),
          shareOf(
            { key: 'within_24h', within: { key: 'within_5d', drop: cellOf(late) } },
            held,
            (one) => isThankedWithin(one, 24 * HOUR),
          ),
        ],
      };
    },
  },
  {
    id: 'second_degree',
    unit: 'talks',
    source: 'F.4',
    compute: ({ interviews }) => ({
      figures: [
        shareOf({ key: 'all' }, interviews.filter(isHeld), ({ fromReferral }) => fromReferral),
      ],
    }),
  },
  {
    id: 'kept_in_touch',
    unit: 'contacts',
    source: 'F.4, R87',
    compute: ({ interviews, cutOffAt }) => {
      const due = interviews.filter(
        ({ heldAt, keepInTouch }) =>
          heldAt !== null &&
          keepInTouch === 'planned' &&
          hasPassed(heldAt, THREE_MONTHS_DAYS, cutOffAt),
      );
      return { figures: [shareOf({ key: 'all' }, due, hasUpdate)] };
    },
  },
  {
    id: 'no_show',
    unit: 'talks',
    source: 'F.4',
    compute: ({ interviews }, { policy }) => {
      const held = interviews.filter(isHeld);
      const sums = (count: (one: InterviewFacts) => number): Cell =>
        cellOfSums(interviews.map((one) => ({ studentId: one.studentId, count: count(one) })));
      const missed = sums((one) => one.missed.student + one.missed.contact);
      const planned = cellOfSums(
        interviews.map((one) => ({
          studentId: one.studentId,
          count: one.missed.student + one.missed.contact + (isHeld(one) ? 1 : 0),
        })),
      );
      const late = sums((one) => lateCancels(one, policy.cancelNoticeHours));
      return {
        figures: [
          shareFigure({ key: 'missed' }, planned, missed, cellOf(held)),
          ratioFigure({ key: 'late_cancel', needs: 'missed' }, planned, late),
        ],
        splits: [
          {
            by: 'missed_by',
            figures: [
              countFigure(
                { key: 'student' },
                sums((one) => one.missed.student),
              ),
              countFigure(
                { key: 'contact' },
                sums((one) => one.missed.contact),
              ),
            ],
          },
        ],
      };
    },
  },
];

/** A word about how things went, about three months after the talk. */
function hasUpdate({ heldAt, messages }: InterviewFacts): boolean {
  return (
    heldAt !== null &&
    messages.some(
      ({ kind, at }) =>
        kind === 'update' && at >= heldAt && !hasPassed(heldAt, LONGEST_MONTHS_DAYS, at),
    )
  );
}

/** Talks that were called off, or moved, with less notice than the school asks for. */
function lateCancels({ pastMeetings }: InterviewFacts, noticeHours: number): number {
  return pastMeetings.filter(
    ({ ended, start, endedAt }) =>
      ended === 'cancelled' && instantMs(start) - instantMs(endedAt) < noticeHours * HOUR,
  ).length;
}
