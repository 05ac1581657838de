import { policyDefinitions } from '@acquaint/core/policy/definitions';
import { defaultPolicy, policyKeys } from '@acquaint/core/policy/policy';
import { expect, test } from 'vitest';
import { fromTyped, toTyped } from './typed-value.ts';

test.each(policyKeys)('%s comes back from its boxes as it was', (key) => {
  const { form } = policyDefinitions[key];
  expect(fromTyped(form, toTyped(form, defaultPolicy[key]))).toEqual(defaultPolicy[key]);
});

test('what is no number is kept as typed, so that it can be refused by name', () => {
  const form = { kind: 'number', min: 1, max: 5 } as const;
  expect(fromTyped(form, ['three'])).toBe('three');
  expect(fromTyped(form, [''])).toBe('');
  expect(fromTyped(form, [' 4 '])).toBe(4);
});

test('a switched-off value has no boxes', () => {
  const form = { kind: 'span', min: 24, max: 48, mayBeOff: true } as const;
  expect(toTyped(form, null)).toBeNull();
  expect(fromTyped(form, null)).toBeNull();
});
