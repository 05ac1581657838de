import { describe, expect, test } from 'vitest';

import { contactPhrases } from '../../phrases/rules-contact.ts';
import { aDossier, aDraft } from '../../testing/dossier.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { contactRules } from '../contact.ts';
import { asking } from '../hits.fixture.ts';

const { hitsOf, says } = asking(contactRules, contactPhrases);

describe('talk or visit', () => {
  test('R39: the mode is chosen', () => {
    expect(
      says(
        'R39',
        aDossier((d) => (d.interview.mode = null)),
      ),
    ).toEqual(['BLOCK']);
    expect(says('R39', aDossier())).toEqual([]);
  });

  test.each([
    [60, 'in_person', []],
    [61, 'in_person', ['WARN']],
    [61, 'telephone', []],
    [null, 'in_person', []],
  ] as const)('R40: %s minutes away, %s', (minutes, mode, expected) => {
    const dossier = aDossier((d) => {
      d.contact.travelMinutes = minutes;
      d.interview.mode = mode;
    });
    expect(says('R40', dossier)).toEqual(expected);
  });

  test('R40: the limit is the school’s', () => {
    const dossier = aDossier((d) => (d.policy = { ...d.policy, nearbyMinutes: 30 }));
    expect(hitsOf('R40', dossier)).toMatchObject([{ params: { minutes: 40, limit: 30 } }]);
  });

  test.each([
    [119, ['WARN odd']],
    [120, []],
    [240, []],
    [241, ['WARN odd']],
    [359, ['WARN odd']],
    [360, []],
    [480, []],
    [481, ['WARN odd']],
    [null, ['WARN missing']],
  ])('R41: a visit of %s minutes', (visitMinutes, expected) => {
    const dossier = aDossier((d) => {
      d.interview.mode = 'observational_visit';
      d.interview.visitMinutes = visitMinutes;
    });
    expect(says('R41', dossier)).toEqual(expected);
    dossier.interview.mode = 'in_person';
    expect(says('R41', dossier)).toEqual([]);
  });

  const visiting = (change: (dossier: Dossier) => void) =>
    aDossier((d) => {
      d.interview.mode = 'observational_visit';
      change(d);
    });

  test('R42: a stranger is asked for a short talk first', () => {
    expect(
      says(
        'R42',
        visiting((d) => (d.contact.warmth = 'cold')),
      ),
    ).toEqual(['WARN cold']);
    expect(
      says(
        'R42',
        visiting((d) => (d.contact.warmth = 'warm')),
      ),
    ).toEqual([]);
  });

  test('R42: a visit has its own template', () => {
    const template = (templateId: string) =>
      visiting((d) => (d.draft = { ...aDraft(), templateId }));
    expect(says('R42', template('T01'))).toEqual(['WARN template']);
    expect(says('R42', template('T12'))).toEqual([]);
  });
});
