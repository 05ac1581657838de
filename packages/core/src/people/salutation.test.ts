import { describe, expect, test } from 'vitest';

import { checkSalutation, salutationsFor, suggestSalutations } from './salutation.ts';

describe('checkSalutation', () => {
  test('R17: nothing chosen is refused, an explicit "none" is a choice', () => {
    expect(checkSalutation(null)).toMatchObject({ ok: false, reason: 'not_chosen' });
    expect(checkSalutation({ kind: 'none' })).toEqual({ ok: true, salutation: { kind: 'none' } });
  });

  test('R17: an empty title is no choice', () => {
    expect(checkSalutation({ kind: 'custom', title: ' . ' })).toMatchObject({
      ok: false,
      reason: 'empty_title',
    });
    expect(checkSalutation({ kind: 'custom', title: 'x'.repeat(41) })).toMatchObject({
      reason: 'too_long',
    });
    expect(checkSalutation({ kind: 'custom', title: 'Dr.\nBcc' })).toMatchObject({
      reason: 'control',
    });
  });

  test('R18: any custom title is possible, trimmed', () => {
    expect(checkSalutation({ kind: 'custom', title: ' Chief ' })).toEqual({
      ok: true,
      salutation: { kind: 'custom', title: 'Chief' },
    });
  });
});

describe('lists', () => {
  test('R18: every language has a list; unknown ones get the English one', () => {
    expect(salutationsFor('de-AT')).toContain('Frau Dr.');
    expect(salutationsFor('fr')).toContain('Madame');
    expect(salutationsFor('es-MX')).toContain('Dra.');
    expect(salutationsFor('xx')).toEqual(salutationsFor('en'));
  });

  test('R18: British usage drops the full stop', () => {
    expect(salutationsFor('en-GB')).toContain('Dr');
    expect(salutationsFor('en-US')).toContain('Dr.');
  });
});

describe('suggestions', () => {
  const titles = (...args: Parameters<typeof suggestSalutations>) =>
    suggestSalutations(...args).map(({ salutation }) =>
      salutation.kind === 'none' ? 'none' : salutation.title,
    );

  test('R18: with nothing known the suggestion is the full name', () => {
    expect(titles({})).toEqual(['none']);
  });

  test('R18: what the person uses comes first, then rank, Prof., Dr., stated title', () => {
    const all = {
      usesThemselves: 'Mx.',
      rankOrProfession: 'Judge',
      holdsProfessorship: true,
      holdsDoctorate: true,
      statedTitle: 'Ms.',
    };
    expect(titles(all)).toEqual(['Mx.', 'Judge', 'Prof.', 'Dr.', 'Ms.']);
    expect(titles({ holdsDoctorate: true }, 'en-GB')).toEqual(['Dr']);
  });

  test('R18: "Mrs." stands in the list and is never suggested', () => {
    expect(salutationsFor('en')).toContain('Mrs.');
    expect(titles({ usesThemselves: 'Mrs.' })).toEqual([]);
    expect(titles({ usesThemselves: 'Mrs', holdsDoctorate: true })).toEqual([]);
    expect(titles({ statedTitle: 'mrs.', holdsDoctorate: true })).toEqual(['Dr.']);
  });
});
