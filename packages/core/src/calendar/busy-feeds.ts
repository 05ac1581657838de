import { DAY, HOUR, instantMs, MINUTE, shift } from '../schedule/instant.ts';
import type { Instant } from '../workflow/records.ts';

/** Private addresses that one person may hand out at a time. */
export const FEEDS_PER_PERSON = 5;
/** Calendars elsewhere that one student may follow. */
export const BUSY_FEEDS_PER_STUDENT = 8;
/** How far ahead other calendars are read. */
export const BUSY_DAYS_AHEAD = 120;

/** Why a calendar elsewhere cannot be read. */
export const BUSY_FEED_PROBLEMS = [
  'bad_address',
  'private_address',
  'redirect',
  'too_large',
  'too_slow',
  'not_a_calendar',
  'gone',
  'unreachable',
] as const;
export type BusyFeedProblem = (typeof BUSY_FEED_PROBLEMS)[number];

const SPREAD = 10 * MINUTE;
const LONGEST_WAIT = 12 * HOUR;
const GIVES_UP_AFTER = 3 * DAY;

export interface FeedState {
  now: Instant;
  /** Null while the last try failed. */
  problem: BusyFeedProblem | null;
  /** The last time it could be read, else when it was added. */
  lastGoodAt: Instant;
  /** From 0 to 1, fixed for each feed, so that not all are read in the same minute. */
  spread: number;
}

/** Hourly while it can be read; ever more seldom, up to twice a day, while it cannot. */
export function nextFetchAt({ now, problem, lastGoodAt, spread }: FeedState): Instant {
  const failing = problem === null ? 0 : instantMs(now) - instantMs(lastGoodAt);
  const wait = Math.min(LONGEST_WAIT, Math.max(HOUR, failing / 2));
  return shift(now, Math.round(wait + spread * SPREAD));
}

/** Whether it has failed for so long that the student should know. */
export const hasFailedLong = ({ now, problem, lastGoodAt }: FeedState): boolean =>
  problem !== null && instantMs(now) - instantMs(lastGoodAt) >= GIVES_UP_AFTER;
