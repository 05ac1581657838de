const MINUTE = 60_000;
const LONGEST = 4 * 60 * MINUTE;

/** How long a message is tried before it counts as undeliverable. */
export const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE;

/**
 * How long to wait after the n-th try in vain: a minute, doubled each time up to four hours, and up to
 * a quarter more, so that not all come back at once.
 * @param chance from 0 to 1
 */
export function waitAfter(attempts: number, chance: number): number {
  const wait = Math.min(LONGEST, MINUTE * 2 ** Math.max(0, attempts - 1));
  return Math.round(wait * (1 + chance / 4));
}
