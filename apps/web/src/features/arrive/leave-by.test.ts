import { aDossier, agreed } from '@acquaint/core/testing/dossier';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { expect, test } from 'vitest';
import { dayTimes, mapLink } from './leave-by.ts';

/** 14:00 in Berlin on 12 March 2026; the student's clock stands in London. */
const meetingAt = (mode: 'in_person' | 'telephone' | 'video'): Dossier =>
  aDossier((dossier) => {
    agreed(dossier);
    const { meeting } = dossier.interview;
    if (!meeting) throw new Error('No meeting was agreed.');
    Object.assign(meeting, {
      start: '2026-03-12T13:00:00.000Z',
      zone: 'Europe/Berlin',
      wallTime: '2026-03-12T14:00',
      mode,
    });
    dossier.student.timeZone = 'Europe/London';
  });

test('R78: 13:13 = 14:00 − 15 early − 22 travel − 10 margin, on the clock of the place', () => {
  expect(dayTimes(meetingAt('in_person'), 22)).toMatchObject({
    start: '14:00',
    leave: { at: '13:13', early: 15, travel: 22, margin: 10 },
    window: { from: '13:45', until: '13:50' },
    call: null,
  });
});

test('R76: without the way there is no time to leave', () => {
  expect(dayTimes(meetingAt('in_person'), null)?.leave).toBeNull();
});

test('R81: a call goes by the student’s own clock', () => {
  expect(dayTimes(meetingAt('telephone'), 22)).toMatchObject({
    leave: null,
    call: { ready: '12:50', from: '13:00', until: null },
  });
  expect(dayTimes(meetingAt('video'), null)?.call).toEqual({
    ready: '12:50',
    from: '12:55',
    until: '12:57',
  });
});

test('without an agreed time there is no day', () => {
  expect(dayTimes(aDossier(), 22)).toBeNull();
});

test('a map link carries the address and nothing else', () => {
  expect(mapLink('1 Weir Lane & Co')).toBe(
    'https://www.openstreetmap.org/search?query=1%20Weir%20Lane%20%26%20Co',
  );
});
