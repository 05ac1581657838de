import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aTerms } from './assignments.fixture.ts';
import { dealWindows, windowsOf } from './windows.ts';

describe('G32: a class does not ask the same people at once', () => {
  test('G32: windows begin days apart, at midnight in the school’s zone', () => {
    const terms = aTerms({ opensOn: '2026-03-26', windows: { count: 2, days: 5 } });
    expect(windowsOf(terms)).toEqual([
      { index: 0, startsOn: '2026-03-26', startsAt: '2026-03-25T23:00:00.000Z' },
      { index: 1, startsOn: '2026-03-31', startsAt: '2026-03-30T22:00:00.000Z' },
    ]);
  });

  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 120 });
  const windows = fc.integer({ min: 1, max: 8 });

  test('G32: everybody has one window, and their sizes differ by one at most', () => {
    fc.assert(
      fc.property(ids, windows, fc.uuid(), (newcomers, count, seed) => {
        const dealt = dealWindows({ seed, windows: count, placed: new Map(), newcomers });
        expect([...dealt.keys()].toSorted()).toEqual(newcomers.toSorted());
        const sizes = Array.from({ length: count }, () => 0);
        for (const window of dealt.values()) sizes[window] = (sizes[window] ?? Number.NaN) + 1;
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the same class is dealt the same way in whatever order it comes', () => {
    fc.assert(
      fc.property(ids, windows, fc.uuid(), (newcomers, count, seed) => {
        const deal = (order: string[]) =>
          dealWindows({ seed, windows: count, placed: new Map(), newcomers: order });
        expect(Object.fromEntries(deal(newcomers.toReversed()))).toEqual(
          Object.fromEntries(deal(newcomers)),
        );
      }),
    );
  });

  test('who joins later moves nobody, and fills the smallest window', () => {
    fc.assert(
      fc.property(ids, windows, fc.uuid(), (all, count, seed) => {
        const half = Math.floor(all.length / 2);
        const first = { seed, windows: count, placed: new Map(), newcomers: all.slice(0, half) };
        const placed = dealWindows(first);
        const later = dealWindows({ seed, windows: count, placed, newcomers: all });
        expect([...later.keys()].toSorted()).toEqual(all.slice(half).toSorted());
        const sizes = Array.from({ length: count }, () => 0);
        for (const window of [...placed.values(), ...later.values()]) {
          sizes[window] = (sizes[window] ?? Number.NaN) + 1;
        }
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
