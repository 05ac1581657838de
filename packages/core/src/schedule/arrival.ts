import type { Temporal } from 'temporal-polyfill';

import { instantMs, MINUTE } from './instant.ts';
import { type InstantLike, minutesBetween, plusMinutes } from './time.ts';

/** All numbers are minutes (R76–R81, B.12). */
export const ARRIVAL_DEFAULTS = {
  earliestBeforeStart: 15,
  latestBeforeStart: 10,
  marginAtLeast: 10,
  marginShareOfTravel: 0.25,
  readyBeforeCall: 10,
  joinVideoFrom: 5,
  joinVideoUntil: 3,
  remindBeforeLeaving: 30,
} as const;

export type ArrivalNumbers = { readonly [K in keyof typeof ARRIVAL_DEFAULTS]: number };

/** Minutes of reserve on the way: the larger of 10 and 25 %, rounded up to a whole minute (R76). */
export function travelMargin(
  travelMinutes: number,
  numbers: ArrivalNumbers = ARRIVAL_DEFAULTS,
): number {
  if (!Number.isFinite(travelMinutes) || travelMinutes < 0) {
    throw new RangeError('travelMinutes: must be 0 or more');
  }
  return Math.max(numbers.marginAtLeast, Math.ceil(travelMinutes * numbers.marginShareOfTravel));
}

export type LeaveBy = {
  at: Temporal.Instant;
  /** The parts, in minutes, so that a screen can explain the sum. */
  earlyMinutes: number;
  travelMinutes: number;
  marginMinutes: number;
  /** Half an hour before leaving, and the moment itself (R78). */
  remindAt: readonly [Temporal.Instant, Temporal.Instant];
};

/** Leave-by = start − 15 − travel − margin, in elapsed minutes (R78). */
export function leaveBy(
  start: InstantLike,
  travelMinutes: number,
  numbers: ArrivalNumbers = ARRIVAL_DEFAULTS,
): LeaveBy {
  const marginMinutes = travelMargin(travelMinutes, numbers);
  const earlyMinutes = numbers.earliestBeforeStart;
  const at = plusMinutes(start, -(earlyMinutes + travelMinutes + marginMinutes));
  const remindAt = [plusMinutes(at, -numbers.remindBeforeLeaving), at] as const;
  return { at, earlyMinutes, travelMinutes, marginMinutes, remindAt };
}

export type ArrivalWindow = {
  from: Temporal.Instant;
  until: Temporal.Instant;
  /** When to announce oneself: not before the end of the window (R79). */
  announceAt: Temporal.Instant;
};

/** On site from start − 15 to start − 10 minutes (R77). */
export function arrivalWindow(
  start: InstantLike,
  numbers: ArrivalNumbers = ARRIVAL_DEFAULTS,
): ArrivalWindow {
  const until = plusMinutes(start, -numbers.latestBeforeStart);
  return { from: plusMinutes(start, -numbers.earliestBeforeStart), until, announceAt: until };
}

export type ArrivalClass = 'early' | 'on_target' | 'warn' | 'late';

/** Where a predicted arrival falls: both ends of the window count as on target (R79). */
export function classifyArrival(
  predicted: InstantLike,
  start: InstantLike,
  numbers: ArrivalNumbers = ARRIVAL_DEFAULTS,
): ArrivalClass {
  const before = minutesBetween(predicted, start);
  if (before > numbers.earliestBeforeStart) return 'early';
  if (before >= numbers.latestBeforeStart) return 'on_target';
  return before > 0 ? 'warn' : 'late';
}

export type ArrivalAdvice = {
  ruleId: 'R79';
  class: ArrivalClass;
  severity: 'INFO' | 'WARN' | null;
  code: 'wait_outside' | 'on_target' | 'cutting_it_close' | 'running_late';
  /** T20 opens at once when the prediction is at or after the start. */
  openTemplate: 'T20' | null;
};

const ADVICE: Readonly<Record<ArrivalClass, Omit<ArrivalAdvice, 'ruleId' | 'class'>>> = {
  early: { severity: 'INFO', code: 'wait_outside', openTemplate: null },
  on_target: { severity: null, code: 'on_target', openTemplate: null },
  warn: { severity: 'WARN', code: 'cutting_it_close', openTemplate: null },
  late: { severity: 'WARN', code: 'running_late', openTemplate: 'T20' },
};

/** What the day card says about a predicted arrival (R79). */
export function arrivalAdvice(
  predicted: InstantLike,
  start: InstantLike,
  numbers: ArrivalNumbers = ARRIVAL_DEFAULTS,
): ArrivalAdvice {
  const arrival = classifyArrival(predicted, start, numbers);
  return { ruleId: 'R79', class: arrival, ...ADVICE[arrival] };
}

export type CallPlan =
  | { mode: 'telephone'; readyAt: Temporal.Instant; dialAt: Temporal.Instant }
  | {
      mode: 'video';
      readyAt: Temporal.Instant;
      joinFrom: Temporal.Instant;
      joinUntil: Temporal.Instant;
    };

/** Ready at −10; dial at the agreed minute; join a video call 5 to 3 minutes before (R81). */
export function callPlan(
  start: InstantLike,
  mode: CallPlan['mode'],
  numbers: ArrivalNumbers = ARRIVAL_DEFAULTS,
): CallPlan {
  const readyAt = plusMinutes(start, -numbers.readyBeforeCall);
  if (mode === 'telephone') return { mode, readyAt, dialAt: plusMinutes(start, 0) };
  return {
    mode,
    readyAt,
    joinFrom: plusMinutes(start, -numbers.joinVideoFrom),
    joinUntil: plusMinutes(start, -numbers.joinVideoUntil),
  };
}

/** Minutes past the start of who says that they are late without saying how much. */
const LATE_AT_LEAST = 10;
/** A talk further off than these minutes is moved, not come late to. */
const LATE_FROM = 180;

/** Whether it is near enough to the talk to be late for it. */
export const canBeLate = (now: string, start: string): boolean =>
  instantMs(start) - instantMs(now) <= LATE_FROM * MINUTE;

/**
 * The minutes from now that somebody needs who says “I am late” and nothing more: the way, and at
 * least ten minutes past the start, in fives (T20).
 */
export function likelyDelay(now: string, start: string, travelMinutes: number | null): number {
  const untilStart = Math.max(0, Math.ceil((instantMs(start) - instantMs(now)) / MINUTE));
  const needed = Math.max(travelMinutes ?? 0, untilStart + LATE_AT_LEAST);
  return Math.ceil(needed / 5) * 5;
}
