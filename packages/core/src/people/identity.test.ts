import { describe, expect, test } from 'vitest';

import {
  employerKey,
  findDuplicates,
  identityKeys,
  type IdentityInput,
  sameIdentity,
} from './identity.ts';

const ada: IdentityInput = {
  fullName: 'Ada Okafor',
  employer: 'River Trust Ltd',
  emails: ['ada@river.example'],
  profileUrls: ['https://www.linkedin.com/in/ada-okafor/'],
  phones: ['020 7946 0958'],
  country: 'GB',
};
const other: IdentityInput = {
  fullName: 'Tomás Ferreira',
  employer: 'City Water',
  emails: [],
  profileUrls: [],
  phones: [],
  country: 'GB',
};
const reason = (a: Partial<IdentityInput>, b: Partial<IdentityInput> = {}) =>
  sameIdentity(identityKeys({ ...other, ...a }), identityKeys({ ...ada, ...b }));

describe('sameIdentity', () => {
  test('G4: the same mail in other case is the same person, under any name', () => {
    expect(reason({ emails: ['ADA@river.example'] })).toBe('email');
  });

  test('G4: one profile written two ways', () => {
    expect(reason({ profileUrls: ['de.linkedin.com/in/Ada-Okafor?x=1'] })).toBe('profile_url');
  });

  test('G4: one phone written two ways; another extension is another person', () => {
    expect(reason({ phones: ['+44 20 7946 0958'], country: null })).toBe('phone');
    expect(reason({ phones: ['+44 20 7946 0958 ext. 4'] })).toBeNull();
  });

  test.each([
    ['Ada Okafor', 'name_and_organization'],
    ['Ada Okafór', 'name_and_organization'],
    ['Ada Okafr', 'name_and_organization'],
    ['Ade Okafor', 'name_and_organization'],
    ['Okafor Ada', 'name_and_organization'],
    ['Adaa Okafoor', null],
    ['Ade Okafar', null],
  ])('G4: "%s" at River Trust against "Ada Okafor" → %s', (fullName, expected) => {
    expect(reason({ fullName, employer: 'River Trust' })).toBe(expected);
  });

  test('G4: the same name elsewhere, or with no organization, is another person', () => {
    expect(reason({ fullName: 'Ada Okafor', employer: 'City Water' })).toBeNull();
    expect(reason({ fullName: 'Ada Okafor', employer: '' }, { employer: '' })).toBeNull();
  });

  test('G4: bad addresses match nobody', () => {
    expect(reason({ emails: ['?'], phones: ['1'] }, { emails: ['?'], phones: ['1'] })).toBeNull();
  });

  test('G4: all matches are named, the surest first', () => {
    const book = [
      {
        id: 'twin',
        keys: identityKeys({ ...other, fullName: 'Ada Okafor', employer: 'River Trust' }),
      },
      { id: 'none', keys: identityKeys(other) },
      { id: 'mail', keys: identityKeys({ ...other, emails: ['ada@river.example'] }) },
    ];
    const found = findDuplicates(identityKeys(ada), book);
    expect(found.map(({ match, reason: why }) => [match.id, why])).toEqual([
      ['mail', 'email'],
      ['twin', 'name_and_organization'],
    ]);
  });
});

describe('employerKey', () => {
  test.each([
    ['River Trust Ltd.', 'river trust'],
    ['The River Trust, Inc.', 'river trust'],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
    ['Acme S.A.', 'acme'],
    ['Novo A/S', 'novo'],
    ['Kone Oyj', 'kone'],
    ['Foo Pty Ltd', 'foo'],
    ['U.S. Steel Corp', 'us steel'],
    ['AB Volvo', 'ab volvo'],
    ['Limited', 'limited'],
    ['ACME  acme', 'acme acme'],
  ])('G4: %s → %s', (name, key) => {
    expect(employerKey(name)).toBe(key);
  });
});
