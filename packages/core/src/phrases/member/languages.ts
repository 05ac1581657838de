/**
 * Languages in which our own people may read mail of ours. Their words stand in `words.ts`, so that a
 * screen which only lists the languages does not load them.
 */
export const MEMBER_LANGUAGES = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
  ar: { name: 'العربية', locale: 'ar', direction: 'rtl' },
} as const satisfies Record<string, { name: string; locale: string; direction: 'ltr' | 'rtl' }>;

export type MemberLanguage = keyof typeof MEMBER_LANGUAGES;

export const memberLanguages = ['en', 'de', 'ar'] as const satisfies readonly MemberLanguage[];

/** What was stored, or English for what this version does not know. */
export const memberLanguage = (stored: unknown): MemberLanguage =>
  memberLanguages.find((code) => code === stored) ?? 'en';

/** How dates are written: as in the reader's own country where it speaks the language of the mail. */
export function localeIn(language: MemberLanguage, own: string): string {
  const speaksIt = own.toLowerCase().startsWith(`${language}-`);
  return speaksIt ? own : MEMBER_LANGUAGES[language].locale;
}
