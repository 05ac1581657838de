import type { HostHindrance } from './capacity.ts';
import type { HostStatus } from './host.ts';

/**
 * Where a host stands for the office:
 * - `free`: they agreed, and a student can take a place now
 * - `not_now`: they agreed, and pause or have no place left
 * - `asked`: nobody knows yet, so they are not in the pool
 * - `ended`: nobody is sent to them, and nobody writes
 */
export const HOST_STANDINGS = ['free', 'not_now', 'asked', 'ended'] as const;
export type HostStanding = (typeof HOST_STANDINGS)[number];

export function standingOf(host: {
  status: HostStatus;
  hindrance: HostHindrance | null;
}): HostStanding {
  if (host.status === 'ended' || host.hindrance === 'do_not_contact') return 'ended';
  if (host.status === 'asked') return 'asked';
  return host.hindrance === null ? 'free' : 'not_now';
}

/** Whether they agreed and still do: the pool is these, whether or not a place is free today. */
export const isInPool = (standing: HostStanding): boolean =>
  standing === 'free' || standing === 'not_now';
