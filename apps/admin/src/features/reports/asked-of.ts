import type { ReportAsked, ReportChoices } from './reports-query.ts';

/** What stands in the address. */
export interface ReportSearch {
  cohort?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  night?: string | undefined;
}

const DAY_SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/;

const dayFrom = (text: string | undefined): string | null =>
  text !== undefined && DAY_SHAPE.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

const ID_SHAPE = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const cohortOf = ({ cohort }: ReportSearch): string | null =>
  cohort !== undefined && ID_SHAPE.test(cohort) ? cohort : null;

/** The question that an address asks; without dates a cohort's own term, else the last year. */
export function askedOf(search: ReportSearch, choices: ReportChoices, today: string): ReportAsked {
  const cohortId = cohortOf(search);
  const cohort = choices.cohorts.find(({ id }) => id === cohortId);
  const until = dayFrom(search.until) ?? cohort?.endsOn ?? today;
  const from = dayFrom(search.from) ?? cohort?.startsOn ?? daysBefore(until, 364);
  return { cohortId, from, until, night: dayFrom(search.night) };
}
