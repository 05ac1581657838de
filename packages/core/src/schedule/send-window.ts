import type { Temporal } from 'temporal-polyfill';

import { type HolidayCalendar, isHoliday, isWeekend } from './business-days.ts';
import { type InstantLike, toInstant } from './time.ts';

/** Hours of the contact's clock, 0–24 (B.12 `sendWindowLocal`, L29). */
export type SendWindowHours = {
  openHour: number;
  closeHour: number;
  preferredFromHour: number;
  preferredUntilHour: number;
  /** On the last working day before a weekend, messages are fine only until this hour. */
  lastDayUntilHour: number;
  /** From this hour in the evening until `nightUntilHour` in the morning sending is blocked. */
  nightFromHour: number;
  nightUntilHour: number;
};

export const SEND_WINDOW_DEFAULTS: SendWindowHours = {
  openHour: 8,
  closeHour: 18,
  preferredFromHour: 9,
  preferredUntilHour: 12,
  lastDayUntilHour: 12,
  nightFromHour: 21,
  nightUntilHour: 7,
};

export type SendVerdict = 'good' | 'allowed' | 'warn' | 'block';
export type SendReason =
  | 'preferred_hours'
  | 'working_hours'
  | 'night'
  | 'holiday'
  | 'weekend'
  | 'outside_hours'
  | 'before_weekend';
export type SendWindowResult = { ruleId: 'L29'; verdict: SendVerdict; reason: SendReason };

/**
 * How a message sent at `instant` would reach the contact (L29, G2): judged on the contact's clock
 * and calendar. Each interval holds its first minute and not its last: 21:00 is night, 07:00 not.
 */
export function sendWindow(
  instant: InstantLike,
  contactZone: string,
  calendar: HolidayCalendar,
  hours: SendWindowHours = SEND_WINDOW_DEFAULTS,
): SendWindowResult {
  const local = toInstant(instant).toZonedDateTimeISO(contactZone);
  const date = local.toPlainDate();
  const hour = local.hour + local.minute / 60;
  if (hour >= hours.nightFromHour || hour < hours.nightUntilHour) return result('block', 'night');
  if (isHoliday(date, calendar)) return result('warn', 'holiday');
  if (isWeekend(date, calendar)) return result('warn', 'weekend');
  if (hour < hours.openHour || hour >= hours.closeHour) return result('warn', 'outside_hours');
  if (isLastBeforeWeekend(date, calendar)) {
    return hour < hours.lastDayUntilHour
      ? result('allowed', 'working_hours')
      : result('warn', 'before_weekend');
  }
  return hour >= hours.preferredFromHour && hour < hours.preferredUntilHour
    ? result('good', 'preferred_hours')
    : result('allowed', 'working_hours');
}

/**
 * The moment to propose for sending: `now` when it already is good or allowed, else the next
 * preferred hour (09:00) of a day on which messages are welcome. Null when the calendar leaves no
 * such day within a year.
 */
export function nextGoodSlot(
  now: InstantLike,
  contactZone: string,
  calendar: HolidayCalendar,
  hours: SendWindowHours = SEND_WINDOW_DEFAULTS,
): Temporal.Instant | null {
  const from = toInstant(now);
  if (isWelcome(sendWindow(from, contactZone, calendar, hours))) return from;
  const local = from.toZonedDateTimeISO(contactZone);
  const minute = Math.round(hours.preferredFromHour * 60);
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const slot = local
      .toPlainDate()
      .add({ days: ahead })
      .toZonedDateTime({
        timeZone: contactZone,
        plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 },
      })
      .toInstant();
    if (slot.epochMilliseconds < from.epochMilliseconds) continue;
    if (isWelcome(sendWindow(slot, contactZone, calendar, hours))) return slot;
  }
  return null;
}

function isWelcome(at: SendWindowResult): boolean {
  return at.verdict === 'good' || at.verdict === 'allowed';
}

function result(verdict: SendVerdict, reason: SendReason): SendWindowResult {
  return { ruleId: 'L29', verdict, reason };
}

// Friday in most countries, Thursday where Friday is free. One-day weekends have one too.
function isLastBeforeWeekend(date: Temporal.PlainDate, calendar: HolidayCalendar): boolean {
  return isWeekend(date.add({ days: 1 }), calendar);
}
