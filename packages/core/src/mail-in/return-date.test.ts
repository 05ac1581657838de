import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { returnDateIn } from './return-date.ts';

const TODAY = '2026-03-02';

describe('G8: the day of return in an automatic answer', () => {
  test.each([
    ['I am out of the office until 12 March 2026.', '2026-03-12'],
    ['I will be back on Thursday, March 12th, and read mail then.', '2026-03-12'],
    ['Away from 9 March to 20 March. Back on 23 March.', '2026-03-23'],
    ['I return on 2026-03-16.', '2026-03-16'],
    ['Out of office: 03/09/2026 - 03/12/2026', '2026-12-03'],
    ['Ich bin bis zum 13.03.2026 nicht im Büro.', '2026-03-13'],
    ['Vielen Dank. Ich bin ab dem 16. März wieder erreichbar.', '2026-03-16'],
    ['Ab 16.3. bin ich zurück. Telefon 030 1234.', '2026-03-16'],
    ['Je suis absente jusqu’au 13 mars 2026 inclus.', '2026-03-13'],
    ['De retour le 1er avril.', '2026-04-01'],
    ['I am on leave and will answer in January: back on 7 January.', '2027-01-07'],
    ['Our fair is on 5 October 2026. I am away until 10 March.', '2026-03-10'],
  ])('%s', (text, date) => {
    expect(returnDateIn(text, TODAY, 'GB')).toBe(date);
  });

  test('figures with slashes follow the habit of the country', () => {
    const text = 'Out until 03/12/2026.';
    expect(returnDateIn(text, TODAY, 'US')).toBe('2026-03-12');
    expect(returnDateIn(text, TODAY, 'GB')).toBe('2026-12-03');
    expect(returnDateIn('Out until 02/04/2026.', '2026-03-02', 'US')).toBe('2026-04-02');
  });

  test.each([
    'I am away for some time.',
    'I was away until 1 March 2026.',
    'Back on 31 February 2026.',
    'Call 020 7946 0123, extension 12.',
    'Back in 2031: 12 March 2031.',
    '',
  ])('none in %j', (text) => {
    expect(returnDateIn(text, TODAY, null)).toBeNull();
  });

  test('any text is read, and a day found is never past or more than a year ahead', () => {
    const pieces = fc.constantFrom(
      'until',
      '12',
      '.',
      '3',
      '/',
      ' ',
      'March',
      '2026',
      '-',
      'ab',
      '\n',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const date = returnDateIn(given, TODAY, 'GB');
        expect(date === null || (date >= TODAY && date <= '2027-03-03')).toBe(true);
      }),
    );
  });
});
