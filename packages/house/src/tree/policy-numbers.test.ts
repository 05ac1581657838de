import { expect, test } from 'vitest';
import { policyKeys } from '@acquaint/core/policy/policy';
import { code } from './read.ts';

const SAYS = /^packages\/core\/src\/(policy\/|phrases\/policy)|\.(test|fixture)\.ts$|\/testing\//;

test('B.12: every number of the policy is read somewhere', () => {
  const texts = code()
    .filter(({ path }) => /^(apps\/(api|web|admin)|packages\/core)\/src\//.test(path))
    .filter(({ path }) => !SAYS.test(path))
    .map(({ text }) => text);
  const unread = policyKeys.filter(
    (key) => !texts.some((text) => new RegExp(`\\b${key}\\b`).test(text)),
  );
  expect(unread).toEqual([]);
});
