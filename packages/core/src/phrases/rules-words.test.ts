import { describe, expect, test } from 'vitest';

import { REMINDER_KINDS } from '../notify/reminder-kinds.ts';
import { STEPS, STEP_STATUSES } from '../workflow/steps.ts';
import { nextPhrases } from './next.ts';
import { reminderPhrases } from './reminders.ts';
import type { RulePhraseTable } from './rule-phrases.ts';
import { arrivePhrases } from './rules-arrive.ts';
import { confirmPhrases } from './rules-confirm.ts';
import { orderPhrases } from './rules-order.ts';
import { preparePhrases } from './rules-prepare.ts';
import { researchPhrases } from './rules-research.ts';
import { schedulePhrases } from './rules-schedule.ts';
import { thankPhrases } from './rules-thank.ts';
import { stepIntro, stepStatusWords, stepWords } from './steps.ts';

const words: RulePhraseTable = {
  ...schedulePhrases,
  ...confirmPhrases,
  ...researchPhrases,
  ...preparePhrases,
  ...arrivePhrases,
  ...thankPhrases,
  ...orderPhrases,
};

describe('the words of rules', () => {
  test('R92: R47–R92 each have a title and a reason', () => {
    for (let n = 47; n <= 92; n += 1) {
      const phrases = words[`R${n}`];
      expect(phrases?.title).toMatch(/^\S.{9,}/);
      expect(phrases?.why).toMatch(/^\S.{39,}[.”]$/s);
    }
  });

  test('R92: a rule says something, or says how it is kept', () => {
    const silent = Object.entries(words).filter(
      ([, { says, kept }]) => Object.keys(says).length === 0 && kept === undefined,
    );
    expect(silent).toEqual([]);
  });
});

describe('the words of steps, actions and notices', () => {
  test('R90: each step has a name and one sentence of purpose, each status a word', () => {
    expect(Object.keys(stepWords)).toEqual([...STEPS]);
    for (const step of STEPS) expect(stepIntro(step)).toMatch(/^[A-Z][^.]*\.$/);
    expect(Object.keys(stepStatusWords)).toEqual([...STEP_STATUSES]);
  });

  test('an action is a line for a button: no full stop, at most 60 characters', () => {
    for (const sentence of Object.values(nextPhrases)) {
      expect(sentence).toMatch(/^[A-Z].{4,60}$/);
      expect(sentence.endsWith('.')).toBe(false);
    }
  });

  test('each kind of notice has its sentence', () => {
    expect(Object.keys(reminderPhrases)).toEqual([...REMINDER_KINDS]);
  });
});
