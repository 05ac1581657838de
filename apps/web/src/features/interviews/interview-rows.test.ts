import { expect, test } from 'vitest';
import type { InterviewRow } from './interview-rows.ts';
import { groupOf } from './interview-rows.ts';

const now = '2026-03-02T09:00:00.000Z';

const row = (changes: Partial<InterviewRow>): InterviewRow => ({
  id: 'a',
  studentId: 's',
  version: 1,
  status: 'active',
  step: 'contact',
  stepsDone: 1,
  requestStatus: 'none',
  nextAction: null,
  nextDueAt: null,
  nextWaiting: false,
  meetingStartsAt: null,
  meetingStatus: null,
  updatedAt: now,
  contactId: 'c',
  contactName: 'Amara Okafor',
  contactEmployer: 'River Trust',
  ...changes,
});

test.each([
  ['2026-03-01T09:00:00.000Z', 'today'],
  ['2026-03-02T22:59:00.000Z', 'today'],
  ['2026-03-02T23:01:00.000Z', 'week'],
  ['2026-03-09T09:00:00.000Z', 'week'],
  ['2026-03-10T09:00:00.000Z', 'later'],
])('what is due at %s stands under %s on a calendar in Berlin', (nextDueAt, group) => {
  expect(groupOf(row({ nextDueAt }), now, 'Europe/Berlin')).toBe(group);
});

test('what waits for others stands apart, whatever its date', () => {
  expect(groupOf(row({ nextWaiting: true, nextDueAt: now }), now, 'Europe/Berlin')).toBe('waiting');
});

test('what has no date can be done this week', () => {
  expect(groupOf(row({}), now, 'Europe/Berlin')).toBe('week');
});
