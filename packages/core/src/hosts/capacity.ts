import { DAY, shift } from '../schedule/instant.ts';
import type { Instant, PlainDate } from '../workflow/records.ts';
import { freeAfterPause, isPaused } from './pause.ts';
import type { HostPause } from './host.ts';

/**
 * A student who took a place has it for themselves until they ask or give it back, and at most for
 * some days. From the request on, the school's ledger counts it.
 */
export interface HostPlace {
  takenAt: Instant;
  askedAt: Instant | null;
  releasedAt: Instant | null;
}

/** Places that were taken after this moment are still kept. */
export const keptSince = (now: Instant, keepDays: number): Instant => shift(now, -keepDays * DAY);

export const isKept = (place: HostPlace, now: Instant, keepDays: number): boolean =>
  place.askedAt === null && place.releasedAt === null && place.takenAt > keptSince(now, keepDays);

export interface HostLoad {
  capacity: number;
  /** First requests of the school in this term, by whoever. */
  asked: number;
  /** Places that students keep and have not used yet. */
  kept: number;
}

export const placesLeft = ({ capacity, asked, kept }: HostLoad): number =>
  Math.max(0, capacity - asked - kept);

/** Why a student cannot take a place now, or null. */
export type HostHindrance = 'do_not_contact' | 'ended' | 'paused' | 'full';

export function hindranceOf(
  host: { isAgreed: boolean; isOffLimits: boolean; pause: HostPause; load: HostLoad },
  today: PlainDate,
): HostHindrance | null {
  if (host.isOffLimits) return 'do_not_contact';
  if (!host.isAgreed) return 'ended';
  if (isPaused(host.pause, today)) return 'paused';
  return placesLeft(host.load) === 0 ? 'full' : null;
}

/**
 * What a host's own word means for a first request to them (G6): their number instead of the
 * school's, less the places that others keep; none at all while they pause.
 */
export function hostLimit(
  host: { capacity: number; keptByOthers: number; pause: HostPause },
  today: PlainDate,
): { ownLimit: number; freeFrom: PlainDate | null } {
  if (isPaused(host.pause, today)) {
    return { ownLimit: 0, freeFrom: freeAfterPause(host.pause) };
  }
  return { ownLimit: Math.max(0, host.capacity - host.keptByOthers), freeFrom: null };
}
