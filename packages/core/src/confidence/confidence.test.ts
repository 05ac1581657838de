import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONFIDENCE_ITEMS,
  CONFIDENCE_LEVELS,
  type ConfidenceAnswer,
  confidenceAsked,
  type ConfidenceLevel,
  type ConfidenceMoment,
  mayAnswer,
  meanOf,
} from './confidence.ts';

const all = (level: ConfidenceLevel) => ({
  information: level,
  contacting: level,
  fit: level,
  planning: level,
  asking_help: level,
});
const said = (
  moment: ConfidenceMoment,
  ratings: ConfidenceAnswer['ratings'] = all(3),
): ConfidenceAnswer => ({ moment, version: 1, ratings, answeredAt: '2026-03-02T10:00:00.000Z' });

test.each([
  [0, 0, [], null],
  [1, 0, [], 'before'],
  [9, 0, [], 'before'],
  [1, 1, [], null],
  [5, 3, [], null],
  [1, 0, [said('before')], null],
  [3, 2, [said('before')], null],
  [3, 3, [said('before')], 'after'],
  [9, 8, [said('before')], 'after'],
  [3, 3, [said('before', null)], null],
  [3, 3, [said('before'), said('after')], null],
  [3, 3, [said('before'), said('after', null)], null],
] as const)('F.4: with %d begun and %d held, %j, what is asked is %s', (...given) => {
  const [begun, held, answers, expected] = given;
  expect(confidenceAsked({ begun, held, answers })).toBe(expected);
});

test('F.4: an answer can be corrected at any time; a late "before" is none', () => {
  const late = { begun: 3, held: 2 };
  expect(mayAnswer('before', { ...late, answers: [] })).toBe(false);
  expect(mayAnswer('before', { ...late, answers: [said('before')] })).toBe(true);
  expect(mayAnswer('after', { ...late, answers: [said('before')] })).toBe(false);
  expect(mayAnswer('before', { begun: 0, held: 0, answers: [] })).toBe(true);
  const third = { begun: 3, held: 3 };
  expect(mayAnswer('after', { ...third, answers: [said('before')] })).toBe(true);
});

const level = fc.constantFrom(...CONFIDENCE_LEVELS);
const ratings = fc.record({
  information: level,
  contacting: level,
  fit: level,
  planning: level,
  asking_help: level,
});

test('F.4: the mean lies between the lowest and the highest answer', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const levels = CONFIDENCE_ITEMS.map((item) => given[item]);
      expect(meanOf(given)).toBeGreaterThanOrEqual(Math.min(...levels));
      expect(meanOf(given)).toBeLessThanOrEqual(Math.max(...levels));
    }),
  );
});

test('F.4: nobody is asked twice about one moment', () => {
  const moments = fc.subarray(['before', 'after'] as const);
  fc.assert(
    fc.property(moments, fc.nat(9), fc.nat(9), (answered, begun, held) => {
      const answers = answered.map((moment) => said(moment));
      const asked = confidenceAsked({ begun, held, answers });
      expect(asked === null || !answered.includes(asked)).toBe(true);
    }),
  );
});
