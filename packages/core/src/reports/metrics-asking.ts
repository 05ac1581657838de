import { fold } from '../people/fold.ts';
import { instantMs } from '../schedule/instant.ts';
import { businessDaysBetween } from '../schedule/business-days.ts';
import { dateIn } from '../rules/moments.ts';
import { type Cell, EMPTY_CELL, cellOf, cellOfSums } from './cells.ts';
import { type InterviewFacts, hasPassed } from './facts.ts';
import { averageFigure, countFigure, ratioFigure } from './figure.ts';
import { median, type Metric, type ReportContext, shareOf, splitShare } from './metric.ts';

type Asked = InterviewFacts & { firstSentAt: string };

export const isAsked = (one: InterviewFacts): one is Asked => one.firstSentAt !== null;
export const isHeld = (one: InterviewFacts): boolean => one.heldAt !== null;

const HOUR = 3_600_000;

/** From the first contact to the people they named, and how people answer. */
export const ASKING_METRICS: readonly Metric[] = [
  {
    id: 'participation',
    unit: 'students',
    source: 'F.4',
    compute: ({ students, interviews }) => {
      const held = new Set(interviews.filter(isHeld).map(({ studentId }) => studentId));
      const all = students.map((studentId) => ({ studentId }));
      return { figures: [shareOf({ key: 'all' }, all, ({ studentId }) => held.has(studentId))] };
    },
  },
  {
    id: 'chain',
    unit: 'interviews',
    source: 'F.4',
    compute: ({ interviews, contacts }) => {
      const asked = interviews.filter(isAsked);
      const answered = asked.filter(({ humanAnswerAt }) => humanAnswerAt !== null);
      const accepted = answered.filter((one) => one.accepted);
      const held = accepted.filter(isHeld);
      const thanked = held.filter((one) => isThankedWithin(one, 24 * HOUR));
      const referred = held.filter(({ referrals }) => referrals.length > 0);
      const of = (key: string, some: InterviewFacts[], whole: InterviewFacts[], name: string) => {
        const kept = new Set(some);
        const drop = cellOf(whole.filter((one) => !kept.has(one)));
        return countFigure({ key, within: { key: name, drop } }, cellOf(some));
      };
      return {
        figures: [
          countFigure({ key: 'located' }, cellOf(contacts)),
          countFigure({ key: 'requested' }, cellOf(asked)),
          of('answered', answered, asked, 'requested'),
          of('accepted', accepted, answered, 'answered'),
          of('held', held, accepted, 'accepted'),
          of('thanked_24h', thanked, held, 'held'),
          of('referral', referred, held, 'held'),
        ],
      };
    },
  },
  {
    id: 'reply_rate',
    unit: 'requests',
    source: 'F.4',
    compute: ({ interviews, cutOffAt }, { policy }) => {
      const days = policy.replyRateDays;
      const old = interviews
        .filter(isAsked)
        .filter(({ firstSentAt }) => hasPassed(firstSentAt, days, cutOffAt));
      const holds = ({ firstSentAt, humanAnswerAt }: Asked): boolean =>
        humanAnswerAt !== null && !isLate(firstSentAt, humanAnswerAt, days);
      return {
        figures: [shareOf({ key: 'all' }, old, holds)],
        splits: [
          splitShare('channel', old, { group: ({ channel }) => channel, holds }),
          splitShare('warmth', old, { group: ({ warmth }) => warmth, holds }),
        ],
      };
    },
  },
  {
    id: 'acceptance_rate',
    unit: 'requests',
    source: 'F.4',
    compute: ({ interviews }) => {
      const answered = interviews.filter((one) => isAsked(one) && one.humanAnswerAt !== null);
      return { figures: [shareOf({ key: 'all' }, answered, ({ accepted }) => accepted)] };
    },
  },
  {
    id: 'days_to_answer',
    unit: 'business_days',
    source: 'F.4',
    compute: ({ interviews }, context) => {
      const answered = interviews.filter(isAsked).filter((one) => one.humanAnswerAt !== null);
      const days = answered.map(businessDayCounter(context));
      return { figures: [averageFigure({ key: 'median' }, cellOf(answered), median(days))] };
    },
  },
  {
    id: 'asks_per_talk',
    unit: 'requests',
    source: 'F.4',
    compute: ({ interviews }) => ({
      figures: [
        ratioFigure(
          { key: 'all' },
          cellOf(interviews.filter(isHeld)),
          cellOf(interviews.filter(isAsked)),
        ),
      ],
    }),
  },
  {
    id: 'contact_load',
    unit: 'contacts',
    source: 'F.4, G6',
    compute: ({ load }, { policy }) => {
      const cap = policy.contactRequestsPerTerm;
      const cell = (some: typeof load) => ({
        count: some.length,
        people: new Set(some.flatMap(({ students }) => students)).size,
      });
      const n = cell(load);
      const total = load.reduce((sum, { requests }) => sum + requests, 0);
      const above = load.filter(({ requests }) => requests > cap);
      const most = Math.max(0, ...load.map(({ requests }) => requests));
      return {
        figures: [
          averageFigure({ key: 'mean' }, n, n.count === 0 ? null : total / n.count),
          averageFigure({ key: 'max' }, n, most),
          {
            ...ratioFigure({ key: 'above_cap' }, n, cell(above)),
            kind: 'share',
            // Contacts at or under the cap are what everybody should be: they tell nothing.
            rest: EMPTY_CELL,
          },
        ],
      };
    },
  },
  {
    id: 'employers',
    unit: 'records',
    source: 'K1',
    compute: ({ interviews }) => {
      const held = interviews.filter(isHeld);
      return {
        figures: [
          countFigure(
            { key: 'employers' },
            reached(held, ({ employerKey }) => employerKey),
          ),
          // One field, however it was typed.
          countFigure(
            { key: 'fields' },
            reached(held, ({ field }) => fold(field ?? '')),
          ),
        ],
      };
    },
  },
  {
    id: 'referral_yield',
    unit: 'people',
    source: 'F.4',
    compute: ({ interviews }) => {
      const held = interviews.filter(isHeld);
      const named = held.flatMap(({ studentId, referrals }) =>
        referrals.map((consent) => ({ studentId, consent })),
      );
      const perTalk = held.map(({ studentId, referrals }) => ({
        studentId,
        count: referrals.length,
      }));
      return {
        figures: [
          ratioFigure({ key: 'per_talk' }, cellOf(held), cellOfSums(perTalk)),
          shareOf(
            { key: 'with_consent', needs: 'per_talk' },
            named,
            ({ consent }) => consent === 'yes',
          ),
        ],
      };
    },
  },
];

