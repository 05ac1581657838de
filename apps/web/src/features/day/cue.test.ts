import { expect, test } from 'vitest';
import { cueAt } from './cue.ts';

const start = '2026-03-12T14:00:00.000Z';
const cues = { goToClosing: 14, timeCheck: 19, stop: 20 };
const after = (minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

test.each([
  [-5, null],
  [0, null],
  [13.9, null],
  [14, 'Time to go to your closing questions.'],
  [18.9, 'Time to go to your closing questions.'],
  [19, 'One minute left: say that the time is up, and offer to stop.'],
  [20, 'Stop here, unless they invite you to stay.'],
  [45, 'Stop here, unless they invite you to stay.'],
])('C.4 rule 13: at minute %d of 20 the card says %s', (minute, sentence) => {
  expect(cueAt(after(minute), start, cues).sentence).toBe(sentence);
});

test('without an agenda the clock runs and nothing is said', () => {
  expect(cueAt(after(25), start, null)).toEqual({ minute: 25, sentence: null, isUrgent: false });
});
