import { describe, expect, test } from 'vitest';

import { assessTalk, counts, TALK_RULES, type TalkFacts, type TalkRule } from './assess-talk.ts';
import { aTalk, aTerms } from './assignments.fixture.ts';
import { sayAssignment } from './say.ts';

const startsAt = '2026-04-05T22:00:00.000Z';

const says = (rule: TalkRule, change: Partial<TalkFacts>, relative: boolean | null = null) => {
  const rulings = assessTalk(aTalk(change), aTerms(), { startsAt, relative });
  const found = rulings.find((one) => one.rule === rule);
  return found && `${found.verdict}: ${sayAssignment(found)}`;
};

describe('the rules of an assignment over one talk', () => {
  test('a talk that meets all of them counts', () => {
    const rulings = assessTalk(aTalk(), aTerms(), { startsAt, relative: null });
    expect(rulings.map(({ rule }) => rule)).toEqual(TALK_RULES);
    expect(counts(rulings)).toBe(true);
  });

  test('rules that are not asked for are not there', () => {
    const rules = {
      notRelative: false,
      spoken: false,
      minutes: 0,
      researchNotes: 0,
      thankYou: false,
    };
    const rulings = assessTalk(aTalk({ thankYou: 'none' }), aTerms({ rules }), {
      startsAt,
      relative: null,
    });
    expect(rulings.map(({ rule }) => rule)).toEqual(['held', 'since_start']);
  });

  test('a talk counts from the very moment of one’s own start', () => {
    expect(says('since_start', { askedAt: startsAt })).toMatch(/^met/);
    expect(says('since_start', { askedAt: '2026-04-05T21:59:59.999Z' })).toMatch(/^not_met/);
    expect(says('since_start', { askedAt: null, startedAt: startsAt })).toMatch(/^met/);
  });

  test('whether somebody is a relative is asked where they may be one', () => {
    expect(says('not_relative', { howFound: 'alumni_directory' })).toMatch(/^met/);
    expect(says('not_relative', { howFound: 'family_or_friend' })).toBe(
      'unknown: Nobody has said yet whether this person is a relative.',
    );
    expect(says('not_relative', { howFound: 'own_relationship' }, false)).toMatch(/^met/);
    expect(says('not_relative', { howFound: null })).toMatch(/^unknown/);
    expect(says('not_relative', { howFound: 'alumni_directory' }, true)).toMatch(/^not_met/);
  });

  test('minutes count as told, or else as agreed', () => {
    expect(says('minutes', { endedAt: '2026-04-20T10:20:00.000Z' })).toMatch(/^met: 20 minutes/);
    expect(says('minutes', { endedAt: '2026-04-20T10:19:00.000Z' })).toMatch(/^not_met: 19/);
    expect(says('minutes', { endedAt: null, agreedMinutes: 30 })).toMatch(/^met: 30/);
    expect(says('minutes', { endedAt: '2026-04-20T09:00:00.000Z' })).toMatch(/^met: 20/);
    expect(says('minutes', { endedAt: null, agreedMinutes: null })).toMatch(/^unknown/);
    expect(says('minutes', { heldAt: null })).toMatch(/^not_met: At least 20/);
  });

  test('what was read after the talk did not prepare it, by the day at the school', () => {
    // 22:30 UTC is the next day in Berlin.
    const heldAt = '2026-04-20T22:30:00.000Z';
    expect(says('research', { heldAt, notesReadOn: ['2026-04-20', '2026-04-21'] })).toMatch(/^met/);
    expect(says('research', { heldAt, notesReadOn: ['2026-04-20', '2026-04-22'] })).toBe(
      'not_met: Notes read before the talk: 1, but 2 are asked for.',
    );
  });

  test('writing alone is no talk, and a thank-you may be let go by an advisor', () => {
    expect(says('spoken', { heldAt: null })).toBe('not_met: So far only in writing.');
    expect(says('spoken', { heldAt: null, askedAt: null })).toBe('not_met: Not spoken yet.');
    expect(says('spoken', { mode: null })).toMatch(/^unknown/);
    expect(says('thank_you', { thankYou: 'waived' })).toMatch(/^met/);
    expect(says('thank_you', { thankYou: 'none' })).toMatch(/^not_met/);
  });
});
