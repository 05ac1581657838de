import { describe, expect, test } from 'vitest';
import { countOn, currentBy, isCurrent } from './membership.ts';

const TODAY = '2026-03-03';
const member = (studentId: string, startsOn: string, endsOn: string | null) => ({
  studentId,
  startsOn,
  endsOn,
});

describe('who is in a cohort', () => {
  test.each([
    [null, true],
    ['2026-03-04', true],
    ['2026-03-03', false],
    ['2026-03-02', false],
  ])('whose time ends on %s: in it is %s', (endsOn, expected) => {
    expect(isCurrent({ endsOn }, TODAY)).toBe(expected);
  });

  test('a future end is present, a future start is not yet, and nobody counts twice', () => {
    const members = [
      member('ada', '2026-02-01', '2026-05-29'),
      member('ben', '2026-04-01', null),
      member('cleo', '2026-01-01', '2026-02-01'),
      member('cleo', '2026-03-01', null),
      member('dan', '2026-01-01', '2026-03-03'),
    ];
    expect(countOn(members, TODAY)).toBe(2);
    expect([...currentBy(members, TODAY).keys()]).toEqual(['ada', 'ben', 'cleo']);
  });
});
