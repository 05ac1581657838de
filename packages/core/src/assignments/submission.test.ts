import { describe, expect, test } from 'vitest';

import { assessTalk, type TalkFacts } from './assess-talk.ts';
import { aTalk, aTerms } from './assignments.fixture.ts';
import { standingOf } from './standing.ts';
import {
  checkSubmission,
  type ChosenTalk,
  doorAt,
  type HandedIn,
  submittedTalk,
  withoutNames,
} from './submission.ts';

const now = '2026-05-20T10:00:00.000Z';
const onTime = { kind: 'on_time', days: 0, deduction: 0 } as const;
const handedIn = (change: Partial<HandedIn> = {}): HandedIn => ({
  number: 1,
  lateness: onTime,
  reopenedUntil: null,
  ...change,
});
const chosen = (change: Partial<ChosenTalk> = {}): ChosenTalk => ({
  interviewId: 'i1',
  relative: null,
  note: null,
  sharesPlace: false,
  ...change,
});

type Ask = Parameters<typeof checkSubmission>[0];
const problems = (change: Partial<Ask>) =>
  checkSubmission({
    terms: aTerms(),
    now,
    earlier: [],
    talks: [aTalk()],
    chosen: [chosen()],
    reflection: 'I learned how people come in.',
    ...change,
  }).map(({ field, code }) => `${field} ${code}`);

describe('handing in', () => {
  test('one talk that took place and a few sentences are enough', () => {
    expect(problems({})).toEqual([]);
  });

  test('each thing that is missing is named', () => {
    expect(problems({ chosen: [], reflection: '  ' })).toEqual([
      'talks no_talks',
      'reflection no_reflection',
    ]);
    expect(problems({ chosen: [chosen(), chosen()] })).toEqual(['talks.1 talk_twice']);
    expect(problems({ chosen: [chosen({ interviewId: 'x' })] })).toEqual(['talks.0 talk_unknown']);
    expect(problems({ talks: [aTalk({ heldAt: null })] })).toEqual(['talks.0 talk_not_held']);
    expect(problems({ talks: [aTalk({ howFound: 'family_or_friend' })] })).toEqual([
      'talks.0 relation_missing',
    ]);
    expect(problems({ terms: aTerms({ talks: 1 }), chosen: [chosen(), chosen()] })).toContain(
      'talks too_many_talks',
    );
    expect(problems({ reflection: 'x'.repeat(20_001) })).toEqual(['reflection reflection_long']);
  });

  test('it is taken to the last moment, and as often as the terms say', () => {
    const terms = aTerms();
    expect(problems({ now: '2026-06-05T21:59:59.999Z' })).toEqual([]);
    expect(problems({ now: '2026-06-05T22:00:00.000Z' })).toEqual(['assignment closed']);
    expect(doorAt(terms, [handedIn()], now)).toMatchObject({ open: true, left: 1 });
    expect(doorAt(terms, [handedIn(), handedIn({ number: 2 })], now)).toEqual({
      open: false,
      code: 'no_more',
    });
  });

  test('asked for again it is taken until that day ends, and as late as it was', () => {
    const late = { kind: 'late', days: 2, deduction: 6 } as const;
    const earlier = [handedIn(), handedIn({ lateness: late, reopenedUntil: '2026-06-20' })];
    expect(doorAt(aTerms(), earlier, '2026-06-20T21:59:59.999Z')).toEqual({
      open: true,
      lateness: late,
      left: 1,
    });
    expect(doorAt(aTerms(), earlier, '2026-06-20T22:00:00.000Z')).toEqual({
      open: false,
      code: 'closed',
    });
  });

  test('the snapshot holds what the student put in, and nothing else that was written', () => {
    const context = { terms: aTerms(), startsAt: '2026-04-01T00:00:00.000Z', place: 'River Trust' };
    expect(submittedTalk(aTalk(), chosen(), context)).toMatchObject({
      minutes: 25,
      researchNotes: 2,
      note: null,
      place: null,
    });
    const shared = chosen({ note: 'She began as a diver.', sharesPlace: true });
    expect(submittedTalk(aTalk(), shared, context)).toMatchObject({
      note: 'She began as a diver.',
      place: 'River Trust',
    });
  });

  test('an erased person’s names go, as words of their own', () => {
    const text = 'Amara Okafor said yes. OKAFOR’s team; Amaranth is a plant. د. أمينة';
    expect(withoutNames(text, ['Amara Okafor', 'Amara', 'Okafor', null, 'أمينة'], '–')).toBe(
      '– said yes. –’s team; Amaranth is a plant. د. –',
    );
  });
});

describe('where a student is', () => {
  const standing = (change: Partial<Parameters<typeof standingOf>[0]>) => {
    const { state, counting, overdue } = standingOf({
      terms: aTerms(),
      now,
      startsAt: '2026-04-05T22:00:00.000Z',
      talks: [aTalk()],
      last: null,
      ...change,
    });
    return `${state} ${counting}${overdue ? ' overdue' : ''}`;
  };

  const rulings = (relative: boolean | null, change: Partial<TalkFacts> = {}) => ({
    rulings: assessTalk(aTalk(change), aTerms(), {
      startsAt: '2026-04-05T22:00:00.000Z',
      relative,
    }),
  });
  const met = rulings(false);

  test('who said on handing in that nobody is a relative has those talks counted', () => {
    const friends = { howFound: 'family_or_friend' } as const;
    const talks = [aTalk(friends), aTalk(friends), aTalk(friends)];
    const last = (relative: boolean | null) => ({
      lateness: onTime,
      graded: false,
      talks: talks.map(() => rulings(relative, friends)),
    });
    expect(standing({ talks })).toBe('under_way 0');
    expect(standing({ talks, last: last(false) })).toBe('submitted 3');
    expect(standing({ talks, last: last(true) })).toBe('submitted 0');
  });

  test('by talks, by what was handed in, by a grade', () => {
    expect(standing({ talks: [] })).toBe('not_started 0');
    expect(standing({ talks: [aTalk({ askedAt: '2026-04-01T00:00:00.000Z' })] })).toBe(
      'not_started 0',
    );
    expect(standing({ talks: [aTalk({ heldAt: null })] })).toBe('under_way 0');
    expect(standing({})).toBe('under_way 1');
    expect(standing({ talks: [aTalk(), aTalk(), aTalk(), aTalk()] })).toBe('under_way 3');
    expect(standing({ last: { lateness: onTime, graded: false, talks: [met] } })).toBe(
      'submitted 1',
    );
    const late = { kind: 'late', days: 1, deduction: 3 } as const;
    expect(standing({ last: { lateness: late, graded: false, talks: [met] } })).toBe('late 1');
    expect(standing({ last: { lateness: late, graded: true, talks: [met] } })).toBe('graded 1');
    expect(standing({ now: '2026-05-29T21:59:00.000Z' })).toBe('under_way 1');
    expect(standing({ now: '2026-05-29T21:59:00.001Z' })).toBe('under_way 1 overdue');
  });
});
