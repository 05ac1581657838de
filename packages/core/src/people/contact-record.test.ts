import { describe, expect, test } from 'vitest';
import { aContact, ids } from '../testing/records.ts';
import { blankContactFields, editContact, newContact } from './contact-record.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const fields = (changes: Partial<ReturnType<typeof blankContactFields>>) => ({
  ...blankContactFields('en'),
  ...changes,
});

const reasons = (result: ReturnType<typeof newContact>): string[] =>
  result.ok ? [] : result.problems.map(({ field }) => field);

describe('a new contact', () => {
  test('R9: a department is no person', () => {
    expect(reasons(newContact(ids.contact, fields({ fullName: 'HR' }), NOW))).toEqual(['fullName']);
  });

  test('R18: a new record has no salutation and no guess of one', () => {
    const result = newContact(ids.contact, fields({ fullName: 'Isa' }), NOW);
    expect(result).toMatchObject({ ok: true, contact: { salutation: { value: null } } });
  });

  test('R31: every unusable address is named at once', () => {
    const channels = { ...blankContactFields('en').channels, workEmail: 'a@b', linkedinUrl: 'x y' };
    expect(reasons(newContact(ids.contact, fields({ fullName: 'Isa', channels }), NOW))).toEqual([
      'channels.workEmail',
      'channels.linkedinUrl',
    ]);
  });

  test('R31: a phone number is kept in its dialable form', () => {
    const channels = { ...blankContactFields('en').channels, workPhone: '020 7946 0123' };
    const result = newContact(
      ids.contact,
      fields({ fullName: 'Isa', country: 'GB', channels }),
      NOW,
    );
    expect(result).toMatchObject({
      ok: true,
      contact: { channels: { workPhone: '+442079460123' } },
    });
  });
});

describe('an edited contact', () => {
  test('R13: a changed title loses its proof, the others keep theirs', () => {
    const result = editContact(aContact(), { jobTitle: 'Senior Hydrologist' });
    expect(result).toMatchObject({
      ok: true,
      contact: {
        jobTitle: { value: 'Senior Hydrologist', verified: null },
        fullName: { verified: { source: 'staff_page' } },
      },
    });
  });

  test('R12: the same name in another Unicode form keeps its proof', () => {
    const contact = aContact();
    contact.fullName.value = 'Guðrún Ólafsdóttir';
    const result = editContact(contact, { fullName: 'Guðrún Ólafsdóttir'.normalize('NFD') });
    expect(result).toMatchObject({
      ok: true,
      contact: { fullName: { value: 'Guðrún Ólafsdóttir', verified: { source: 'staff_page' } } },
    });
  });

  test('R10: a new employer is folded anew', () => {
    const result = editContact(aContact(), { employer: 'City Water Works Ltd.' });
    expect(result).toMatchObject({ ok: true, contact: { employerKey: 'city water works' } });
  });
});
