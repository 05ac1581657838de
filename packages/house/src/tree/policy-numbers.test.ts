import { expect, test } from 'vitest';
import { policyEffects } from '@acquaint/core/phrases/policy-effects';
import { policyKeys } from '@acquaint/core/policy/policy';
import { code } from './read.ts';

const SAYS = /^packages\/core\/src\/(policy\/|phrases\/policy)|\.(test|fixture)\.ts$|\/testing\//;

test('B.12: whatever reads no number says so where the school sets it, and nothing else does', () => {
  const texts = code()
    .filter(({ path }) => /^(apps\/(api|web|admin)|packages\/core)\/src\//.test(path))
    .filter(({ path }) => !SAYS.test(path))
    .map(({ text }) => text);
  const unread = policyKeys.filter(
    (key) => !texts.some((text) => new RegExp(`\\b${key}\\b`).test(text)),
  );
  const saysSo = policyKeys.filter((key) => policyEffects[key].startsWith('Nothing '));
  expect(saysSo).toEqual(unread);
});
