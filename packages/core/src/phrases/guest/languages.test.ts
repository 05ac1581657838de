import { describe, expect, test } from 'vitest';

import { guestEn } from './en.ts';
import {
  GUEST_LANGUAGES,
  guestLanguage,
  guestLanguageCodes,
  guestLanguageOf,
} from './languages.ts';

const asked = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

describe('the languages of the guest pages', () => {
  test.each(guestLanguageCodes)('%s says everything, with the same names in it', (code) => {
    const { phrases } = GUEST_LANGUAGES[code];
    const differs = Object.entries(guestEn).filter(([key, english]) => {
      const sentence: string = phrases[key as keyof typeof guestEn];
      return sentence.trim() === '' || asked(sentence).join() !== asked(english).join();
    });
    expect(differs).toEqual([]);
  });

  test('a tag picks its language, an unknown one none', () => {
    expect(guestLanguage('de-AT')).toBe('de');
    expect(guestLanguage('AR_eg')).toBe('ar');
    expect(guestLanguage('tlh')).toBeNull();
    expect(guestLanguage(null)).toBeNull();
    expect(guestLanguageOf('fr-FR, de;q=0.8, en;q=0.5')).toBe('de');
    expect(guestLanguageOf(undefined)).toBe('en');
  });
});
