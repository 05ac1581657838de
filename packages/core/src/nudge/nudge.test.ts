import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { defaultPreferences, type NoticePreferences } from '../notify/preferences.ts';
import { nightAt } from '../notify/quiet-hours.ts';
import {
  nudgeReasonNames,
  nudgeTemplates,
  sayNudgeRemark,
  sayNudgeRule,
} from '../phrases/nudges.ts';
import { DAY, HOUR, instantMs, msInstant, shift } from '../schedule/instant.ts';
import { TEN_ZONES } from '../schedule/ten-zones.fixture.ts';
import { assessNudge, NUDGE_EXCLUSIONS, type NudgeFacts } from './assess-nudge.ts';
import { NUDGE_LIMITS } from './limits.ts';
import { nextNudgeRun } from './next-run.ts';
import { NUDGE_REASONS, nudgeRuleProblem } from './nudge-rule.ts';
import { fillNudge, lintNudge } from './nudge-text.ts';

const NOON = '2026-03-02T11:00:00.000Z';
const free: NudgeFacts = {
  inCare: true,
  hasLeft: false,
  optedOut: false,
  bounced: false,
  hasActed: false,
  isSettled: false,
  hadSameReason: false,
  taken: [],
  cap: 2,
  preferences: defaultPreferences,
  zone: 'Europe/Berlin',
};
const why = (change: Partial<NudgeFacts>, at = NOON): string => {
  const verdict = assessNudge({ ...free, ...change }, at);
  return verdict.kind === 'excluded' ? verdict.because : verdict.kind;
};

