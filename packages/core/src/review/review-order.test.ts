import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMeeting } from '../testing/dossier.ts';
import type { MeetingStatus } from '../workflow/interview.ts';
import { byTalkThenAge, talkAhead } from './review-order.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const BEFORE = '2026-03-02T09:59:59.999Z';
const SOON = '2026-03-02T10:00:00.001Z';
const LATER = '2026-03-09T10:00:00.000Z';

const offer = (...starts: string[]) => ({
  id: 'o',
  at: BEFORE,
  messageId: null,
  slots: starts.map((start) => ({ start, minutes: 20 })),
});
const suggestion = (...starts: string[]) => ({
  ...offer(...starts),
  zone: 'Europe/Berlin',
  words: null,
  callNumber: null,
});
const meeting = (start: string, status: MeetingStatus = 'confirmed') => ({
  ...aMeeting(),
  start,
  status,
});

describe('the talk that a text is about', () => {
  test('is the meeting that was agreed and is to come', () => {
    const times = { meeting: meeting(LATER), proposals: [offer(SOON)] };
    expect(talkAhead(times, NOW)).toBe(LATER);
    expect(talkAhead({ ...times, meeting: meeting(LATER, 'to_confirm') }, NOW)).toBe(LATER);
  });

  test('is no meeting that is over, was called off or begins at this moment', () => {
    for (const status of ['held', 'cancelled', 'missed'] as const) {
      expect(talkAhead({ meeting: meeting(LATER, status), proposals: [] }, NOW)).toBe(null);
    }
    expect(talkAhead({ meeting: meeting(NOW), proposals: [] }, NOW)).toBe(null);
    expect(talkAhead({ meeting: meeting(BEFORE), proposals: [offer(SOON)] }, NOW)).toBe(SOON);
  });

  test('is the earliest time on offer that is to come, of the last offer of each side', () => {
    const meeting = null;
    expect(talkAhead({ meeting, proposals: [offer(LATER, BEFORE, NOW, SOON)] }, NOW)).toBe(SOON);
    expect(talkAhead({ meeting, proposals: [offer(SOON), offer(LATER)] }, NOW)).toBe(LATER);
    const suggestions = [suggestion(SOON)];
    expect(talkAhead({ meeting, proposals: [offer(LATER)], suggestions }, NOW)).toBe(SOON);
    expect(talkAhead({ meeting, proposals: [], suggestions: [] }, NOW)).toBe(null);
    expect(talkAhead({ meeting, proposals: [offer(BEFORE)] }, NOW)).toBe(null);
  });
});

test('whoever has a talk ahead comes first, the nearest before the others; age decides the rest', () => {
  const moment = fc.constantFrom(BEFORE, NOW, SOON, LATER);
  const waiting = fc.record({
    id: fc.uuid(),
    meetingAt: fc.option(moment),
    createdAt: moment,
  });
  fc.assert(
    fc.property(fc.array(waiting, { maxLength: 8 }), (all) => {
      const places = all
        .toSorted(byTalkThenAge)
        .map((one) => [one.meetingAt ?? 'unknown', one.createdAt, one.id].join(' '));
      expect(places).toEqual(places.toSorted());
    }),
  );
});
