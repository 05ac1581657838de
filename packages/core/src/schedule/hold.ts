import type { Temporal } from 'temporal-polyfill';

import { type InstantLike, minutesBetween, plusMinutes, toInstant } from './time.ts';

/** Minutes kept free around a talk (R52). */
export const HOLD_DEFAULTS = { earlyArrival: 15, overrun: 30, betweenInterviews: 60 } as const;
export type HoldNumbers = { readonly [K in keyof typeof HOLD_DEFAULTS]: number };

export type Interval = { start: Temporal.Instant; end: Temporal.Instant };
export type IntervalInput = { start: InstantLike; end: InstantLike };

/** A talk of the student: when, how long, and how far away (minutes one way; 0 for calls). */
export type Talk = { start: InstantLike; minutes: number; travelMinutes: number };

/** @throws RangeError when the end is not after the start. */
export function toInterval(input: IntervalInput): Interval {
  const interval = { start: toInstant(input.start), end: toInstant(input.end) };
  if (interval.end.epochMilliseconds <= interval.start.epochMilliseconds) {
    throw new RangeError('interval: end must be after start');
  }
  return interval;
}

/** The student's calendar hold: asked minutes + travel both ways + early arrival + overrun (R52). */
export function holdOf(talk: Talk, numbers: HoldNumbers = HOLD_DEFAULTS): Interval {
  return {
    start: plusMinutes(talk.start, -(talk.travelMinutes + numbers.earlyArrival)),
    end: plusMinutes(talk.start, talk.minutes + numbers.overrun + talk.travelMinutes),
  };
}

/** Touching intervals do not overlap. */
export function overlaps(a: Interval, b: Interval): boolean {
  return (
    a.start.epochMilliseconds < b.end.epochMilliseconds &&
    b.start.epochMilliseconds < a.end.epochMilliseconds
  );
}

/** True when `inner` lies in `outer`, edges included. */
export function contains(outer: Interval, inner: Interval): boolean {
  return (
    outer.start.epochMilliseconds <= inner.start.epochMilliseconds &&
    inner.end.epochMilliseconds <= outer.end.epochMilliseconds
  );
}

/** Minutes from the end of the earlier talk to the start of the later; negative when they overlap. */
export function gapBetween(a: Talk, b: Talk): number {
  const [first, second] = minutesBetween(a.start, b.start) >= 0 ? [a, b] : [b, a];
  return minutesBetween(first.start, second.start) - first.minutes;
}

/** Two talks are too close: under 60 minutes between them, or their holds overlap (R52). */
export function tooClose(a: Talk, b: Talk, numbers: HoldNumbers = HOLD_DEFAULTS): boolean {
  return (
    gapBetween(a, b) < numbers.betweenInterviews || overlaps(holdOf(a, numbers), holdOf(b, numbers))
  );
}

/** Joins windows that touch or overlap, in order of time. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort(
    (a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds,
  );
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (!last || next.start.epochMilliseconds > last.end.epochMilliseconds) {
      merged.push({ ...next });
    } else if (next.end.epochMilliseconds > last.end.epochMilliseconds) {
      last.end = next.end;
    }
  }
  return merged;
}
