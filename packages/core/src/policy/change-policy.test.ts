import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePolicy, cohortLayer, isForCohorts } from './change-policy.ts';
import { policyGroups } from './groups.ts';
import { sayPolicyValue } from '../phrases/policy.ts';
import { defaultPolicy, parsePolicy, policyKeys } from './policy.ts';

const nothing = { school: {}, cohort: null, cohorts: [] };
const set = (values: Record<string, unknown>) => ({ set: values, reset: [] });

describe('changing the policy', () => {
  test('every key stands in one group, in one place', () => {
    const grouped = policyGroups.flatMap(({ keys }) => [...keys]);
    expect(grouped.toSorted()).toEqual(policyKeys.toSorted());
  });

  test('a change is kept and named; a value that repeats the default is not kept', () => {
    expect(changePolicy(nothing, set({ askMinutes: 25 }))).toEqual({
      ok: true,
      overrides: { askMinutes: 25 },
      changed: ['askMinutes'],
    });
    expect(changePolicy(nothing, set({ askMinutes: 20 }))).toEqual({
      ok: true,
      overrides: {},
      changed: [],
    });
  });

  test('every value can be said, with its unit', () => {
    for (const key of policyKeys) {
      expect([key, sayPolicyValue(key, defaultPolicy[key])]).not.toContainEqual(
        expect.stringMatching(/undefined|object|null|^$/),
      );
    }
    expect(sayPolicyValue('slotsOffered', { from: 2, to: 3 })).toBe('2–3');
    expect(sayPolicyValue('studentReminderHoursBefore', [48, 24, 2])).toBe('48, 24, 2 hours');
    expect(sayPolicyValue('travelMarginShare', 0.25)).toBe('25 %');
    expect(sayPolicyValue('contactReminderHoursBefore', null)).toBe('off');
    expect(sayPolicyValue('payQuestions', 'never')).toBe('Never');
  });

  test.each([15, 30])('%i minutes, the end of the range, are taken', (askMinutes) => {
    expect(changePolicy(nothing, set({ askMinutes })).ok).toBe(true);
  });

  test.each([14, 31, 20.5, '20', null, {}])('%j minutes are refused, naming the range', (value) => {
    expect(changePolicy(nothing, set({ askMinutes: value }))).toEqual({
      ok: false,
      errors: [{ code: 'out_of_range', key: 'askMinutes', range: '15–30', other: null }],
    });
  });

  test('a key that does not exist is refused by its name, also when taken back', () => {
    for (const changes of [set({ nope: 1 }), { set: {}, reset: ['nope'] }]) {
      const change = changePolicy(nothing, changes);
      expect(change).toMatchObject({ ok: false, errors: [{ code: 'unknown_key', key: 'nope' }] });
    }
  });

  test('the note to the contact can be switched off and taken back', () => {
    const off = changePolicy(nothing, set({ contactReminderHoursBefore: null }));
    expect(off).toMatchObject({ ok: true, overrides: { contactReminderHoursBefore: null } });
    const school = { contactReminderHoursBefore: null };
    const back = { set: {}, reset: ['contactReminderHoursBefore'] };
    expect(changePolicy({ ...nothing, school }, back)).toEqual({
      ok: true,
      overrides: {},
      changed: ['contactReminderHoursBefore'],
    });
  });

  test('a cohort lies over the school; what belongs to the whole school it may not change', () => {
    const layers = { school: { askMinutes: 25 }, cohort: {}, cohorts: [{}] };
    expect(changePolicy(layers, set({ askMinutes: 20 }))).toEqual({
      ok: true,
      overrides: { askMinutes: 20 },
      changed: ['askMinutes'],
    });
    expect(changePolicy(layers, set({ askMinutes: 25 }))).toMatchObject({ overrides: {} });
    expect(isForCohorts('smallGroup')).toBe(false);
    expect(changePolicy(layers, set({ smallGroup: 20 })).ok).toBe(false);
  });

  test.each([
    'stuckDays',
    'noContactDays',
    'noReplyDays',
    'reviewClaimMinutes',
    'reviewAnswerBusinessDays',
    'thankYouOverdueHours',
  ] as const)('%s stands over all of an advisor’s students, so no cohort has its own', (key) => {
    expect(isForCohorts(key)).toBe(false);
    const layers = { school: {}, cohort: {}, cohorts: [{}] };
    expect(changePolicy(layers, set({ [key]: 5 }))).toMatchObject({
      ok: false,
      errors: [{ code: 'unknown_key', key }],
    });
    expect(cohortLayer({ [key]: 5, askMinutes: 25 })).toEqual({ askMinutes: 25 });
  });

  test('the lead of a class assignment is a cohort’s to set', () => {
    expect(isForCohorts('cohortLeadDays')).toBe(true);
  });

  test('a change of the school that would break a cohort is refused', () => {
    const cohorts = [{ firstRequestsPerStudentPerDay: 2 }];
    const change = changePolicy(
      { school: { firstRequestsPerStudentPerDay: 1 }, cohort: null, cohorts },
      set({ firstRequestsPerStudent7Days: 1 }),
    );
    expect(change).toMatchObject({
      ok: false,
      errors: [{ code: 'conflict', key: 'firstRequestsPerStudentPerDay' }],
    });
  });

  test('whatever is asked for, what is stored can be read again for school and cohort', () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 400 }), fc.constant(null), fc.string());
    const changes = fc.dictionary(fc.constantFrom(...policyKeys), value, { maxKeys: 4 });
    fc.assert(
      fc.property(changes, changes, (forSchool, forCohort) => {
        const school = changePolicy(nothing, set(forSchool));
        if (!school.ok) return;
        const over = changePolicy(
          { school: school.overrides, cohort: {}, cohorts: [{}] },
          set(forCohort),
        );
        if (!over.ok) return;
        expect(parsePolicy({ ...school.overrides, ...over.overrides }).ok).toBe(true);
        const again = changePolicy({ ...nothing, school: school.overrides }, set(forSchool));
        expect(again).toMatchObject({ ok: true, changed: [] });
      }),
    );
    expect(parsePolicy({})).toEqual({ ok: true, policy: defaultPolicy });
  });
});
