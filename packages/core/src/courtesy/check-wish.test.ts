import { describe, expect, test } from 'vitest';

import { checkWish, type WishFields } from './check-wish.ts';

const at = { id: 'w', now: '2026-03-02T10:00:00.000Z' };
const wish = (fields: Partial<WishFields>) =>
  checkWish({ email: '', fullName: '', employer: '', ...fields }, at);
const fieldsAtFault = (fields: Partial<WishFields>): string[] => {
  const checked = wish(fields);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
};

describe('G5: a wish that the office notes', () => {
  test('an address is enough, and so are a name and an employer', () => {
    expect(wish({ email: ' ada@mill.example ' })).toMatchObject({ address: 'ada@mill.example' });
    expect(wish({ fullName: 'Ada Mill', employer: 'Mill Works' })).toMatchObject({
      person: { fullName: { value: 'Ada Mill' }, channels: { workEmail: null } },
    });
    const whole = wish({ fullName: 'Ada Mill', employer: 'Mill', email: 'ada@mill.example' });
    expect(whole).toMatchObject({ person: { channels: { workEmail: 'ada@mill.example' } } });
  });

  test.each<[Partial<WishFields>, string]>([
    [{}, 'email'],
    [{ email: '  ' }, 'email'],
    [{ email: 'ada' }, 'email'],
    [{ fullName: 'Ada Mill' }, 'employer'],
    [{ fullName: 'Ada Mill', email: 'ada@mill.example' }, 'employer'],
    [{ fullName: 'Ada Mill', employer: '…' }, 'employer'],
    [{ employer: 'Mill Works' }, 'fullName'],
    [{ fullName: 'Ada Mill', employer: 'Mill', email: 'ada' }, 'email'],
  ])('%j is too little, at %s', (fields, field) => {
    expect(fieldsAtFault(fields)).toEqual([field]);
  });
});
