import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

test('R59: keys are sorted at every depth, and nothing stands between', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
    '{"a":"x","b":[{"c":null,"d":1}]}',
  );
});

test('properties without a value are left out', () => {
  expect(canonicalJson({ b: undefined, a: true })).toBe('{"a":true}');
});

test('the text means the same value, and is the same for it whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const again: unknown = JSON.parse(text);
      // JSON knows no minus zero.
      expect(again).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(again)).toBe(text);
    }),
  );
  const turned = Object.fromEntries(Object.entries({ a: 1, b: 2 }).reverse());
  expect(canonicalJson(turned)).toBe(canonicalJson({ a: 1, b: 2 }));
});

test.each([undefined, Number.NaN, Infinity, 1n, () => 1])('%s has no word in JSON', (value) => {
  expect(() => canonicalJson([value])).toThrow(TypeError);
});
