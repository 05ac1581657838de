import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFor } from './in-force.ts';

describe('whose numbers change', () => {
  const of = (school: object, ...cohorts: object[]) => ({
    school: { ...school },
    cohorts: cohorts.map((cohort) => ({ ...cohort })),
  });

  test('B.12: a change of the school reaches who has no number of a cohort’s own for it', () => {
    const change = (...cohorts: object[]) =>
      changedFor(of({ askMinutes: 25 }, ...cohorts), of({ askMinutes: 30 }, ...cohorts));
    expect(change()).toEqual(['askMinutes']);
    expect(change({ nudge1BusinessDays: 8 })).toEqual(['askMinutes']);
    expect(change({ askMinutes: 20 })).toEqual([]);
    expect(change({ askMinutes: 20 }, {})).toEqual([]);
    // The one joined last has a number of its own, and none for this: it alone counts.
    expect(change({ nudge1BusinessDays: 8 }, { askMinutes: 20 })).toEqual(['askMinutes']);
  });

  test('B.12: what belongs to the whole school reaches everybody, whatever a cohort has stored', () => {
    const cohort = { stuckDays: 5, askMinutes: 20 };
    expect(changedFor(of({}, cohort), of({ stuckDays: 9 }, cohort))).toEqual(['stuckDays']);
  });

  test('B.12: a change of a cohort reaches those for whom it decides', () => {
    const [own, other] = [{ askMinutes: 30 }, { nudge1BusinessDays: 8 }];
    expect(changedFor(of({}, {}), of({}, own))).toEqual(['askMinutes']);
    expect(changedFor(of({}, other, {}), of({}, other, own))).toEqual([]);
    // A first number of its own makes it decide, and takes the numbers of the cohort before it away.
    expect(changedFor(of({}, {}, other), of({}, own, other))).toEqual([
      'askMinutes',
      'nudge1BusinessDays',
    ]);
    expect(changedFor(of({}, own, other), of({}, {}, other))).toEqual([
      'askMinutes',
      'nudge1BusinessDays',
    ]);
  });

  test('B.12: the order of keys as it is stored is no change', () => {
    const one = { arriveEarlyMinutes: { from: 10, to: 15 } };
    const other = { arriveEarlyMinutes: { to: 15, from: 10 } };
    expect(changedFor(of(one), of(other))).toEqual([]);
  });

  test('B.12: nothing changes for anybody where nothing was changed', () => {
    const layer = fc.record(
      { askMinutes: fc.integer({ min: 15, max: 30 }), stuckDays: fc.integer({ min: 3, max: 30 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(layer, fc.array(layer, { maxLength: 4 }), (school, cohorts) => {
        expect(changedFor(of(school, ...cohorts), of(school, ...cohorts))).toEqual([]);
      }),
    );
  });
});
