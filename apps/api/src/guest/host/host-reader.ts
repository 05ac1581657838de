import { GUEST_LANGUAGES, guestLanguage, guestSay } from '@acquaint/core/phrases/guest/languages';
import type { Reader } from '../reader.ts';
import type { HostGuest } from './find-host-guest.ts';

/** What the page was asked for first, then what the host chose before, then the student's record. */
export function hostReader(guest: HostGuest, asked: string | undefined): Reader {
  const chosen = guestLanguage(asked);
  const language =
    chosen ?? guestLanguage(guest.locale) ?? guestLanguage(guest.contact?.language) ?? 'en';
  const { locale, direction } = GUEST_LANGUAGES[language];
  const zone = guest.school.timeZone;
  const say = guestSay(language);
  const { brand } = guest;
  return { language, locale, direction, say, zone, studentZone: zone, chosen, brand };
}
