import { Temporal } from 'temporal-polyfill';

import {
  HOLD_DEFAULTS,
  type HoldNumbers,
  holdOf,
  type Interval,
  type IntervalInput,
  overlaps,
  type Talk,
  tooClose,
  toInterval,
} from './hold.ts';
import { toInstant } from './time.ts';
import { localDate, parseZone } from './zones.ts';

export type ScheduleFinding = {
  ruleId: 'R21' | 'R47' | 'R48' | 'R50' | 'R52' | 'R53';
  code:
    | 'too_few_windows'
    | 'too_few_days'
    | 'excluded_by_permission'
    | 'moves_own_item'
    | 'fixed_item'
    | 'busy_elsewhere'
    | 'not_their_day'
    | 'not_their_hours'
    | 'before_their_date'
    | 'interviews_too_close'
    | 'zone_missing';
  severity: 'BLOCK' | 'WARN' | 'INFO';
  params: Record<string, string | number>;
};

/** What the contact has said about when (R50). Empty and null mean "no wish". */
export type TimeWishes = {
  /** ISO weekdays, 1 = Monday. */
  days: readonly number[];
  /** "HH:mm" on the contact's clock; the whole talk lies between the two. */
  from: string | null;
  until: string | null;
  /** ISO date. */
  notBefore: string | null;
};
export const NO_WISHES: TimeWishes = { days: [], from: null, until: null, notBefore: null };

/** Days on which the supervisor does not want a talk; both ends count, an open end is null (R21). */
export type ExcludedRange = { text: string; from: string | null; until: string | null };

/** Something in the student's own calendar; only items that cannot move are fixed (R48). */
export type StudentItem = IntervalInput & { id: string; title: string; movable: boolean };

/** A time that another calendar of the student's takes up. */
export type BusyElsewhere = IntervalInput & { label: string };

export type SlotContext = {
  minutes: number;
  /** One way, in minutes; 0 for calls. */
  travelMinutes: number;
  contactZone: string | null;
  wishes?: TimeWishes;
  excluded?: readonly ExcludedRange[];
  items?: readonly StudentItem[];
  busy?: readonly BusyElsewhere[];
  otherTalks?: readonly Talk[];
  hold?: HoldNumbers;
};

/** R47: at least 3 free windows on at least 2 different days, days read in the student's zone. */
export function checkAvailability(
  windows: readonly IntervalInput[],
  studentZone: string,
  needed: { windows: number; days: number } = { windows: 3, days: 2 },
): ScheduleFinding[] {
  const days = new Set(windows.map((window) => localDate(window.start, studentZone).toString()));
  const found: ScheduleFinding[] = [];
  if (windows.length < needed.windows) {
    const params = { have: windows.length, need: needed.windows };
    found.push({ ruleId: 'R47', code: 'too_few_windows', severity: 'WARN', params });
  }
  if (days.size < needed.days) {
    const params = { have: days.size, need: needed.days };
    found.push({ ruleId: 'R47', code: 'too_few_days', severity: 'WARN', params });
  }
  return found;
}

/** Everything that speaks against one start time, whether the product or a person chose it. */
export function checkSlot(start: Temporal.Instant, context: SlotContext): ScheduleFinding[] {
  const zone = parseZone(context.contactZone);
  if (!zone.ok) return [{ ruleId: 'R53', code: 'zone_missing', severity: 'BLOCK', params: {} }];
  return [
    ...checkWishes(start, context.minutes, zone.zone, context.wishes ?? NO_WISHES),
    ...checkExcluded(start, zone.zone, context.excluded ?? []),
    ...checkOwnCalendar(start, context),
  ];
}

