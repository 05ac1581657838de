import { HOUR, MINUTE, instantMs, msInstant } from '../schedule/instant.ts';
import { clockAt } from '../schedule/zone-offset.ts';
import type { PlannedReminder } from '../rules/assessment.ts';
import type { Params } from '../rules/rule.ts';
import type { Instant, Zone } from '../workflow/records.ts';
import { changesATalk, traits } from './kinds.ts';
import type { NoticeChannel, NoticePreferences } from './preferences.ts';
import { DIGEST_WAIT, nextClock, nightAt } from './quiet-hours.ts';

/** How long before quiet hours a notice comes that may not come in them. */
const EVENING = 15 * MINUTE;
/** What goes out later than this was held up by an outage, and says so. */
const LATE = 15 * MINUTE;

export type Timed = Pick<PlannedReminder, 'kind' | 'occurrence' | 'dueAt' | 'expiresAt'>;

/**
 * When a reminder goes out on one channel, or null when it only stands in the app.
 *
 * The line in the app rings nowhere and comes when it is due. Mail and push keep quiet hours: what
 * falls into them waits for their end, and what would be useless by then comes in the evening
 * before, so that nobody is woken and nobody is late. Only who chose to be woken is. What can wait
 * joins the daily digest, unless it would come too late for its purpose.
 */
export function fireTime(
  reminder: Timed,
  channel: NoticeChannel,
  preferences: NoticePreferences,
  zone: Zone,
  now: Instant,
): Instant | null {
  const dueMs = instantMs(reminder.dueAt);
  if (channel === 'app') return msInstant(dueMs);
  const { digest, timeCritical, atNight } = traits(reminder);
  const nowMs = instantMs(now);
  const expiresMs = reminder.expiresAt === null ? Infinity : instantMs(reminder.expiresAt);
  if (timeCritical && preferences.quiet.wake) return msInstant(dueMs);
  if (channel === 'mail' && digest && preferences.digest.on) {
    const ms = nextClock(dueMs, preferences.digest.at, zone);
    const isFit = ms < expiresMs && ms - dueMs < DIGEST_WAIT;
    if (isFit && nightAt(ms, preferences, zone) === null) return msInstant(ms);
  }
  const night = nightAt(dueMs, preferences, zone);
  if (night === null) return msInstant(dueMs);
  if (atNight === 'silent') return null;
  if (atNight === 'later' && night.untilMs < expiresMs) return msInstant(night.untilMs);
  const early = night.fromMs - EVENING;
  return early > nowMs ? msInstant(early) : null;
}

/** News that cannot wait say so; the others keep quiet hours. */
export function newsTime(
  code: string,
  meetingAt: Instant | null,
  preferences: NoticePreferences,
  zone: Zone,
  now: Instant,
): Instant {
  const nowMs = instantMs(now);
  const untilTalk = meetingAt === null ? Infinity : instantMs(meetingAt) - nowMs;
  if (changesATalk(code) && untilTalk > -2 * HOUR && untilTalk < 24 * HOUR) return now;
  const night = nightAt(nowMs, preferences, zone);
  return night === null ? now : msInstant(night.untilMs);
}

/** It goes out long after its time, because nothing could be sent then. */
export const isLate = (fireAt: Instant, now: Instant): boolean =>
  instantMs(now) - instantMs(fireAt) > LATE;

/**
 * The sentence as it is true at the moment of sending: hours and minutes are counted anew, and what
 * comes the evening before names the time. @returns the code for phrases/notices and its parameters
 */
export function wording(
  reminder: Timed & { params: Params },
  zone: Zone,
  now: Instant,
): { code: string; params: Params } {
  const { kind, expiresAt, dueAt, params } = reminder;
  const code = `reminder.${kind}`;
  const left = expiresAt === null ? 0 : instantMs(expiresAt) - instantMs(now);
  if (kind === 'meeting_soon') {
    if (left >= 90 * MINUTE) return { code, params: { ...params, hours: Math.round(left / HOUR) } };
    const minutes = Math.max(5, Math.round(left / (5 * MINUTE)) * 5);
    return { code: 'special.meeting_in_minutes', params: { ...params, minutes } };
  }
  if (kind === 'leave_soon') {
    const minutes = Math.max(1, Math.round(left / MINUTE));
    if (instantMs(now) >= instantMs(dueAt)) return { code, params: { ...params, minutes } };
    const at = expiresAt === null ? dueAt : expiresAt;
    return {
      code: 'special.leave_tomorrow',
      params: { ...params, at: clockAt(instantMs(at), zone) },
    };
  }
  return { code, params };
}

/** Whether a notice whose moment ends at `expiresAt` has come too late to be of use. */
export const isExpired = (expiresAt: Instant | null, now: Instant): boolean =>
  expiresAt !== null && instantMs(expiresAt) <= instantMs(now);
