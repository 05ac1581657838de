import { describe, expect, test } from 'vitest';

import { howFoundPhrases } from '../phrases/people.ts';
import { agreesWithHowFound, type HowFoundKind, howFoundText } from './provenance.ts';

const kinds = Object.keys(howFoundPhrases) as HowFoundKind[];
const context = { referrer: 'Tomás Ferreira', supervisor: 'Jonas Weber', employer: 'River Trust' };

describe('howFoundText', () => {
  test.each(kinds)('R28: %s has a sentence that agrees with its own record', (kind) => {
    const found = { kind, detail: 'Water Week 2026' };
    const text = howFoundText(found, context);
    if (!text.ok) throw new Error(text.reason);
    expect(text.sentence).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(`${text.sentence}${text.short}`).not.toMatch(/[{}]/);
    expect(text.short).not.toBe('');
    expect(agreesWithHowFound(`Hello. ${text.sentence}. More.`, found, context)).toBe(true);
  });

  test('R28: nothing recorded, or a kind that needs its detail, is refused', () => {
    expect(howFoundText(null)).toMatchObject({ ok: false, field: 'howFound' });
    for (const kind of ['referral', 'event', 'publication', 'other'] as const) {
      expect(howFoundText({ kind, detail: ' ' })).toMatchObject({
        ok: false,
        field: 'howFound.detail',
      });
    }
  });

  test('R25: a supervisor is named only with their consent', () => {
    const found = { kind: 'supervisor', detail: 'Jonas Weber' } as const;
    expect(howFoundText(found)).toMatchObject({ sentence: 'My supervisor suggested your name' });
    expect(howFoundText(found, context)).toMatchObject({
      sentence: 'My supervisor, Jonas Weber, suggested your name',
    });
  });
});

describe('agreesWithHowFound', () => {
  test.each([
    ['alumni_directory', 'You graduated from our school in 2015.', true],
    ['alumni_directory', 'As an alumna you know the programme.', true],
    ['alumni_directory', 'I saw your profile.', false],
    ['referral', 'tomas ferreira told me of your work.', true],
    ['referral', 'A friend told me of your work.', false],
    ['supervisor', 'Jonas Weber named you.', true],
    ['supervisor', 'My boss named you.', false],
    ['event', 'I heard you in March.', true],
    ['publication', 'I read your paper on dikes.', true],
    ['publication', 'I saw you at Water Week.', false],
    ['linkedin', 'I found you on LinkedIn.', true],
  ] as const)('L13: %s and "%s" → %s', (kind, text, expected) => {
    const found = { kind, detail: kind === 'publication' ? 'On Dikes' : 'Water Week' };
    const bare = kind === 'alumni_directory' || kind === 'linkedin' ? null : found.detail;
    expect(agreesWithHowFound(text, { ...found, detail: bare }, context)).toBe(expected);
  });
});
