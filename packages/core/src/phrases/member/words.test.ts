import { describe, expect, test } from 'vitest';

import { noticeSentence } from '../../notify/sentence.ts';
import { calendarWords } from '../calendar-words.ts';
import { guestLanguageCodes, GUEST_LANGUAGES } from '../guest/languages.ts';
import { localeIn, MEMBER_LANGUAGES, memberLanguage, memberLanguages } from './languages.ts';
import { memberWords } from './words.ts';

type Tree = { readonly [key: string]: string | Tree };

const asked = (sentence: string): string => (sentence.match(/\{\w+\}/g) ?? []).toSorted().join();

/** Every sentence under its path. */
const sentences = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
const tree = (words: object): Tree => JSON.parse(JSON.stringify(words)) as Tree;

describe.each(memberLanguages)('mail to our own people in %s', (language) => {
  test.each([
    ['mail', memberWords.en, memberWords[language]],
    ['calendars', calendarWords.en, calendarWords[language]],
  ])('%s: says everything, with the same names in it', (_, english, words) => {
    const theirs = new Map(sentences(tree(words)));
    const differs = sentences(tree(english)).filter(([path, sentence]) => {
      const own = theirs.get(path) ?? '';
      return own.trim() === '' || asked(own) !== asked(sentence);
    });
    expect(differs).toEqual([]);
    expect(theirs.size).toBe(sentences(tree(english)).length);
  });

  test('nothing but names of products is left in English', () => {
    if (language === 'en') return;
    const theirs = new Map([
      ...sentences(tree(memberWords[language])),
      ...sentences(tree(calendarWords[language]), 'calendar.'),
    ]);
    const same = [
      ...sentences(tree(memberWords.en)),
      ...sentences(tree(calendarWords.en), 'calendar.'),
    ].filter(([path, sentence]) => theirs.get(path) === sentence);
    expect(same.map(([path]) => path)).toEqual([
      'calendar.lines.addGoogle',
      'calendar.lines.addOutlook',
    ]);
  });
});

test('they are the languages of the guest pages', () => {
  expect(memberLanguages).toEqual(guestLanguageCodes);
  for (const code of memberLanguages) {
    const { name, locale, direction } = GUEST_LANGUAGES[code];
    expect(MEMBER_LANGUAGES[code]).toEqual({ name, locale, direction });
  }
  expect(memberLanguage('tlh')).toBe('en');
  expect(memberLanguage(undefined)).toBe('en');
});

test('dates are written as in the reader’s country, where it speaks the language', () => {
  expect(localeIn('de', 'de-AT')).toBe('de-AT');
  expect(localeIn('de', 'en-US')).toBe('de-DE');
  expect(localeIn('en', 'en-US')).toBe('en-US');
  expect(localeIn('ar', 'en-GB')).toBe('ar');
});

describe('a notice in the reader’s language and zone', () => {
  const time = '2026-03-10T14:00:00.000Z';
  const say = (code: string, params: Record<string, string>, language: 'en' | 'de' | 'ar') =>
    noticeSentence(
      { code, params: { name: 'Dr. Okafor', ...params } },
      { zone: 'Europe/Berlin', locale: 'en-GB', language },
    );
  test('a time', () => {
    expect(say('contact_accepted', { time }, 'de')).toBe(
      'Dr. Okafor hat eine Zeit gewählt: Dienstag, 10. März 2026, 15:00 (UTC+1, Berlin).',
    );
    expect(say('contact_accepted', { time }, 'ar')).toMatch(/^اختار Dr\. Okafor موعدًا: الثلاثاء/);
  });
  test('a day, whose English words were kept for readers of today', () => {
    const params = { until: 'Thursday 12 March 2026', untilOn: '2026-03-12' };
    expect(say('mail_away', params, 'de')).toContain('bis Donnerstag, 12. März 2026 nicht da');
    expect(say('mail_away', params, 'en')).toContain('until Thursday 12 March 2026');
    expect(say('mail_away', { until: 'Thursday 12 March 2026' }, 'en')).toContain('Thursday 12');
  });
  test('a code of another version says nothing', () => {
    expect(say('toString', {}, 'de')).toBeNull();
  });
});
