import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { greeting } from '../people/greeting.ts';
import { suggestSalutations } from '../people/salutation.ts';
import { edit } from '../people/verification.ts';
import { locatePhrases } from '../phrases/rules-locate.ts';
import { aDossier, aDraft, agreed } from '../testing/dossier.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { asking } from './hits.fixture.ts';
import { locateRules } from './locate.ts';
import { findMisspeltName } from './locate/name.ts';

const { hitsOf, says } = asking(locateRules, locatePhrases);
const drafted = (change: (dossier: Dossier) => void) =>
  aDossier((d) => {
    d.draft = aDraft();
    change(d);
  });

describe('the name', () => {
  test.each(['HR', 'Info', 'Human Resources', '42', 'Recruiting Office'])(
    'R9: "%s" is no person',
    (value) => {
      const dossier = aDossier((d) => (d.contact.fullName.value = value));
      expect(says('R9', dossier)).toEqual(['BLOCK']);
    },
  );

  test.each(['Isa', 'O', 'Guðrún Ólafsdóttir', "Sinéad O'Brien", '王小明', 'Jean-Luc Office'])(
    'R9: "%s" is a person',
    (value) => {
      expect(
        says(
          'R9',
          aDossier((d) => (d.contact.fullName.value = value)),
        ),
      ).toEqual([]);
    },
  );

  test('R11: an unchecked spelling holds back every text, but not a call that clears it up', () => {
    const [hit] = hitsOf(
      'R11',
      aDossier((d) => (d.contact.fullName.verified = null)),
    );
    expect(hit).toMatchObject({ severity: 'BLOCK', fix: 'contact_name' });
    expect(hit?.gates).toEqual(
      expect.arrayContaining(['send_request', 'send_nudge', 'send_thanks', 'print_letter']),
    );
    expect(hit?.gates).not.toContain('make_call');
    expect(says('R11', aDossier())).toEqual([]);
  });

  test('R12: a draft written for another spelling is stale', () => {
    const changed = drafted((d) => (d.contact.fullName.value = 'Amara Okafór'));
    expect(says('R12', changed)).toContain('BLOCK stale');
    expect(
      says(
        'R12',
        drafted(() => {}),
      ),
    ).toEqual([]);
  });

  test('R12: Unicode forms of one name are the same name', () => {
    const dossier = drafted((d) => {
      d.contact.fullName.value = 'Guðrún Ólafsdóttir'.normalize('NFC');
      if (d.draft?.renderedWith) {
        d.draft.renderedWith.fullName = 'Guðrún Ólafsdóttir'.normalize('NFD');
        d.draft.text = 'Dear Guðrún Ólafsdóttir,'.normalize('NFD');
      }
    });
    expect(says('R12', dossier)).toEqual([]);
  });

  test.each([
    ['Dear Gudrun Olafsdottir,', 'Gudrun Olafsdottir'],
    ['I wrote to GUÐRÚN ÓLAFSDÓTTIR.', 'GUÐRÚN ÓLAFSDÓTTIR'],
    ['Dear guðrún Ólafsdóttir,', 'guðrún Ólafsdóttir'],
  ])('R12: "%s" misspells Guðrún Ólafsdóttir', (text, found) => {
    const wrong = findMisspeltName(text, 'Guðrún Ólafsdóttir');
    expect(wrong?.found).toBe(found);
    expect(text.slice(wrong?.start, wrong?.end)).toBe(found);
  });

  test.each([
    ['Dear Guðrún Ólafsdóttir,', 'Guðrún Ólafsdóttir'],
    ['Write to gudrun.olafsdottir@vedur.example.', 'Guðrún Ólafsdóttir'],
    ['I will be there.', 'Will'],
    ['Dear Amara\nOkafor,', 'Amara Okafor'],
  ])('R12: "%s" is no misspelling of %s', (text, name) => {
    expect(findMisspeltName(text, name)).toBeNull();
  });

  test('R12: an exact mention is never taken for a misspelling', () => {
    const part = fc.stringMatching(/^[A-ZÀ-Ö][a-zà-ö]{1,9}$/);
    fc.assert(
      fc.property(part, part, (given, family) => {
        const name = `${given} ${family}`;
        expect(findMisspeltName(`Dear ${name}, thank you.`, name)).toBeNull();
      }),
    );
  });

  test('R13: editing clears the check, and drafts with the old title or address are stale', () => {
    const dossier = drafted((d) => {
      d.contact.jobTitle = edit(d.contact.jobTitle, 'Senior Hydrologist');
      d.contact.salutation = edit(d.contact.salutation, { kind: 'none' });
    });
    expect(dossier.contact.jobTitle.verified).toBeNull();
    expect(says('R13', dossier)).toEqual(['BLOCK stale_title', 'BLOCK stale_salutation']);
    expect(says('R16', dossier)).toEqual(['BLOCK unverified_title']);
    expect(
      says(
        'R13',
        drafted(() => {}),
      ),
    ).toEqual([]);
  });
});

