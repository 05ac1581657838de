import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import { schedulePhrases } from '../phrases/schedule.ts';
import { fill } from '../phrases/say.ts';
import { checkAvailability, checkSlot } from './slot-checks.ts';

test('R92: each finding fills its own sentence', () => {
  const noon = { start: '2026-03-12T11:00:00Z', end: '2026-03-12T12:00:00Z' };
  const context = {
    minutes: 20,
    travelMinutes: 0,
    contactZone: 'Europe/Berlin',
    wishes: { days: [1], from: '14:00', until: '15:00', notBefore: '2026-04-01' },
    excluded: [{ text: 'Not in March', from: '2026-03-01', until: '2026-03-31' }],
    items: [
      { ...noon, id: 'a', title: 'Shift', movable: true },
      { ...noon, id: 'b', title: 'Exam', movable: false },
    ],
    otherTalks: [{ start: noon.start, minutes: 20, travelMinutes: 0 }],
  };
  const start = Temporal.Instant.from(noon.start);
  const found = [
    ...checkAvailability([noon], 'Europe/Berlin'),
    ...checkSlot(start, context),
    ...checkSlot(start, { ...context, contactZone: '' }),
  ];
  const sentences = found.map(({ code, params }) => fill(schedulePhrases[code], params));
  expect(new Set(found.map(({ code }) => code)).size).toBe(10);
  expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
});
