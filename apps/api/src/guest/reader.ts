import type { Brand } from '@acquaint/core/branding/brand';
import {
  GUEST_LANGUAGES,
  type GuestLanguageCode,
  type GuestSay,
  guestLanguage,
  guestSay,
} from '@acquaint/core/phrases/guest/languages';
import { zonedWords } from '@acquaint/core/schedule/zoned-words';
import { offsetMs } from '@acquaint/core/schedule/zone-offset';
import { instantMs } from '@acquaint/core/schedule/instant';
import { parseZone } from '@acquaint/core/schedule/zones';
import type { Guest } from './find-guest.ts';

/** In whose language and on whose clock the page is written, and under whose colours. */
export interface Reader {
  language: GuestLanguageCode;
  locale: string;
  direction: 'ltr' | 'rtl';
  say: GuestSay;
  zone: string;
  studentZone: string;
  /** Chosen in the address of this very page; kept in links until an answer stores it. */
  chosen: GuestLanguageCode | null;
  brand: Brand;
}

/** What the page was asked for first, then what the guest chose before, then the contact's own. */
export function readerOf(guest: Guest, asked: string | undefined): Reader {
  const { contact, school, student } = guest.dossier;
  const chosen = guestLanguage(asked);
  // A contact's language and zone are not their supervisor's.
  const isContact = guest.kind === 'contact';
  const language =
    chosen ??
    guestLanguage(guest.locale) ??
    (isContact ? guestLanguage(contact.language) : null) ??
    'en';
  const zone =
    zoneOr(guest.timeZone) ?? (isContact ? zoneOr(contact.timeZone) : null) ?? school.timeZone;
  const { locale, direction } = GUEST_LANGUAGES[language];
  return {
    language,
    locale,
    direction,
    say: guestSay(language),
    zone,
    studentZone: zoneOr(student.timeZone) ?? school.timeZone,
    chosen,
    brand: guest.brand,
  };
}

const MOST_KEPT = 600;
const zones = new Map<string, string | null>();

/** The zone if there is one of this name. Remembered, because a calendar has to be asked. */
function zoneOr(zone: string | null): string | null {
  if (zone === null) return null;
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const checked = parseZone(zone);
  const found = checked.ok ? checked.zone : null;
  if (zones.size >= MOST_KEPT) zones.clear();
  zones.set(zone, found);
  return found;
}

/** "Tuesday 10 March 2026, 14:00" on the reader's clock. */
export function momentFor(reader: Reader, instant: string): string {
  const { longDate, time } = zonedWords(instant, reader.zone, reader.locale);
  return reader.direction === 'rtl' ? `${longDate}، ${time}` : `${longDate}, ${time}`;
}

/** The same moment for the student, where their clock shows another one (R53). */
export function studentMoment(reader: Reader, instant: string): string | null {
  const ms = instantMs(instant);
  if (offsetMs(ms, reader.zone) === offsetMs(ms, reader.studentZone)) return null;
  const { weekday, time, tz } = zonedWords(instant, reader.studentZone, reader.locale);
  return `${weekday} ${time} (${tz})`;
}

export const zoneFor = (reader: Reader, instant: string): string =>
  zonedWords(instant, reader.zone, reader.locale).tz;
