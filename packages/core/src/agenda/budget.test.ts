import { describe, expect, test } from 'vitest';
import { budgetFor, hasBudget, talkMinutes } from './budget.ts';
import { closingItems, cuesFor } from './build.ts';
import { minutesOf } from './item.ts';

describe('budgets', () => {
  const documented = [
    [15, { opening: 1, core: 9, slack: 1, coreCount: { min: 4, max: 5 }, reserve: 1 }],
    [20, { opening: 2, core: 12, slack: 1, coreCount: { min: 5, max: 7 }, reserve: 2 }],
    [30, { opening: 2, core: 21, slack: 1, coreCount: { min: 7, max: 10 }, reserve: 3 }],
  ] as const;

  test.each(documented)('C.4: %i minutes are exactly as documented', (minutes, budget) => {
    expect(budgetFor(minutes, 'in_person')).toMatchObject(budget);
  });

  test('C4.2: the closing block is that of the document', () => {
    expect(budgetFor(15, null).closing).toEqual(['CLOSE1', 'CLOSE2', 'CLOSE4']);
    expect(budgetFor(20, null).closing).toEqual(['CLOSE3', 'CLOSE1', 'CLOSE2', 'CLOSE4']);
    expect(budgetFor(30, null).closing.at(-1)).toBe('CLOSE5');
    expect([15, 20, 30].map((m) => budgetFor(m, null).closingMinutes)).toEqual([4, 5, 6]);
  });

  test('C4.13: go to closing at 14 of 20, 23 of 30, 10 of 15', () => {
    const at = (minutes: number) => cuesFor(budgetFor(minutes, null));
    expect(at(20)).toEqual({ goToClosing: 14, timeCheck: 19, stop: 20 });
    expect(at(30).goToClosing).toBe(23);
    expect(at(15).goToClosing).toBe(10);
  });

  test('C4.1: every talk from 5 to 60 minutes adds up, and more time never means less talk', () => {
    let core = 0;
    for (let minutes = talkMinutes.min; minutes <= talkMinutes.max; minutes += 1) {
      const budget = budgetFor(minutes, 'video');
      const { opening, closingMinutes, slack, coreCount } = budget;
      expect(opening + budget.core + closingMinutes + slack).toBe(minutes);
      expect(minutesOf(closingItems(budget))).toBe(closingMinutes);
      expect(slack).toBeGreaterThanOrEqual(1);
      expect(slack).toBeLessThanOrEqual(3);
      expect(coreCount.min).toBeLessThanOrEqual(coreCount.max);
      expect(budget.core).toBeGreaterThanOrEqual(core);
      ({ core } = budget);
    }
  });

  test('R41: a visit is mostly for watching', () => {
    for (const minutes of [120, 240, 360, 480]) {
      const budget = budgetFor(minutes, 'observational_visit');
      const { opening, core, watching, closingMinutes, slack } = budget;
      expect(opening + core + watching + closingMinutes + slack).toBe(minutes);
      expect(watching / minutes).toBeGreaterThan(0.7);
    }
  });

  test('C4.1: other times have no budget', () => {
    expect(hasBudget(4, 'video')).toBe(false);
    expect(hasBudget(61, 'video')).toBe(false);
    expect(hasBudget(20.5, 'video')).toBe(false);
    expect(hasBudget(30, 'observational_visit')).toBe(false);
    expect(() => budgetFor(61, 'video')).toThrow('from 5 to 60, not 61');
  });
});
