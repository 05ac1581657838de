import { HOUR, instantMs, msInstant } from '../schedule/instant.ts';
import { wallMs } from '../schedule/zone-offset.ts';
import type { Instant } from '../workflow/records.ts';
import { dayAfter, endOfDay } from './due.ts';
import type { AssignmentTerms } from './terms.ts';

/**
 * - `grace`: after the due moment, with nothing taken off
 * - `late`: taken, with points off
 * - `closed`: not taken any more
 */
export type LatenessKind = 'on_time' | 'grace' | 'late' | 'closed';

export interface Lateness {
  kind: LatenessKind;
  /** Days that have begun since the due moment, counted on the school's clock. */
  days: number;
  deduction: number;
}

type When = Pick<AssignmentTerms, 'due' | 'late'>;

/** The last moment at which work is taken. */
export function lastMoment({ due, late }: When): Instant {
  const graceEnds = instantMs(due.at) + late.graceHours * HOUR;
  const dayEnds = late.lastOn === null ? 0 : instantMs(endOfDay(late.lastOn, due.zone));
  return msInstant(Math.max(graceEnds, dayEnds));
}

/** How late work is that comes at this moment, and what that costs. */
export function latenessAt(terms: When, at: Instant): Lateness {
  const { due, late } = terms;
  const ms = instantMs(at);
  if (ms <= instantMs(due.at)) return { kind: 'on_time', days: 0, deduction: 0 };
  if (ms > instantMs(lastMoment(terms))) return { kind: 'closed', days: 0, deduction: 0 };
  if (ms <= instantMs(due.at) + late.graceHours * HOUR) {
    return { kind: 'grace', days: 0, deduction: 0 };
  }
  const days = daysBegun(terms, ms);
  return { kind: 'late', days, deduction: days * late.pointsPerDay };
}

/** A day lasts until the same clock time comes again, also where a day has 23 or 25 hours. */
function daysBegun({ due }: When, ms: number): number {
  const [date = '', clock = ''] = due.wall.split('T');
  let days = 1;
  while (ms > wallMs(dayAfter(date, days), clock, due.zone)) days += 1;
  return days;
}
