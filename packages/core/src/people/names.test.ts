import { describe, expect, test } from 'vitest';

import { checkFullName, formalAddressName, initials, LONGEST_NAME } from './names.ts';

describe('checkFullName', () => {
  const people =
    'Ada Okafor|Isa|O|Guðrún Ólafsdóttir|山田太郎|Jean-Luc O’Brien|Nagy Anna|Anna Office|Steve Jobs|Larry Page|Martin Luther King Jr.|It Wen|Al Press';
  test.each(people.split('|'))('R9: "%s" names a person', (name) => {
    expect(checkFullName(name)).toEqual({ ok: true, value: name });
  });

  const departments =
    'HR|H.R.|hr department|Acme HR|Recruiting|Recruiting Team|Info|info desk|Office|The Office|Human Resources|Career Center|Talent Acquisition Berlin|Ressources humaines|No-Reply|Büro';
  test.each(departments.split('|'))('R9: "%s" names a department', (name) => {
    expect(checkFullName(name)).toMatchObject({ ok: false, ruleId: 'R9', reason: 'role_word' });
  });

  test.each([
    ['  ', 'empty'],
    ['123', 'no_letter'],
    ['---', 'no_letter'],
    ['ada@river.example', 'address'],
    ['https://example.org/ada', 'address'],
    ['Ada\nOkafor', 'control'],
    ['a'.repeat(LONGEST_NAME + 1), 'too_long'],
  ])('R9: %j is refused as %s', (name, reason) => {
    expect(checkFullName(name)).toMatchObject({ ok: false, field: 'fullName', reason });
  });

  test('R12: the name comes back in NFC and otherwise as typed', () => {
    expect(checkFullName(' Zoe\u0308 mcKAY ')).toEqual({ ok: true, value: 'Zoë mcKAY' });
  });
});

describe('parts of a name', () => {
  test('R12: the address name is what the student recorded, else the full name, never a guess', () => {
    expect(formalAddressName({ fullName: 'Ada Okafor', addressName: 'Okafor' })).toBe('Okafor');
    expect(formalAddressName({ fullName: 'Nagy Anna', addressName: null })).toBe('Nagy Anna');
    expect(formalAddressName({ fullName: 'Isa', addressName: ' ' })).toBe('Isa');
  });

  test.each([
    ['Ada Okafor', 'AO'],
    ['Isa', 'I'],
    ['ólafur þór grímsson', 'ÓG'],
    ['Nguyễn Văn Ân', 'NÂ'],
    ["'t Hooft", 'TH'],
    ['', ''],
  ])('R9: initials of "%s" are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
