import { Temporal } from 'temporal-polyfill';

import { type HolidayCalendar, isBusinessDay } from './business-days.ts';
import {
  contains,
  HOLD_DEFAULTS,
  holdOf,
  type IntervalInput,
  mergeIntervals,
  toInterval,
} from './hold.ts';
import {
  checkAvailability,
  checkSlot,
  NO_WISHES,
  type ScheduleFinding,
  type SlotContext,
  type TimeWishes,
} from './slot-checks.ts';
import { type InstantLike, plusMinutes } from './time.ts';

export type SlotRequest = SlotContext & {
  now: InstantLike;
  contactZone: string;
  studentZone: string;
  /** Times the student says are free; the whole hold of R52 has to fit. */
  windows: readonly IntervalInput[];
  calendar: HolidayCalendar;
  /** How soon the first slot may be. */
  noticeHours?: number;
  /** How many to propose, 2 to 6. */
  count?: number;
};

export type ProposedSlot = {
  start: Temporal.Instant;
  end: Temporal.Instant;
  /** ISO date on the contact's clock. */
  day: string;
  /** Own items the student would move for it (R48). */
  movesItems: string[];
};

export type SlotProposal = {
  slots: ProposedSlot[];
  findings: ScheduleFinding[];
  /** Why there are none or few: shown with what would help. */
  shortage: 'no_window_fits' | 'one_day_only' | 'fewer_than_asked' | null;
};

/** Hours proposed on the contact's clock when they have named none: inside an ordinary working day. */
const USUAL_HOURS = { from: '09:00', until: '17:00' } as const;
const STEP_MINUTES = 30;
const NOTICE_HOURS = 24;
/** Two slots on one day lie at least this far apart, so that they are a real choice. */
const SAME_DAY_DISTANCE_MINUTES = 120;

/**
 * 2 to 6 slots for a message, in order of time and spread over at least two of the contact's days
 * where the windows allow it. Slots on the contact's working days only, on the hour or half hour
 * of their clock, inside their wishes (R50) and the supervisor's conditions (R21), with the hold
 * of R52 free of fixed items and other interviews. Deterministic.
 *
 * @throws RangeError when the count or a window is out of range.
 */
export function proposeSlots(request: SlotRequest): SlotProposal {
  const count = request.count ?? 3;
  if (!Number.isInteger(count) || count < 2 || count > 6) {
    throw new RangeError('count: must be 2 to 6');
  }
  const findings = checkAvailability(request.windows, request.studentZone);
  const byDay = groupByDay(candidates(request));
  const slots = spread(byDay, count);
  return { slots, findings, shortage: shortageOf(slots, count) };
}

function candidates(request: SlotRequest): ProposedSlot[] {
  const { contactZone, calendar, minutes, travelMinutes } = request;
  const earliest = plusMinutes(request.now, (request.noticeHours ?? NOTICE_HOURS) * 60);
  const context = { ...request, wishes: withUsualHours(request.wishes ?? NO_WISHES) };
  const found: ProposedSlot[] = [];
  for (const window of mergeIntervals(request.windows.map(toInterval))) {
    for (const start of clockSteps(window.start, window.end, contactZone)) {
      if (start.epochMilliseconds < earliest.epochMilliseconds) continue;
      const hold = holdOf({ start, minutes, travelMinutes }, request.hold ?? HOLD_DEFAULTS);
      if (!contains(window, hold)) continue;
      const day = start.toZonedDateTimeISO(contactZone).toPlainDate();
      if (!isBusinessDay(day, calendar)) continue;
      const against = checkSlot(start, context);
      if (against.some((finding) => finding.severity !== 'INFO')) continue;
      found.push({
        start,
        end: plusMinutes(start, minutes),
        day: day.toString(),
        movesItems: against.map((finding) => String(finding.params['id'])),
      });
    }
  }
  return found;
}

// Full and half hours of the contact's clock. Steps are elapsed time, so a change of the clocks
// inside a window moves no later slot off the half hour (offsets change by 30 or 60 minutes).
function* clockSteps(from: Temporal.Instant, until: Temporal.Instant, zone: string) {
  const local = from.toZonedDateTimeISO(zone);
  const rounded = local.round({
    smallestUnit: 'minute',
    roundingIncrement: STEP_MINUTES,
    roundingMode: 'ceil',
  });
  let step = rounded.toInstant();
  while (step.epochMilliseconds < until.epochMilliseconds) {
    yield step;
    step = plusMinutes(step, STEP_MINUTES);
  }
}

function withUsualHours(wishes: TimeWishes): TimeWishes {
  if (wishes.from !== null || wishes.until !== null) return wishes;
  return { ...wishes, ...USUAL_HOURS };
}

function groupByDay(slots: readonly ProposedSlot[]): ProposedSlot[][] {
  const days = new Map<string, ProposedSlot[]>();
  for (const slot of slots) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);
  // Within a day, slots that move nothing of the student's come first; then by time.
  return [...days.values()].map((day) =>
    day.toSorted(
      (a, b) =>
        a.movesItems.length - b.movesItems.length ||
        a.start.epochMilliseconds - b.start.epochMilliseconds,
    ),
  );
}

// One slot a day in turn, so that the first two always lie on two days when there are two.
function spread(days: readonly ProposedSlot[][], count: number): ProposedSlot[] {
  const picked: ProposedSlot[] = [];
  let added = true;
  while (added && picked.length < count) {
    added = false;
    for (const day of days) {
      if (picked.length === count) break;
      const next = day.find((slot) => isFarFromAll(slot, picked));
      if (!next) continue;
      picked.push(next);
      added = true;
    }
  }
  return picked.sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
}

function isFarFromAll(slot: ProposedSlot, picked: readonly ProposedSlot[]): boolean {
  return picked.every(
    (other) =>
      Math.abs(slot.start.epochMilliseconds - other.start.epochMilliseconds) >=
      SAME_DAY_DISTANCE_MINUTES * 60_000,
  );
}

function shortageOf(slots: readonly ProposedSlot[], count: number): SlotProposal['shortage'] {
  if (slots.length === 0) return 'no_window_fits';
  if (new Set(slots.map((slot) => slot.day)).size < 2) return 'one_day_only';
  return slots.length < count ? 'fewer_than_asked' : null;
}
