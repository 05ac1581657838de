import { describe, expect, test } from 'vitest';

import { aTerms } from './assignments.fixture.ts';
import { dueMoment } from './due.ts';
import type { HandedIn } from './submission.ts';
import { isHandedInFinally, isWorthTelling } from './worth-telling.ts';

const before = { title: 'Three talks', terms: aTerms() };
const told = (change: Parameters<typeof aTerms>[0], title = before.title) =>
  isWorthTelling(before, { title, terms: aTerms(change) });

describe('which changes students hear of', () => {
  test('nothing that asks the same as before, in whatever order its fields come', () => {
    expect(told({})).toBe(false);
    expect(told({}, ' Three talks ')).toBe(false);
    const { lastOn, pointsPerDay, graceHours } = before.terms.late;
    expect(told({ late: { lastOn, pointsPerDay, graceHours } })).toBe(false);
    const rubric = before.terms.rubric.map((one) => ({ ...one, title: `${one.title}!` }));
    expect(told({ rubric })).toBe(false);
  });

  test.each<[string, Parameters<typeof aTerms>[0]]>([
    ['talks', { talks: 2 }],
    ['a rule', { rules: { ...before.terms.rules, minutes: 30 } }],
    ['the opening', { opensOn: '2026-04-02' }],
    ['the groups', { windows: { count: 4, days: 6 } }],
    ['late work', { late: { ...before.terms.late, lastOn: null } }],
    ['how often', { resubmissions: 0 }],
    ['what is graded', { rubric: before.terms.rubric.slice(1) }],
  ])('%s', (_, change) => {
    expect(told(change)).toBe(true);
  });

  test('the title, and a due moment of the same day', () => {
    expect(told({}, 'Four talks')).toBe(true);
    const wall = '2026-05-29T12:00';
    const { zone } = before.terms.due;
    const due = dueMoment(wall, zone);
    if (!due.ok) throw new Error('No such time.');
    expect(told({ due: { wall, zone, at: due.at } })).toBe(true);
  });
});

test('work is in finally when no other is taken', () => {
  const one: HandedIn = {
    number: 1,
    lateness: { kind: 'on_time', days: 0, deduction: 0 },
    reopenedUntil: null,
  };
  const now = '2026-05-20T10:00:00.000Z';
  const over = '2026-06-06T10:00:00.000Z';
  expect(isHandedInFinally(aTerms(), [], over)).toBe(false);
  expect(isHandedInFinally(aTerms(), [one], now)).toBe(false);
  expect(isHandedInFinally(aTerms(), [one], over)).toBe(true);
  expect(isHandedInFinally(aTerms({ resubmissions: 0 }), [one], now)).toBe(true);
  expect(isHandedInFinally(aTerms(), [{ ...one, reopenedUntil: '2026-06-06' }], over)).toBe(false);
});
