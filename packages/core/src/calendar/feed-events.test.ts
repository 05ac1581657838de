import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { aMeeting } from '../testing/dossier.ts';
import type { Meeting } from '../workflow/interview.ts';
import { type FeedInterview, feedEvents } from './feed-events.ts';

const reader = { studentName: 'Lena Hoffmann', policy: defaultPolicy, busyOnly: false };
const interview = (meeting: Partial<Meeting>, more: Partial<FeedInterview> = {}) => ({
  id: 'i',
  status: 'active' as const,
  meeting: { ...aMeeting(), ...meeting },
  travelMinutes: 40,
  thankYou: 'none' as const,
  contactName: 'Dr. Okafor',
  ...more,
});
const keys = (...given: Parameters<typeof feedEvents>): string[] =>
  feedEvents(...given).map(({ key }) => key.replace(aMeeting().id, ''));

test('R78: the way there ends with the arrival, and begins with leave-by', () => {
  const [, way] = feedEvents(interview({ status: 'confirmed' }), reader);
  // 15 early, 40 on the way, 10 to spare, before 15:00 in London.
  expect([way?.start, way?.end]).toEqual(['2026-03-12T13:55:00.000Z', '2026-03-12T14:45:00.000Z']);
  expect(way?.description).toBe(
    'Leave by 13:55: 40 min on the way, 10 min to spare, 15 min early.',
  );
});

test('R78: calls and unknown ways have none', () => {
  expect(keys(interview({ mode: 'video' }), reader)).toEqual(['']);
  expect(keys(interview({}, { travelMinutes: null }), reader)).toEqual(['']);
});

test('R84: a thank-you stands where it begins to be late, until it is sent', () => {
  const held = { status: 'held', endedAt: '2026-03-12T15:25:00.000Z' } as const;
  const events = feedEvents(interview(held), reader);
  expect(events.map(({ key, busy }) => [key.includes('-thanks'), busy])).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(events[1]?.start).toBe('2026-03-13T15:25:00.000Z');
  expect(keys(interview(held, { thankYou: 'sent' }), reader)).toEqual(['']);
});

test('what was called off leaves the calendar; what is not confirmed is tentative', () => {
  for (const status of ['cancelled', 'missed'] as const) {
    expect(keys(interview({ status }), reader)).toEqual([]);
  }
  expect(keys(interview({}, { status: 'withdrawn' }), reader)).toEqual([]);
  expect(feedEvents(interview({ status: 'to_confirm' }), reader)[0]?.status).toBe('tentative');
  expect(feedEvents(interview({ status: 'confirmed' }), reader)[0]?.status).toBe('confirmed');
});

test('"busy only" has times and the word alone', () => {
  const events = feedEvents(interview({ status: 'confirmed' }), { ...reader, busyOnly: true });
  expect(events).toHaveLength(2);
  for (const { summary, location, description, factsHashInput } of events) {
    expect([summary, location, description, factsHashInput]).toEqual(['Busy', null, null, null]);
  }
  const held = interview({ status: 'held', endedAt: '2026-03-12T15:25:00.000Z' });
  expect(keys(held, { ...reader, busyOnly: true })).toEqual(['']);
});
