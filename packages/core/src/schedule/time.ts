import { Temporal } from 'temporal-polyfill';

/** A point in time: a Temporal instant or its ISO text as stored ("2025-03-09T14:00:00Z"). */
export type InstantLike = Temporal.Instant | string;

/** A calendar day: a Temporal date or its ISO text ("2026-03-12"). Never a JavaScript Date. */
export type DateLike = Temporal.PlainDate | string;

/** @throws RangeError when the text is no ISO instant. */
export function toInstant(value: InstantLike): Temporal.Instant {
  return typeof value === 'string' ? Temporal.Instant.from(value) : value;
}

/** @throws RangeError when the text is no ISO date. */
export function toDate(value: DateLike): Temporal.PlainDate {
  return typeof value === 'string' ? Temporal.PlainDate.from(value) : value;
}

/** Elapsed minutes, not wall-clock minutes: the same across a daylight-saving change. */
export function plusMinutes(instant: InstantLike, minutes: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(
    toInstant(instant).epochMilliseconds + Math.round(minutes * 60_000),
  );
}

/** Elapsed minutes from `from` to `to`; negative when `to` comes first. */
export function minutesBetween(from: InstantLike, to: InstantLike): number {
  return (toInstant(to).epochMilliseconds - toInstant(from).epochMilliseconds) / 60_000;
}