describe('who gets a nudge', () => {
  test('I5: each brake holds by itself, and with none it goes', () => {
    expect(why({})).toBe('now');
    expect(why({ inCare: false })).toBe('outside_care');
    expect(why({ hasLeft: true })).toBe('left');
    expect(why({ optedOut: true })).toBe('opted_out');
    expect(why({ bounced: true })).toBe('bounced');
    expect(why({ hasActed: true })).toBe('acted');
    expect(why({ isSettled: true })).toBe('settled');
    expect(why({ hadSameReason: true })).toBe('same_reason');
    expect(why({ taken: [NOON, NOON] })).toBe('cap');
  });

  test('I5: the cap counts seven days back and ahead, the seventh day no more', () => {
    const weekAgo = shift(NOON, -7 * DAY);
    expect(why({ taken: [weekAgo, NOON] })).toBe('now');
    expect(why({ taken: [shift(weekAgo, 1), NOON] })).toBe('cap');
    expect(why({ taken: [shift(NOON, HOUR), NOON] })).toBe('cap');
    expect(why({ taken: [NOON], cap: 1 })).toBe('cap');
  });

  test('M2: what falls into quiet hours waits for the end of them, and the cap counts there', () => {
    const late = '2026-03-02T21:00:00.000Z';
    const morning = '2026-03-03T06:00:00.000Z';
    expect(assessNudge(free, late)).toEqual({ kind: 'later', at: morning });
    expect(why({ taken: [shift(morning, -7 * DAY + 1)], cap: 1 }, late)).toBe('cap');
    expect(why({ taken: [shift(morning, -7 * DAY)], cap: 1 }, late)).toBe('later');
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
    .map(([hour, minute]) => `${hour.toString().padStart(2, '0')}:${minute}`);
  const brakes = fc.record({
    inCare: fc.boolean(),
    hasLeft: fc.boolean(),
    optedOut: fc.boolean(),
    bounced: fc.boolean(),
    hasActed: fc.boolean(),
    isSettled: fc.boolean(),
    hadSameReason: fc.boolean(),
  });

  test('I5: nobody for whom one brake holds ever gets it', () => {
    fc.assert(
      fc.property(brakes, fc.integer({ min: 0, max: 400 }), (facts, hours) => {
        const { kind } = assessNudge({ ...free, ...facts }, shift(NOON, hours * HOUR));
        const { inCare, ...others } = facts;
        const isHeld = !inCare || Object.values(others).some(Boolean);
        expect(kind === 'excluded').toBe(isHeld);
      }),
    );
  });

  test('I5: several senders, any hours: never more than the cap in seven days, never in quiet hours', () => {
    const sending = fc.record({
      afterHours: fc.integer({ min: 0, max: 60 }),
      from: clock,
      until: clock,
      // A worker that was away hands over late.
      lateHours: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...TEN_ZONES),
        fc.integer({ min: 1, max: 5 }),
        fc.array(sending, { minLength: 1, maxLength: 40 }),
        (zone, cap, asked) => {
          const sent: { at: string; preferences: NoticePreferences }[] = [];
          const waiting: { at: string; preferences: NoticePreferences }[] = [];
          let now = NOON;
          const facts = (taken: string[], preferences: NoticePreferences): NudgeFacts => ({
            ...free,
            zone,
            cap,
            taken,
            preferences,
          });
          // As the worker does: what is due is judged once more, by what went out.
          const work = (): void => {
            const due = waiting.filter(({ at }) => at <= now);
            for (const one of due) {
              waiting.splice(waiting.indexOf(one), 1);
              const taken = sent.map(({ at }) => at);
              const verdict = assessNudge(facts(taken, one.preferences), now);
              if (verdict.kind === 'now') sent.push({ ...one, at: now });
              if (verdict.kind === 'later') waiting.push({ ...one, at: verdict.at });
            }
          };
          for (const { afterHours, from, until, lateHours } of asked) {
            now = shift(now, afterHours * HOUR);
            const preferences = structuredClone(defaultPreferences);
            Object.assign(preferences.quiet, { from, until });
            const taken = [...sent, ...waiting].map(({ at }) => at);
            const verdict = assessNudge(facts(taken, preferences), now);
            if (verdict.kind === 'now') waiting.push({ at: now, preferences });
            if (verdict.kind === 'later') waiting.push({ at: verdict.at, preferences });
            now = shift(now, lateHours * HOUR);
            work();
          }
          for (const { at, preferences } of sent) {
            expect(nightAt(instantMs(at), preferences, zone)).toBeNull();
            const from = instantMs(at) - 7 * DAY;
            const week = sent.filter((one) => {
              const ms = instantMs(one.at);
              return ms > from && ms <= instantMs(at);
            });
            expect(week.length).toBeLessThanOrEqual(cap);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the words of a nudge', () => {
  const values = {
    firstName: 'نورا',
    step: 'Contact',
    link: 'https://a.example/',
    booking: 'https://book.example/',
    people: 'https://a.example/people',
  };

  test('variables are filled in, whatever else stands in braces stays', () => {
    expect(fillNudge('{firstName}: {step} {link} {name}', values)).toBe(
      'نورا: Contact https://a.example/ {name}',
    );
    expect(fillNudge('{booking} {people}', values)).toBe(
      'https://book.example/ https://a.example/people',
    );
    expect(fillNudge('{step}', { ...values, step: '{firstName} $&' })).toBe('{firstName} $&');
  });

  test.each([
    ['Hello {firstName}, how are you?', []],
    ['Hello {firstname}, how are you?', ['unknown_variable', 'nameless']],
    ['Hello, how are you?', ['nameless']],
    ['Dear {firstName}, you definately can.', ['misspelt']],
    ['Dear {firstName}, you still haven’t written.', ['blame']],
    ['Dear {firstName}, everyone else is done.', ['comparison']],
    ['Dear {firstName}, this is your last chance.', ['pressure']],
    ['Dear {firstName}, WRITE THEM NOW!!', ['loud']],
    [`{firstName} ${'word '.repeat(121)}`, ['long']],
  ])('G31, G38: “%s” gets %j', (text, codes) => {
    const remarks = lintNudge({ subject: 'About your next step', text });
    expect(remarks.map(({ code }) => code)).toEqual(codes);
    for (const remark of remarks) {
      expect(remark.holdsUp).toBe(remark.code === 'unknown_variable');
      expect(sayNudgeRemark(remark)).not.toMatch(/\{found\}/);
    }
  });

  test('our own sentences pass our own look, fit, and are there for each reason', () => {
    expect(Object.keys(nudgeReasonNames)).toEqual([...NUDGE_REASONS]);
    expect(Object.keys(nudgeTemplates)).toEqual(['hello', ...NUDGE_REASONS]);
    for (const words of Object.values(nudgeTemplates)) {
      expect(lintNudge(words)).toEqual([]);
      expect(words.text.length).toBeLessThan(NUDGE_LIMITS.text);
    }
    expect(new Set(NUDGE_EXCLUSIONS).size).toBe(NUDGE_EXCLUSIONS.length);
  });
});

describe('rules', () => {
  const berlin = { zone: 'Europe/Berlin', weekend: [6, 7] };

  test('they run in the morning of the school, on working days or on all', () => {
    // A Friday.
    const friday = '2026-03-06T07:00:00.000Z';
    expect(nextNudgeRun(shift(friday, -1), true, berlin)).toBe(friday);
    expect(nextNudgeRun(friday, true, berlin)).toBe('2026-03-09T07:00:00.000Z');
    expect(nextNudgeRun(friday, false, berlin)).toBe('2026-03-07T07:00:00.000Z');
    expect(nextNudgeRun(friday, true, { zone: 'Asia/Riyadh', weekend: [5, 6] })).toBe(
      '2026-03-08T05:00:00.000Z',
    );
    // The clocks change on 29 March.
    expect(nextNudgeRun('2026-03-28T12:00:00.000Z', false, berlin)).toBe(
      '2026-03-29T06:00:00.000Z',
    );
  });

  test('a run always lies ahead, and at most a long weekend away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEN_ZONES),
        fc.integer({ min: 0, max: 20_000 }),
        fc.boolean(),
        (zone, hours, workingDaysOnly) => {
          const after = msInstant(instantMs(NOON) + hours * HOUR);
          const next = nextNudgeRun(after, workingDaysOnly, { zone, weekend: [6, 7] });
          const ahead = instantMs(next) - instantMs(after);
          expect(ahead).toBeGreaterThan(0);
          expect(ahead).toBeLessThanOrEqual((workingDaysOnly ? 3 : 1) * DAY + 2 * HOUR);
        },
      ),
    );
  });

  test('R84: numbers have their ranges, and a thank-you is nudged for while it helps', () => {
    expect(nudgeRuleProblem('no_contact', 14, 14)).toBeNull();
    expect(nudgeRuleProblem('thank_you_overdue', 6, 14)).toBe('days');
    expect(nudgeRuleProblem('stuck', 2, 14)).toBe('days');
    expect(nudgeRuleProblem('stuck', 3, 6)).toBe('repeatDays');
    expect(sayNudgeRule('stuck', 1)).toContain('more than 1 day');
    expect(sayNudgeRule('stuck', 7)).toContain('more than 7 days');
  });
});
