import { describe, expect, test } from 'vitest';

import { meetingFacts, meetingFactsHashInput } from './meeting-facts.ts';

const meeting = {
  startInstant: '2025-03-09T14:00:00Z',
  zone: 'America/New_York',
  minutes: 20,
  place: '12 Pine Street, room 4',
  who: 'I will ring from reception.',
};

describe('meetingFacts', () => {
  test('R53: New York 10:00 on 9 March 2025 is 15:00 for a student in Berlin', () => {
    const facts = meetingFacts(meeting, 'Europe/Berlin');
    expect(facts).toMatchObject({
      weekday: 'Sunday',
      date: '9 March 2025',
      time: '10:00',
      tz: 'UTC-4, New York',
      minutes: 20,
      place: '12 Pine Street, room 4',
      viewer: { weekday: 'Sunday', date: '9 March 2025', time: '15:00', tz: 'UTC+1, Berlin' },
    });
  });

  test('R53: no second reading for somebody on the same clock', () => {
    expect(meetingFacts(meeting, 'America/Toronto').viewer).toBeNull();
  });

  test('R59: the facts text is stable under spaces and Unicode forms', () => {
    const same = { ...meeting, place: ' 12  Pine Street, room 4 ' };
    expect(meetingFactsHashInput(same)).toBe(meetingFactsHashInput(meeting));
    const composed = meetingFactsHashInput({ ...meeting, place: 'Caf\u00e9' });
    expect(meetingFactsHashInput({ ...meeting, place: 'Cafe\u0301' })).toBe(composed);
  });

  test.each([
    ['date', { startInstant: '2025-03-10T14:00:00Z' }],
    ['zone', { zone: 'America/Detroit' }],
    ['length', { minutes: 30 }],
    ['place', { place: '12 Pine Street, room 5' }],
    ['who', { who: 'You will ring me.' }],
  ])('R59: a change of %s changes the facts text', (_, change) => {
    const changed = meetingFactsHashInput({ ...meeting, ...change });
    expect(changed).not.toBe(meetingFactsHashInput(meeting));
  });
});
