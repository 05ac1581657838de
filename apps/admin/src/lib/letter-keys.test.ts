import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { areLettersOn, switchLetters } from './letter-keys.ts';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  switchLetters(true);
  vi.unstubAllGlobals();
});

test('letters are on until somebody switches them off, and the device keeps it', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  expect(areLettersOn()).toBe(true);
  switchLetters(false);
  expect([areLettersOn(), stored.size]).toEqual([false, 1]);
  switchLetters(true);
  expect([areLettersOn(), stored.size]).toEqual([true, 0]);
});

test('a device that keeps nothing obeys until the page is left', () => {
  const closed = () => {
    throw new Error('closed');
  };
  vi.stubGlobal('localStorage', { getItem: closed, setItem: closed, removeItem: closed });
  switchLetters(false);
  expect(areLettersOn()).toBe(false);
  switchLetters(true);
  expect(areLettersOn()).toBe(true);
});
