import { GUEST_LANGUAGES, guestLanguage, guestSay } from '@acquaint/core/phrases/guest/languages';
import type { Reader } from '../reader.ts';
import type { ReaderGuest } from './find-reader.ts';

/** What the page was asked for first, then what they chose before, then what the advisor chose. */
export function readerOfReview(guest: ReaderGuest, asked: string | undefined): Reader {
  const chosen = guestLanguage(asked);
  const language = chosen ?? guestLanguage(guest.locale) ?? 'en';
  const { locale, direction } = GUEST_LANGUAGES[language];
  const zone = guest.school.timeZone;
  const say = guestSay(language);
  const { brand } = guest;
  return { language, locale, direction, say, zone, studentZone: zone, chosen, brand };
}
