import type { PlainDate } from '../workflow/records.ts';

export interface ClassDates {
  /** Whoever graduated on one of these days is of the class; both days count. */
  from: PlainDate;
  until: PlainDate;
  /** The last day on which outcomes are collected, and on which a talk still counts. */
  collectedUntil: PlainDate;
}

/** A class bears the year in which it ends: 2026 graduated from 1 July 2025 to 30 June 2026 (F.3). */
export const classDates = (classYear: number): ClassDates => ({
  from: `${classYear - 1}-07-01`,
  until: `${classYear}-06-30`,
  collectedUntil: `${classYear}-12-31`,
});

export function classYearOf(graduatedOn: PlainDate): number {
  const year = Number(graduatedOn.slice(0, 4));
  return graduatedOn.slice(5) >= '07-01' ? year + 1 : year;
}
