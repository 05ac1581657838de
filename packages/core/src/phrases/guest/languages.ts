import type { Params } from '../../rules/rule.ts';
import { fill } from '../say.ts';
import { guestAr } from './ar.ts';
import { guestDe } from './de.ts';
import { type GuestPhrase, type GuestPhrases, guestEn } from './en.ts';

interface GuestLanguage {
  phrases: GuestPhrases;
  /** Its own name, for those who look for it. */
  name: string;
  /** Decides how dates are written. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

/** Languages of the guest pages. Another one is a file beside `en.ts` and a row here. */
export const GUEST_LANGUAGES = {
  en: { phrases: guestEn, name: 'English', locale: 'en-GB', direction: 'ltr' },
  de: { phrases: guestDe, name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
  ar: { phrases: guestAr, name: 'العربية', locale: 'ar', direction: 'rtl' },
} as const satisfies Record<string, GuestLanguage>;

export type GuestLanguageCode = keyof typeof GUEST_LANGUAGES;
export const guestLanguageCodes = Object.keys(GUEST_LANGUAGES) as GuestLanguageCode[];

/** The language of these that a tag such as `de-AT` asks for; else null. */
export function guestLanguage(tag: string | null | undefined): GuestLanguageCode | null {
  const code = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return guestLanguageCodes.find((each) => each === code) ?? null;
}

/** The first language that a browser's `Accept-Language` asks for and that we have. */
export function guestLanguageOf(acceptLanguage: string | null | undefined): GuestLanguageCode {
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const found = guestLanguage(part.split(';')[0]?.trim());
    if (found !== null) return found;
  }
  return 'en';
}

export type GuestSay = (phrase: GuestPhrase, params?: Params) => string;

export const guestSay =
  (language: GuestLanguageCode): GuestSay =>
  (phrase, params) =>
    fill(GUEST_LANGUAGES[language].phrases[phrase], params);
