import { expect, test } from 'vitest';

import { DENIALS } from '../access/can.ts';
import { PARTIES } from '../access/table.ts';
import { REFUSAL_CODES } from '../rules/refusal.ts';
import {
  INVALID_REASONS,
  NOT_ALLOWED_REASONS,
  NOT_FOUND_REASONS,
  STATE_REASONS,
} from '../workflow/refusal-reasons.ts';
import { DENIAL_PHRASES, PARTY_PHRASES } from './access.ts';
import { REFUSAL_PHRASES, REFUSAL_REASON_PHRASES, refusalSentence } from './refusals.ts';

const REASONS = [
  ...INVALID_REASONS,
  ...STATE_REASONS,
  ...NOT_FOUND_REASONS,
  ...NOT_ALLOWED_REASONS,
];

test('every code and every reason has one sentence of its own, and nothing else has', () => {
  expect(Object.keys(REFUSAL_PHRASES).toSorted()).toEqual([...REFUSAL_CODES].toSorted());
  expect(Object.keys(REFUSAL_REASON_PHRASES).toSorted()).toEqual(REASONS.toSorted());
  expect(Object.keys(DENIAL_PHRASES).toSorted()).toEqual([...DENIALS].toSorted());
  expect(Object.keys(PARTY_PHRASES).toSorted()).toEqual([...PARTIES].toSorted());
  const sentences = [...Object.values(REFUSAL_PHRASES), ...Object.values(REFUSAL_REASON_PHRASES)];
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^{}]+\.$/);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('a refusal says the most exact thing that is known', () => {
  const base = { field: null, findings: [] };
  expect(refusalSentence({ ...base, code: 'wrong_state', reason: 'no_meeting' })).toBe(
    'There is no meeting ahead.',
  );
  expect(refusalSentence({ ...base, code: 'nothing_to_change', reason: null })).toBe(
    'This is done already.',
  );
  expect(refusalSentence({ ...base, code: 'invalid', reason: 'toString' })).toBe(
    'Something in here needs another look.',
  );
});
