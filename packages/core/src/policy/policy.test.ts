import { describe, expect, test } from 'vitest';
import { policyChoicePhrases, policyPhrases, sayPolicyError } from '../phrases/policy.ts';
import { policyEffects } from '../phrases/policy-effects.ts';
import { policySources } from '../phrases/policy-sources.ts';
import { choice, definePolicy, list, span, whole } from './define-policy.ts';
import { policyDefinitions } from './definitions.ts';
import { defaultPolicy, parsePolicy, policyKeys, policySchema } from './policy.ts';

describe('the default policy', () => {
  test('B.12: holds the documented numbers', () => {
    expect(defaultPolicy).toMatchObject({
      askMinutes: 20,
      replyWaitSecondPersonBusinessDays: 3,
      nudge1BusinessDays: 7,
      nudge2BusinessDaysAfterNudge1: 10,
      maxOutboundUnansweredCold: 2,
      maxOutboundUnansweredWarm: 3,
      coolDownDaysAfterClose: 180,
      sendWindowLocal: { openHour: 8, closeHour: 18, lastDayUntilHour: 12 },
      confirmationWithinHours: 24,
      contactReminderHoursBefore: { from: 24, to: 48 },
      studentReminderHoursBefore: [48, 24, 2],
      leaveByReminderMinutesBefore: 30,
      arriveEarlyMinutes: { from: 10, to: 15 },
      joinVideoEarlyMinutes: { from: 3, to: 5 },
      betweenInterviewsMinutes: 60,
      cancelNoticeHours: 24,
      debriefWithinHours: 24,
      thankYouOverdueHours: 24,
      thankYouHardLimitDays: 5,
      linkedinConnectWithinHours: 48,
      referralFollowUpDays: { from: 7, to: 10 },
      keepInTouchMonths: [3, 6, 12],
    });
  });

  test('B.12: is a complete policy in itself, and every key has words', () => {
    expect(policySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
    expect(Object.keys(policyPhrases)).toEqual(policyKeys);
    const options = policyKeys.flatMap((key) => {
      const { unit, range } = policyDefinitions[key];
      return unit === 'choice' ? range.split(', ').map((option) => `${key}.${option}`) : [];
    });
    expect(Object.keys(policyChoicePhrases)).toEqual(options);
  });
});

describe('each number says', () => {
  const sentence = /^\p{Lu}.{20,230}\.$/u;
  test.each(policyKeys)('B.12: what %s changes and what its source says', (key) => {
    expect(policyEffects[key]).toMatch(sentence);
    expect(policySources[key]).toMatch(sentence);
    expect(policyEffects[key]).not.toBe(policySources[key]);
    expect(policyDefinitions[key].basis).toMatch(/\S/);
  });

  test.each([
    ['what it changes', policyEffects],
    ['its source', policySources],
  ])('B.12: %s in words of its own, for every number and nothing else', (_, sentences) => {
    expect(Object.keys(sentences)).toEqual(policyKeys);
    expect(new Set(Object.values(sentences)).size).toBe(policyKeys.length);
  });

  test.each(policyKeys)('B.12: of %s that the number is ours, where no source gives it', (key) => {
    const { basis } = policyDefinitions[key];
    const codes = basis.split(', ');
    // A number that is ours alone must not read as if somebody else had found it.
    const isOursAlone = codes.includes('ours') && !codes.some((code) => /^S\d+$/.test(code));
    if (!isOursAlone) return;
    expect(policySources[key]).toMatch(/\bour\b|\bours\b|\bwe\b|school’s choice/);
  });
});

describe('parsePolicy', () => {
  test('B.12: no overrides give the defaults', () => {
    expect(parsePolicy({})).toEqual({ ok: true, policy: defaultPolicy });
  });

  test('B.12: both ends of a range are allowed, one beyond is not', () => {
    for (const days of [5, 10]) {
      expect(parsePolicy({ nudge1BusinessDays: days })).toMatchObject({
        ok: true,
        policy: { nudge1BusinessDays: days },
      });
    }
    for (const days of [4, 11, 7.5, '7', null, undefined]) {
      expect(parsePolicy({ nudge1BusinessDays: days })).toEqual({
        ok: false,
        errors: [{ code: 'out_of_range', key: 'nudge1BusinessDays', range: '5–10', other: null }],
      });
    }
  });

  test('B.12: every wrong key is reported at once', () => {
    const result = parsePolicy({ nope: 1, askMinutes: 90, thankYouHardLimitDays: 6 });
    expect(result).toMatchObject({
      ok: false,
      errors: [
        { code: 'unknown_key', key: 'nope' },
        { code: 'out_of_range', key: 'askMinutes', range: '15–30' },
        { code: 'out_of_range', key: 'thankYouHardLimitDays', range: '5' },
      ],
    });
  });

  test('B.12: two numbers that contradict each other are named', () => {
    const result = parsePolicy({ confirmationWithinHours: 6 });
    expect(result).toMatchObject({
      ok: false,
      errors: [
        { code: 'conflict', key: 'confirmationRemindHours', other: 'confirmationWithinHours' },
      ],
    });
    expect(result.ok ? [] : result.errors.map(sayPolicyError)).toEqual([
      'Reminder to send the confirmation (confirmationRemindHours) must not be more than: Time to send the confirmation.',
    ]);
  });

  test('L29: the window can be narrowed but never reach into the night', () => {
    const window = defaultPolicy.sendWindowLocal;
    expect(parsePolicy({ sendWindowLocal: { ...window, openHour: 8.5 } }).ok).toBe(true);
    expect(parsePolicy({ sendWindowLocal: { ...window, closeHour: 22 } }).ok).toBe(false);
    expect(parsePolicy({ sendWindowLocal: { ...window, nightUntilHour: 6 } }).ok).toBe(false);
    expect(parsePolicy({ sendWindowLocal: { ...window, closeHour: 8 } }).ok).toBe(false);
  });

  test('B.12: reminders count down, the note to the contact can be off', () => {
    expect(parsePolicy({ studentReminderHoursBefore: [24, 2] }).ok).toBe(true);
    expect(parsePolicy({ studentReminderHoursBefore: [2, 24] }).ok).toBe(false);
    expect(parsePolicy({ studentReminderHoursBefore: [] }).ok).toBe(false);
    expect(parsePolicy({ contactReminderHoursBefore: null }).ok).toBe(true);
    expect(parsePolicy({ contactReminderHoursBefore: { from: 48, to: 24 } }).ok).toBe(false);
  });

  test('R19: the mode is one of two words', () => {
    expect(parsePolicy({ internPermissionMode: 'warn' }).ok).toBe(true);
    expect(parsePolicy({ internPermissionMode: 'off' }).ok).toBe(false);
  });

  test('B.12: a key that every object has is unknown', () => {
    expect(parsePolicy({ constructor: 1 })).toMatchObject({ errors: [{ code: 'unknown_key' }] });
  });
});

describe('a wrong definition', () => {
  test('a default outside its range is refused with its key', () => {
    const wrong = [
      whole(9, 'days', 'ours', [1, 5]),
      span(1, 9, 'days', 'ours', [2, 5]),
      list([3, 1], 'days', 'ours', [1, 5], 'rising'),
    ];
    for (const definition of wrong) {
      expect(() => definePolicy({ mine: definition })).toThrow(
        'policy.mine: the default is outside',
      );
    }
    expect(() => definePolicy({ mine: choice(['a', 'b'], 'a', ' ') })).toThrow(
      'policy.mine: names no basis',
    );
  });
});