describe('saying and addressing', () => {
  const unknown = (change: (dossier: Dossier) => void) =>
    aDossier((d) => {
      d.contact.pronunciation.state = 'unknown';
      change(d);
    });

  test('R14: unknown warns before writing', () => {
    expect(
      hitsOf(
        'R14',
        unknown(() => {}),
      ),
    ).toMatchObject([{ severity: 'WARN', gates: ['send_request', 'print_letter'] }]);
  });

  test('R14: unknown blocks a call, and any talk that is agreed', () => {
    const block = { severity: 'BLOCK', gates: ['make_call', 'be_ready', 'meet'] };
    expect(
      hitsOf(
        'R14',
        unknown((d) => (d.interview.channel = 'phone')),
      ),
    ).toMatchObject([block]);
    expect(hitsOf('R14', unknown(agreed))).toMatchObject([block]);
  });

  test.each(['verified', 'asked', 'plan_to_ask'] as const)('R14: %s is enough', (state) => {
    expect(
      says(
        'R14',
        aDossier((d) => (d.contact.pronunciation.state = state)),
      ),
    ).toEqual([]);
  });

  test('R15: a guess is labelled and never counts as verified', () => {
    const dossier = aDossier((d) => (d.contact.pronunciation.source = 'guess'));
    expect(says('R15', dossier)).toEqual(['INFO']);
    expect(says('R14', dossier)).toEqual(['WARN writing']);
    expect(says('R15', aDossier())).toEqual([]);
  });

  test('R16: title and employer are there and checked', () => {
    expect(says('R16', aDossier())).toEqual([]);
    expect(
      says(
        'R16',
        aDossier((d) => (d.contact.jobTitle.value = ' ')),
      ),
    ).toEqual(['BLOCK no_title']);
    expect(
      says(
        'R16',
        aDossier((d) => (d.contact.employer.value = '')),
      ),
    ).toEqual(['BLOCK no_employer']);
    expect(
      says(
        'R16',
        aDossier((d) => (d.contact.employer.verified = null)),
      ),
    ).toEqual(['BLOCK unverified_employer']);
  });

  test('R16: 180 days are fresh, a second more is old', () => {
    const checked = '2026-02-20T10:00:00.000Z';
    const at = (now: string) => aDossier((d) => Object.assign(d, { now }));
    expect(aDossier().contact.jobTitle.verified?.at).toBe(checked);
    expect(says('R16', at('2026-08-19T10:00:00.000Z'))).toEqual([]);
    expect(says('R16', at('2026-08-19T10:00:01.000Z'))).toEqual([
      'WARN old_title',
      'WARN old_employer',
    ]);
  });

  test('R17: an address has to be chosen; "none" is a choice, empty is not', () => {
    const chosen = (change: (dossier: Dossier) => void) => says('R17', aDossier(change));
    expect(chosen((d) => (d.contact.salutation = { value: null, verified: null }))).toEqual([
      'BLOCK not_chosen',
    ]);
    expect(chosen((d) => (d.contact.salutation.value = { kind: 'custom', title: ' ' }))).toEqual([
      'BLOCK not_chosen',
    ]);
    expect(
      chosen((d) => (d.contact.salutation = { value: { kind: 'none' }, verified: null })),
    ).toEqual([]);
    expect(chosen((d) => (d.contact.salutation.verified = null))).toEqual(['BLOCK unverified']);
    expect(chosen(() => {})).toEqual([]);
  });

  test('R17: "none" gives the full name, also a name of one part', () => {
    const greet = (fullName: string) =>
      greeting({
        fullName,
        givenName: null,
        addressName: null,
        salutation: { kind: 'none' },
        addressForm: 'formal',
      });
    expect(greet('Guðrún Ólafsdóttir')).toEqual({ ok: true, text: 'Dear Guðrún Ólafsdóttir' });
    expect(greet('Isa')).toEqual({ ok: true, text: 'Dear Isa' });
  });

  test('R18: knowing nothing but a name, nothing but the full name is suggested', () => {
    expect(suggestSalutations({})).toEqual([{ salutation: { kind: 'none' }, basis: 'unknown' }]);
    expect(
      says(
        'R18',
        aDossier((d) => (d.contact.salutation.value = null)),
      ),
    ).toEqual([]);
  });
});

describe('why this person', () => {
  test('R27: seven words are short, eight are enough', () => {
    const reason = (text: string | null) =>
      says(
        'R27',
        aDossier((d) => (d.interview.shortlistReason = text)),
      );
    expect(reason('one two three four five six seven')).toEqual(['WARN short']);
    expect(reason('one two three four five six seven eight')).toEqual([]);
    expect(reason(null)).toEqual(['WARN missing']);
  });

  test('R28: outreach says where the name came from', () => {
    const found = (change: (dossier: Dossier) => void) => says('R28', aDossier(change));
    expect(found((d) => (d.contact.howFound = null))).toEqual(['BLOCK missing']);
    expect(found((d) => (d.contact.howFound = { kind: 'other', detail: ' ' }))).toEqual([
      'BLOCK detail',
    ]);
    expect(found((d) => (d.contact.howFound = { kind: 'referral', detail: null }))).toEqual([
      'BLOCK detail',
    ]);
    expect(found((d) => (d.contact.howFound = { kind: 'referral', detail: 'Ida Lund' }))).toEqual(
      [],
    );
    expect(found(() => {})).toEqual([]);
  });
});
