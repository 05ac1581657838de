import { expect, test } from 'vitest';

import { isUuid, uuid7 } from './uuid7.ts';

test('writes the example of RFC 9562, appendix A.6', () => {
  const random = Buffer.from('fcc318c4dc0c0c07398f', 'hex');
  expect(uuid7(1_645_557_742_000, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('sorts by time and never repeats', () => {
  const ids = Array.from({ length: 500 }, (_, index) => uuid7(1_700_000_000_000 + index));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 500 }, () => uuid7(0))).size).toBe(500);
  expect(ids.every(isUuid)).toBe(true);
});

test('refuses times that do not fit and too little randomness', () => {
  for (const time of [-1, 1.5, 2 ** 48, Number.NaN]) {
    expect(() => uuid7(time)).toThrow(/milliseconds/);
  }
  expect(() => uuid7(0, new Uint8Array(9))).toThrow(/10 random bytes/);
});

test('isUuid takes the text form only', () => {
  expect(isUuid('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(true);
  for (const text of ['', 'x', '017f22e279b07cc398c4dc0c0c07398f', `${uuid7()} `, `${uuid7()}\n`]) {
    expect(isUuid(text)).toBe(false);
  }
});
