import type { Policy } from '../policy/policy.ts';
import type { HolidayCalendar } from '../schedule/business-days.ts';
import type { Id } from '../workflow/records.ts';
import { cellOf } from './cells.ts';
import type { ReportFacts } from './facts.ts';
import { type Figure, type MetricFigures, shareFigure } from './figure.ts';

export interface ReportContext {
  policy: Policy;
  /** Working days where a contact works. */
  calendarOf: (country: string | null, region: string | null) => HolidayCalendar;
  /** Where a contact's own zone is not known. */
  zone: string;
}

export type MetricUnit =
  | 'students'
  | 'interviews'
  | 'requests'
  | 'talks'
  | 'people'
  | 'contacts'
  | 'business_days'
  | 'records';

/** A number that reports print, as data: what it is called and means stands in the phrases. */
export interface Metric {
  id: string;
  unit: MetricUnit;
  /** Where in the domain's documents it is defined. */
  source: string;
  compute: (
    facts: ReportFacts,
    context: ReportContext,
  ) => Omit<MetricFigures, 'id' | 'splits'> & { splits?: MetricFigures['splits'] };
}

/** Those of `all` for whom it holds, as a share with its cells. */
export function shareOf<T extends { studentId: Id }>(
  base: Pick<Figure, 'key'> & Partial<Pick<Figure, 'within' | 'needs'>>,
  all: readonly T[],
  holds: (item: T) => boolean,
): Figure {
  return shareFigure(
    base,
    cellOf(all),
    cellOf(all.filter(holds)),
    cellOf(all.filter((item) => !holds(item))),
  );
}

/** The groups that occur, each as a share. */
export function splitShare<T extends { studentId: Id }>(
  by: string,
  all: readonly T[],
  { group, holds }: { group: (item: T) => string | null; holds: (item: T) => boolean },
): { by: string; figures: Figure[] } {
  const keyOf = (item: T): string => group(item) ?? 'unknown';
  const keys = [...new Set(all.map(keyOf))].toSorted();
  return {
    by,
    figures: keys.map((key) =>
      shareOf(
        { key },
        all.filter((item) => keyOf(item) === key),
        holds,
      ),
    ),
  };
}

export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return null;
  const low = sorted[middle - 1];
  return sorted.length % 2 === 0 && low !== undefined ? (low + high) / 2 : high;
}
