import type { HolidayCalendar } from '../schedule/business-days.ts';
import { DAY, HOUR, daysDate, instantMs } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Instant, PlainDate, Zone } from '../workflow/records.ts';

/** Today on the student's clock. */
export function studentToday({ now, student }: Dossier): PlainDate {
  return dateIn(now, student.timeZone);
}

/** The contact's zone; the school's while nobody has entered one. */
export function contactZone({ contact, school }: Dossier): Zone {
  return contact.timeZone ?? school.timeZone;
}

/** Today on the contact's clock. */
export function contactToday(dossier: Dossier): PlainDate {
  return dateIn(dossier.now, contactZone(dossier));
}

export function dateIn(at: Instant, zone: Zone): PlainDate {
  return daysDate(localDays(instantMs(at), zone));
}

/** Working days as the contact's country has them (B.2). */
export function contactCalendar(dossier: Dossier): HolidayCalendar {
  return { weekend: dossier.contactWeekend, holidays: dossier.contactHolidays };
}

/** Elapsed days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Instant, to: Instant): number {
  return (instantMs(to) - instantMs(from)) / DAY;
}

export function hoursBetween(from: Instant, to: Instant): number {
  return (instantMs(to) - instantMs(from)) / HOUR;
}
