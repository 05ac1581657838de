import { expect, test } from 'vitest';

import { zonedText } from './format.ts';
import { TEN_ZONES } from './ten-zones.fixture.ts';
import { zonedWords } from './zoned-words.ts';

const MOMENTS = [
  '2026-03-29T00:59:00.000Z',
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T01:30:00.000Z',
  '2026-12-31T23:59:00.000Z',
  '2028-02-29T12:15:00.000Z',
];

test('says what the slower way says, in every zone and language', () => {
  for (const zone of [...TEN_ZONES, 'UTC', 'Asia/Kathmandu', 'America/St_Johns']) {
    for (const locale of ['en-GB', 'en-US', 'de-DE', 'ar']) {
      for (const moment of MOMENTS) {
        const { weekday, longDate, time, tz } = zonedText(moment, zone, locale);
        expect(zonedWords(moment, zone, locale)).toEqual({ weekday, longDate, time, tz });
      }
    }
  }
});
