import type { Meeting, PastMeeting } from '@acquaint/core/workflow/interview';
import { expect, test } from 'vitest';
import { changedFacts, factsBefore } from './changed-facts.ts';

const meeting: Meeting = {
  id: 'm1',
  status: 'to_confirm',
  start: '2026-03-12T15:00:00.000Z',
  zone: 'Europe/London',
  wallTime: '2026-03-12T15:00',
  minutes: 20,
  mode: 'in_person',
  setting: 'workplace',
  place: { kind: 'address', text: '1 Weir Lane', meetingPoint: 'reception' },
  whoStarts: 'meet_there',
  sequence: 2,
  evidence: null,
  agreedAt: '2026-03-03T09:00:00.000Z',
  confirmedAt: null,
  confirmation: null,
  contactReminderSentAt: null,
};

const moved = (wallTime: string, endedAt: string): PastMeeting => ({
  ...meeting,
  start: `${wallTime}:00.000Z`,
  wallTime,
  endedAt,
  ended: 'rescheduled',
  by: 'contact',
  reason: null,
});

test('R59: after two moves the comparison is with what the last note said', () => {
  const past = [
    moved('2026-03-10T15:00', '2026-03-04T09:00:00.000Z'),
    moved('2026-03-11T15:00', '2026-03-05T09:00:00.000Z'),
  ];
  const noted = {
    ...meeting,
    confirmation: { sentAt: '2026-03-03T10:00:00.000Z', messageId: 'x', factsKey: 'old' },
  };
  expect(factsBefore(noted, past)?.wallTime).toBe('2026-03-10T15:00');
});

test('R59: without a note the comparison is with the time before', () => {
  const past = [
    moved('2026-03-10T15:00', '2026-03-04T09:00:00.000Z'),
    moved('2026-03-11T15:00', '2026-03-05T09:00:00.000Z'),
  ];
  expect(factsBefore(meeting, past)?.wallTime).toBe('2026-03-11T15:00');
  expect(factsBefore(meeting, [])).toBeNull();
});

test('R59: only what differs is shown as changed', () => {
  const before = { ...meeting, place: null };
  expect(changedFacts(before, meeting)).toEqual([false, false, false, true, false]);
  expect(changedFacts({ ...meeting, minutes: 30 }, meeting)[1]).toBe(true);
});