/** So many different ones, reached by the students who named one at all. */
function reached(held: readonly InterviewFacts[], of: (one: InterviewFacts) => string): Cell {
  const named = held.filter((one) => of(one) !== '');
  return { count: new Set(named.map(of)).size, people: cellOf(named).people };
}

/** Counted in days of the contact's own calendar (F.4); most answers share their days with others. */
function businessDayCounter({ calendarOf, zone }: ReportContext): (one: Asked) => number {
  const known = new Map<string, number>();
  return ({ firstSentAt, humanAnswerAt, country, region, zone: there }) => {
    const from = dateIn(firstSentAt, there ?? zone);
    const to = dateIn(humanAnswerAt ?? firstSentAt, there ?? zone);
    const key = [from, to, country, region].join('/');
    const found = known.get(key);
    if (found !== undefined) return found;
    const days = Math.max(0, businessDaysBetween(from, to, calendarOf(country, region)));
    known.set(key, days);
    return days;
  };
}

const isLate = (from: string, to: string, days: number): boolean =>
  instantMs(to) - instantMs(from) > days * 24 * HOUR;

export function isThankedWithin({ heldAt, thankedAt }: InterviewFacts, ms: number): boolean {
  return heldAt !== null && thankedAt !== null && instantMs(thankedAt) - instantMs(heldAt) <= ms;
}