function checkWishes(
  start: Temporal.Instant,
  minutes: number,
  zone: string,
  wishes: TimeWishes,
): ScheduleFinding[] {
  const local = start.toZonedDateTimeISO(zone);
  const end = local.add({ minutes });
  const found: ScheduleFinding[] = [];
  const block = (code: ScheduleFinding['code'], params: ScheduleFinding['params']) =>
    found.push({ ruleId: 'R50', code, severity: 'BLOCK', params });
  if (wishes.days.length > 0 && !wishes.days.includes(local.dayOfWeek)) {
    block('not_their_day', { day: local.dayOfWeek });
  }
  const { from, until } = wishes;
  // A talk that runs past midnight ends after any hour of its own day.
  const endClock = end.toPlainDate().equals(local.toPlainDate()) ? clockOf(end) : '24:00';
  if ((from !== null && clockOf(local) < from) || (until !== null && endClock > until)) {
    block('not_their_hours', { from: from ?? '00:00', until: until ?? '24:00' });
  }
  if (wishes.notBefore !== null && local.toPlainDate().toString() < wishes.notBefore) {
    block('before_their_date', { date: wishes.notBefore });
  }
  return found;
}

function checkExcluded(
  start: Temporal.Instant,
  zone: string,
  excluded: readonly ExcludedRange[],
): ScheduleFinding[] {
  const day = localDate(start, zone).toString();
  return excluded
    .filter(({ from, until }) => from !== null || until !== null)
    .filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day))
    .map(({ text }) => ({
      ruleId: 'R21',
      code: 'excluded_by_permission',
      severity: 'BLOCK',
      params: { text },
    }));
}

function checkOwnCalendar(start: Temporal.Instant, context: SlotContext): ScheduleFinding[] {
  const talk: Talk = { start, minutes: context.minutes, travelMinutes: context.travelMinutes };
  const numbers = context.hold ?? HOLD_DEFAULTS;
  const hold = holdOf(talk, numbers);
  const found: ScheduleFinding[] = [];
  if ((context.otherTalks ?? []).some((other) => tooClose(talk, other, numbers))) {
    const params = { minutes: numbers.betweenInterviews };
    found.push({ ruleId: 'R52', code: 'interviews_too_close', severity: 'WARN', params });
  }
  for (const item of context.items ?? []) {
    if (!overlaps(hold, toInterval(item))) continue;
    const params = { id: item.id, title: item.title };
    found.push(
      item.movable
        ? { ruleId: 'R48', code: 'moves_own_item', severity: 'INFO', params }
        : { ruleId: 'R48', code: 'fixed_item', severity: 'WARN', params },
    );
  }
  for (const label of labelsInTheWay(hold, context.busy ?? [])) {
    found.push({ ruleId: 'R48', code: 'busy_elsewhere', severity: 'WARN', params: { label } });
  }
  return found;
}

/** Which calendars have something in this time, each once. */
export function labelsInTheWay(hold: Interval, busy: readonly BusyElsewhere[]): string[] {
  const from = hold.start.epochMilliseconds;
  const until = hold.end.epochMilliseconds;
  const hit = busy.filter(
    ({ start, end }) =>
      toInstant(start).epochMilliseconds < until && from < toInstant(end).epochMilliseconds,
  );
  return [...new Set(hit.map(({ label }) => label))];
}

function clockOf(local: Temporal.ZonedDateTime): string {
  return local.toPlainTime().toString({ smallestUnit: 'minute' });
}

export type CollisionAnswer =
  | { ruleId: 'R48'; kind: 'free' }
  /** The student moves these; the contact's wish stands. */
  | { ruleId: 'R48'; kind: 'move_own_items'; items: StudentItem[] }
  /** Only something that cannot move yields another proposal to the contact. */
  | { ruleId: 'R48'; kind: 'counter_proposal'; fixed: StudentItem[] };

/** What to do when the contact's wish meets the student's calendar (R48). */
export function collision(
  wish: Talk,
  items: readonly StudentItem[],
  numbers: HoldNumbers = HOLD_DEFAULTS,
): CollisionAnswer {
  const hold = holdOf(wish, numbers);
  const hit = items.filter((item) => overlaps(hold, toInterval(item)));
  const fixed = hit.filter((item) => !item.movable);
  if (fixed.length > 0) return { ruleId: 'R48', kind: 'counter_proposal', fixed };
  if (hit.length > 0) return { ruleId: 'R48', kind: 'move_own_items', items: hit };
  return { ruleId: 'R48', kind: 'free' };
}
