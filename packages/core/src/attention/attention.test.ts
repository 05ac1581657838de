import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attentionPhrases, helpPhrases } from '../phrases/attention.ts';
import { NUDGE_LIMITS } from '../nudge/limits.ts';
import { NUDGE_REASONS } from '../nudge/nudge-rule.ts';
import { lintNudge } from '../nudge/nudge-text.ts';
import { nudgeBeginning, nudgeTemplates, withPerson } from '../phrases/nudges.ts';
import {
  ATTENTION_KINDS,
  ATTENTION_RULES,
  attentionKey,
  byUrgency,
  HELP_RULES,
} from './attention.ts';

const fact = fc.record({
  kind: fc.constantFrom(...ATTENTION_KINDS),
  studentId: fc.uuid(),
  interviewId: fc.option(fc.uuid()),
  since: fc.integer({ min: 1.7e12, max: 1.9e12 }).map((ms) => new Date(ms).toISOString()),
});

test('every kind has a reason, a step and a help in words', () => {
  for (const kind of ATTENTION_KINDS) {
    expect(attentionPhrases[kind].length).toBeGreaterThan(10);
    expect(helpPhrases[ATTENTION_RULES[kind].help].length).toBeGreaterThan(20);
  }
});

test('G17: whoever did not feel safe comes first, however long others wait', () => {
  const unsafe = {
    kind: 'felt_unsafe',
    studentId: 'a',
    interviewId: 'b',
    since: '2026-03-09T00:00:00.000Z',
  } as const;
  const old = {
    kind: 'no_contact',
    studentId: 'c',
    interviewId: null,
    since: '2025-01-01T00:00:00.000Z',
  } as const;
  expect([old, unsafe].toSorted(byUrgency)[0]).toBe(unsafe);
});

test('the order is total: whatever comes in, it is the same queue', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 12 }), (facts) => {
      const keys = (list: typeof facts) => list.toSorted(byUrgency).map(attentionKey);
      expect(keys(facts.toReversed())).toEqual(keys(facts));
    }),
  );
});

test('the same reason at another time is another one', () => {
  const one = {
    kind: 'bounced',
    studentId: 'a',
    interviewId: 'b',
    since: '2026-03-09T00:00:00.000Z',
  } as const;
  expect(attentionKey(one)).not.toBe(attentionKey({ ...one, since: '2026-04-09T00:00:00.000Z' }));
  expect(attentionKey(one)).not.toBe(attentionKey({ ...one, interviewId: null }));
});

test('a draft that waits is no reason to nudge its student', () => {
  expect(ATTENTION_KINDS).toContain('review_waiting');
  expect(NUDGE_REASONS).not.toContain('review_waiting');
});

test('I3: every help can be given in one click but a call, and a call stands alone', () => {
  expect(HELP_RULES.call_them).toEqual({ offers: [], words: null });
  for (const kind of ATTENTION_KINDS) {
    const { help } = ATTENTION_RULES[kind];
    const { offers, words } = HELP_RULES[help];
    const isOneClick = offers.length > 0 || words !== null || help === 'read_draft';
    expect([kind, isOneClick]).toEqual([kind, kind !== 'felt_unsafe']);
  }
});

test('I3: a letter with an offer fits, and is one that we would let go out', () => {
  const person = { fullName: 'Ida Host', jobTitle: 'Engineer', employer: 'City Works' };
  for (const reason of ['hello', ...NUDGE_REASONS] as const) {
    const plain = nudgeTemplates[reason];
    const slot = nudgeBeginning(reason, 'slot', true);
    const byAnswer = nudgeBeginning(reason, 'slot', false);
    const { subject, text } = nudgeBeginning(reason, 'introduction', true);
    // There may be nobody to introduce.
    expect({ subject, text }).toEqual(plain);
    expect(nudgeBeginning(reason, null, true)).toEqual(plain);
    expect(slot.text).toMatch(/\{booking\}$/);
    expect(byAnswer.text).not.toContain('{booking}');
    expect(byAnswer.text.length).toBeGreaterThan(plain.text.length);
    for (const words of [slot, byAnswer, { subject, text: withPerson(text, person) }]) {
      expect(words.text.length).toBeLessThan(NUDGE_LIMITS.text - 150);
      expect([reason, lintNudge(words)]).toEqual([reason, []]);
    }
  }
});

test('people are named once each, with what is known of them', () => {
  const ida = { fullName: 'Ida Host', jobTitle: 'Engineer', employer: 'City Works' };
  const first = withPerson('Hello.', ida);
  expect(first).toMatch(
    /^Hello\.\n\n.*\{people\} One of them is Ida Host \(Engineer, City Works\)\.$/,
  );
  expect(withPerson(first, ida)).toBe(first);
  const both = withPerson(first, { fullName: 'Jo', jobTitle: '', employer: '' });
  expect(both).toBe(`${first} One of them is Jo.`);
  expect(withPerson('', { ...ida, jobTitle: '' })).toContain('Ida Host (City Works).');
});
