import { expect, test } from 'vitest';
import type { Ledger } from './simulate/ledger.ts';
import { problemsOf } from './simulate/problems.ts';
import { liveThrough } from './simulate/term.ts';

// Five weeks from the Monday before the clocks change in America, so that both changes fall into it.
const term = { weeks: 5, students: 5, seed: 7, begins: '2026-03-02T08:00:00.000Z' };

test('G2, G8, G9: a term of five students: nothing twice, nothing at night, nothing for a meeting that is gone, nothing to a contact without a click', async () => {
  const ledger = await liveThrough(term);
  expect(problemsOf(ledger)).toEqual([]);
  // A ledger without entries would have no problems either.
  const to = (audience: string): number =>
    ledger.sent.filter((sent) => sent.audience === audience).length;
  expect(to('contact')).toBeGreaterThan(15);
  expect(to('member')).toBeGreaterThan(40);
  expect(ledger.delivered).toHaveLength(ledger.sent.length);
  expect(ledger.unsent).toEqual([]);
  const rules = new Set(ledger.sent.flatMap(({ why }) => why));
  for (const rule of ['R56', 'R58', 'R84', 'R81']) expect(rules).toContain(rule);
}, 480_000);

test('the checks of a ledger see what they are there for', () => {
  const at = '2026-03-03T22:30:00.000Z';
  const mail = {
    at,
    audience: 'contact' as const,
    to: 'a@b.example',
    kind: 'request',
    interviewId: 'i',
    why: ['G9'],
    messageId: '<1@x>',
    sendKey: 'message:1',
    personId: 'p',
    zone: 'Europe/London',
    codes: [],
  };
  const reminder = {
    at,
    kind: 'meeting_soon',
    ruleId: 'R58',
    channel: 'mail',
    status: 'sent',
    outcome: null,
    interviewId: 'i',
    occurrence: 'm:1:-2h',
    recipientId: 'p',
    dueAt: at,
  };
  const bad: Ledger = {
    sent: [mail],
    reminders: [reminder, reminder],
    delivered: [
      { at, to: 'a@b.example', messageId: '<2@x>', subject: '' },
      { at, to: 'a@b.example', messageId: '<2@x>', subject: '' },
    ],
    clicks: [],
    meetings: [
      {
        interviewId: 'i',
        id: 'm',
        status: 'confirmed',
        sequence: 2,
        start: '2026-03-01T09:00:00.000Z',
      },
    ],
    students: [],
    unsent: [],
  };
  const found = problemsOf(bad).join('\n');
  for (const sentence of [
    /arrived twice/,
    /fired twice/,
    /without anybody's click/,
    /meeting that had moved/,
    /at 22:30 of their clock/,
    /never arrived/,
  ]) {
    expect(found).toMatch(sentence);
  }
});
