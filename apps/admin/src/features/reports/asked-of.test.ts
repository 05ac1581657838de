import { expect, test } from 'vitest';
import { askedOf } from './asked-of.ts';

const id = '019d2b1e-0000-7000-8000-000000000001';
const choices = {
  cohorts: [{ id, name: 'Spring', startsOn: '2026-01-12', endsOn: '2026-06-12' }],
  nights: [],
};

test('a cohort brings its own term; the school the last year', () => {
  expect(askedOf({ cohort: id }, choices, '2026-03-02')).toEqual({
    cohortId: id,
    from: '2026-01-12',
    until: '2026-06-12',
    night: null,
  });
  expect(askedOf({}, choices, '2026-03-02')).toEqual({
    cohortId: null,
    from: '2025-03-03',
    until: '2026-03-02',
    night: null,
  });
});

test('nonsense in the address is passed over', () => {
  const search = { cohort: 'x', from: '2026-99-99', until: 'tomorrow', night: '1' };
  expect(askedOf(search, choices, '2026-03-02')).toEqual(askedOf({}, choices, '2026-03-02'));
});
