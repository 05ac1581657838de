import type { HostPause } from '../hosts/host.ts';
import { freeAfterPause, isPaused } from '../hosts/pause.ts';
import { dateIn } from '../rules/moments.ts';
import { DAY, dateDays, daysDate, instantMs, shift } from '../schedule/instant.ts';
import type { Instant, PlainDate, Zone } from '../workflow/records.ts';
import { leavesTerm, termStart } from './term.ts';

/** How much one person is asked: requests that are open, and when the others went out. */
export interface AskedSoFar {
  open: number;
  /** First requests, in any order; those before this term count no more. */
  sentAt: readonly Instant[];
}

export interface PersonCaps {
  open: number;
  in7Days: number;
  perTerm: number;
}

/** Whether a person may be asked now, and if not, when: `null` while nobody can know (G6). */
export type Freedom = { isFree: true } | { isFree: false; from: Instant | null };

/**
 * When the caps on one person let go of them. An open request holds them for as long as it is open;
 * otherwise the last cap that lets go counts.
 */
export function freedomOf(asked: AskedSoFar, caps: PersonCaps, now: Instant): Freedom {
  if (asked.open >= caps.open) return { isFree: false, from: null };
  const start = instantMs(termStart(now));
  const sent = asked.sentAt.filter((at) => instantMs(at) >= start).toSorted(byTime);
  const frees = [
    whenBelow(sent, caps.in7Days, (at) => shift(at, 7 * DAY)),
    whenBelow(sent, caps.perTerm, leavesTerm),
  ];
  if (frees.includes(null)) return { isFree: false, from: null };
  const from = frees.filter((at) => at !== null).reduce((a, b) => (byTime(a, b) < 0 ? b : a), now);
  return instantMs(from) > instantMs(now) ? { isFree: false, from } : { isFree: true };
}

/** When fewer than `cap` of them count; before everything when they do not reach it, null for never. */
function whenBelow(
  sent: readonly Instant[],
  cap: number,
  leaves: (at: Instant) => Instant,
): Instant | null {
  if (cap <= 0) return null;
  const holding = sent.at(-cap);
  return holding === undefined ? BEFORE_ALL : leaves(holding);
}

const BEFORE_ALL: Instant = '1970-01-01T00:00:00.000Z';

const byTime = (a: Instant, b: Instant): number => instantMs(a) - instantMs(b);

/** The first day from whose morning on it holds: whoever reads it need not know the hour. */
export const dayFrom = (at: Instant, zone: Zone): PlainDate =>
  daysDate(dateDays(dateIn(shift(at, -1), zone)) + 1);

/**
 * The day to name to somebody who may not ask now: the later of what the caps and a host's own pause
 * say; null where either of them has no end, and when nothing holds.
 */
export function freeDay(
  freedom: Freedom,
  pause: HostPause | null,
  { now, zone }: { now: Instant; zone: Zone },
): PlainDate | null {
  const days: (PlainDate | null)[] = [];
  if (!freedom.isFree) days.push(freedom.from === null ? null : dayFrom(freedom.from, zone));
  if (pause !== null && isPaused(pause, dateIn(now, zone))) days.push(freeAfterPause(pause));
  if (days.length === 0 || days.includes(null)) return null;
  return days.filter((day) => day !== null).reduce((a, b) => (a < b ? b : a));
}
