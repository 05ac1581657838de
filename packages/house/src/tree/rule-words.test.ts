import { expect, test } from 'vitest';
import { rulePhrases } from '@acquaint/core/rules/catalogue';
import { allRules } from '@acquaint/core/rules/registry';
import { code } from './read.ts';

const RULES = /^packages\/core\/src\/rules\/(?!.*\.(test|fixture)\.ts$)/;
const says = new Set(Object.values(rulePhrases).flatMap((words) => Object.keys(words.says)));

test('R92: every code that a rule names has a sentence', () => {
  const named = code()
    .filter(({ path }) => RULES.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bcode: '([a-z_]+)'/g)].map(([, name = '']) => ({ path, name })),
    );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ name }) => !says.has(name))).toEqual([]);
});

test('R92: every rule has words, and all words belong to a rule or a trap', () => {
  const wordless = allRules.map(({ id }) => id).filter((id) => !rulePhrases[id]);
  expect(wordless).toEqual([]);
  expect(Object.keys(rulePhrases).filter((id) => !/^[RLGS]\d{1,2}b?$/.test(id))).toEqual([]);
});
