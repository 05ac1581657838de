import { describe, expect, test } from 'vitest';

import {
  type Addressee,
  detectSignature,
  greeting,
  greetingLine,
  partOfDay,
  readSignature,
  spokenAddress,
  suggestFirstName,
} from './greeting.ts';

const okafor: Addressee = {
  fullName: 'Maria Okafor',
  givenName: 'Maria',
  addressName: 'Okafor',
  salutation: { kind: 'title', title: 'Dr.' },
  addressForm: 'formal',
};
const textOf = (result: ReturnType<typeof greeting>) => (result.ok ? result.text : result.reason);

describe('greeting', () => {
  test('L03: salutation and address name', () => {
    expect(textOf(greeting(okafor))).toBe('Dear Dr. Okafor');
    expect(textOf(spokenAddress(okafor))).toBe('Dr. Okafor');
    expect(textOf(greetingLine(okafor))).toBe('Dear Dr. Okafor,');
    expect(textOf(greetingLine(okafor, ':'))).toBe('Dear Dr. Okafor:');
  });

  test('R17: with "none" the full name: Dear Guðrún Ólafsdóttir', () => {
    const person = {
      ...okafor,
      fullName: 'Guðrún Ólafsdóttir',
      addressName: 'Guðrún',
      salutation: { kind: 'none' } as const,
    };
    expect(textOf(greeting(person))).toBe('Dear Guðrún Ólafsdóttir');
  });

  test('R17: a name with one part needs no family name', () => {
    const isa = { ...okafor, fullName: 'Isa', givenName: null, addressName: null };
    expect(textOf(greeting(isa))).toBe('Dear Dr. Isa');
    expect(textOf(greeting({ ...isa, salutation: { kind: 'none' } }))).toBe('Dear Isa');
  });

  test('R17: without a choice there is no greeting, not even a guessed one', () => {
    expect(greeting({ ...okafor, salutation: null })).toMatchObject({
      ok: false,
      ruleId: 'R17',
      reason: 'not_chosen',
    });
    expect(greeting({ ...okafor, fullName: ' ' })).toMatchObject({ ok: false, ruleId: 'R9' });
  });

  test('R74: after the accepted switch the given name', () => {
    const accepted = { ...okafor, addressForm: 'first_name' } as const;
    expect(textOf(greeting(accepted))).toBe('Dear Maria');
    expect(textOf(spokenAddress(accepted))).toBe('Maria');
    expect(textOf(greeting({ ...accepted, givenName: null }))).toBe('Dear Maria Okafor');
  });

  test('R12: the greeting is in NFC', () => {
    const zoe = { ...okafor, fullName: 'Zoe\u0308 Li', salutation: { kind: 'none' } as const };
    expect(textOf(greeting(zoe))).toBe('Dear Zoë Li');
  });

  test.each([
    [0, 'morning'],
    [11, 'morning'],
    [12, 'afternoon'],
    [17, 'afternoon'],
    [18, 'evening'],
  ])('R32: %i o’clock is %s', (hour, part) => {
    expect(partOfDay(hour)).toBe(part);
  });
});

describe('signatures', () => {
  test.each([
    ['Tuesday works.\n\nBest,\nMaria', 'given'],
    ['Tuesday works.\n\nBest, Maria', 'given'],
    ['Tuesday works.\n\nKind regards\nMaria\n\nMaria Okafor\nSenior Engineer', 'given'],
    ['Tuesday works.\n\n- Maria', 'given'],
    ['Tuesday works.\n\nKind regards,\nMaria Okafor', 'full'],
    ['Tuesday works.\n\nMARIA OKAFOR\nSenior Engineer', 'full'],
    ['Tuesday works.\n\nKind regards,\nM. O.', null],
    ['Tuesday works.\n\nKind regards,\nDr. Okafor', null],
    ['Maria will join us. See you on Tuesday.', null],
    ['Fine.\n\nOn Mon, 2 March 2026, Sam wrote:\n> Best,\n> Maria', null],
    ['', null],
  ])('R74: %j is signed %s', (text, form) => {
    expect(detectSignature(text, okafor)).toBe(form);
  });

  test('R74: a one-part name signed in full is no switch', () => {
    const isa = { fullName: 'Isa', givenName: null, addressName: null };
    expect(detectSignature('Best,\nIsa', isa)).toBe('full');
  });

  test('R74: with no given name on record, the part that is not the address name', () => {
    const person = { fullName: 'Nagy Anna', givenName: null, addressName: 'Nagy' };
    expect(readSignature('Regards,\nAnna', person)).toEqual({ form: 'given', as: 'Anna' });
    expect(readSignature('Regards,\nNagy', person)).toBeNull();
  });

  test('R74: Dr. on record and signed "Maria": formal until the student accepts', () => {
    const message = 'Tuesday works.\n\nBest,\nMaria';
    expect(suggestFirstName(okafor, message)).toEqual({ ruleId: 'R74', givenName: 'Maria' });
    expect(textOf(greeting(okafor))).toBe('Dear Dr. Okafor');
    expect(textOf(greeting({ ...okafor, addressForm: 'first_name' }))).toBe('Dear Maria');
    expect(suggestFirstName({ ...okafor, addressForm: 'first_name' }, message)).toBeNull();
  });
});
