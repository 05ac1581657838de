import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dateDays, daysDate } from '../schedule/instant.ts';
import { HOST_STATUSES } from './host.ts';
import { HOST_LETTER_DAYS, holdOfInvitation, holdOfLetter, sayLetterHold } from './letter-holds.ts';

const DAY = '2026-03-02';
const after = (days: number): string => daysDate(dateDays(DAY) + days);

describe('letters to hosts', () => {
  test('whoever has no letter yet gets one', () => {
    expect(holdOfLetter({ status: 'asked', sentOn: [] }, DAY)).toBeNull();
    expect(holdOfLetter({ status: 'agreed', sentOn: [] }, DAY)).toBeNull();
  });

  test.each([
    [0, '2026-03-09'],
    [6, '2026-03-09'],
    [7, null],
    [40, null],
  ])('%i days after the question the reminder is free from %s', (days, from) => {
    const hold = holdOfLetter({ status: 'asked', sentOn: [DAY] }, after(days));
    expect(hold).toEqual(from === null ? null : { reason: 'asked', from });
  });

  test.each([0, 1, 7, 400])('%i days after the one reminder there is no other', (days) => {
    const sentOn = [after(7), DAY];
    const hold = { reason: 'reminded', from: null };
    expect(holdOfLetter({ status: 'asked', sentOn }, after(7 + days))).toEqual(hold);
  });

  test('who agreed gets their page at most once a day, however often', () => {
    const host = { status: 'agreed', sentOn: [DAY, DAY, after(-20), after(-30)] } as const;
    expect(holdOfLetter(host, DAY)).toEqual({ reason: 'sent', from: '2026-03-03' });
    expect(holdOfLetter(host, after(1))).toBeNull();
  });

  test.each([[[]], [[DAY]]])('after an end nothing goes out, with %j before', (sentOn) => {
    const hold = { reason: 'ended', from: null };
    expect(holdOfLetter({ status: 'ended', sentOn }, after(500))).toEqual(hold);
  });

  test.each([
    [0, '2026-08-29'],
    [179, '2026-08-29'],
    [180, null],
  ])('%i days after a no they may be invited from %s', (days, from) => {
    const hold = from === null ? null : { reason: 'rests', from };
    expect(holdOfInvitation(DAY, after(days))).toEqual(hold);
  });

  test('nobody is kept from a first invitation', () => {
    expect(holdOfInvitation(null, DAY)).toBeNull();
  });

  test('who does not answer gets two letters, a week apart, however often the office tries', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }), (waits) => {
        const sentOn: string[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          if (holdOfLetter({ status: 'asked', sentOn }, after(now)) === null) {
            sentOn.push(after(now));
          }
        }
        expect(sentOn.length).toBeLessThanOrEqual(2);
        const [first, second] = sentOn.map(dateDays);
        const apart = first === undefined || second === undefined ? null : second - first;
        expect(apart === null || apart >= HOST_LETTER_DAYS.reminder).toBe(true);
      }),
    );
  });

  test('a hold that ends is over on its day, and says that day', () => {
    const day = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(fc.constantFrom(...HOST_STATUSES), fc.array(day), (status, days) => {
        const host = { status, sentOn: days.map(after) };
        const hold = holdOfLetter(host, DAY);
        if (hold === null) return;
        const { from } = hold;
        const sentence = sayLetterHold(hold, (one) => `<${one}>`);
        expect(sentence.includes('<')).toBe(from !== null);
        expect(from === null || holdOfLetter(host, from) === null).toBe(true);
      }),
    );
  });
});
