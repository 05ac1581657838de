import { describe, expect, test } from 'vitest';

import { checkKnownPerson, type KnownPersonFields } from './known-person.ts';

const at = { id: 'w', now: '2026-03-02T10:00:00.000Z' };
const person = (fields: Partial<KnownPersonFields>) =>
  checkKnownPerson({ email: '', fullName: '', employer: '', ...fields }, at);
const fieldsAtFault = (fields: Partial<KnownPersonFields>): string[] => {
  const checked = person(fields);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
};

describe('G5, G6: somebody whom the office names', () => {
  test('an address is enough, and so are a name and an employer', () => {
    expect(person({ email: ' ada@mill.example ' })).toMatchObject({ address: 'ada@mill.example' });
    expect(person({ fullName: 'Ada Mill', employer: 'Mill Works' })).toMatchObject({
      person: { fullName: { value: 'Ada Mill' }, channels: { workEmail: null } },
    });
    const whole = person({ fullName: 'Ada Mill', employer: 'Mill', email: 'ada@mill.example' });
    expect(whole).toMatchObject({ person: { channels: { workEmail: 'ada@mill.example' } } });
  });

  test.each<[Partial<KnownPersonFields>, string]>([
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
