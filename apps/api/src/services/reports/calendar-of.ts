import { weekendOf } from '@acquaint/core/schedule/business-days';
import type { ReportContext } from '@acquaint/core/reports/metric';
import {
  publicHolidays,
  supportedCountries,
  supportedRegions,
} from '@acquaint/core/schedule/holidays';
import type { PlainDate } from '@acquaint/core/workflow/records';

const COUNTRIES = new Set(supportedCountries());

/** Working days where each contact works, worked out once for each place. */
export function calendarsBetween(
  from: PlainDate,
  until: PlainDate,
  schoolCountry: string,
): ReportContext['calendarOf'] {
  const known = new Map<string, ReturnType<ReportContext['calendarOf']>>();
  return (country, region) => {
    const there = country ?? schoolCountry;
    const key = `${there}/${region ?? ''}`;
    const found = known.get(key);
    if (found) return found;
    const isKnown = COUNTRIES.has(there);
    const place = isKnown && region !== null && supportedRegions(there).includes(region);
    const calendar = {
      weekend: weekendOf(there),
      holidays: isKnown ? publicHolidays(there, place ? region : null, from, until) : [],
    };
    known.set(key, calendar);
    return calendar;
  };
}
