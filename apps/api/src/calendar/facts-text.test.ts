import { aMeeting } from '@acquaint/core/testing/dossier';
import { expect, test } from 'vitest';
import { calendarLinks, factsText } from './facts-text.ts';

const names = { student: 'Lena Hoffmann', contact: 'Dr. Okafor' };

test('R57: the block repeats date, time with zone, length, place and who begins', () => {
  const url = 'https://acquaint.northgate.example/g/token/invitation.ics';
  const text = factsText({ meeting: aMeeting(), names, readerZone: 'Europe/Berlin', fileUrl: url });
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Date: Thursday 12 March 2026',
    'Time: 15:00 (UTC, London), 20 minutes',
    'On your clock: Thursday 12 March 2026, 16:00 (UTC+1, Berlin)',
    'Place: River Trust, 12 Quay Street, London, reception',
    'You meet there.',
  ]);
  expect(text).toContain(`File for other calendars: ${url}`);
});

test('R53: a reader in the same zone reads one time only', () => {
  const text = factsText({ meeting: aMeeting(), names, fileUrl: null });
  expect(text).not.toMatch(/On your clock|File for/);
});

test('links of calendars on the web name the instant, and words cannot add to them', () => {
  const place = { kind: 'link', text: 'https://x.example/?a=1&dates=20200101', meetingPoint: null };
  const meeting = { ...aMeeting(), place: { ...place, kind: 'link' as const } };
  const { google, outlook } = calendarLinks(meeting, { ...names, contact: 'A & B&text=x#y' });
  const query = (url: string) => new URL(url).searchParams;
  expect(query(google).getAll('dates')).toEqual(['20260312T150000Z/20260312T152000Z']);
  expect(query(google).getAll('text')).toEqual(['Talk: Lena Hoffmann and A & B&text=x#y']);
  expect(query(outlook).get('startdt')).toBe('2026-03-12T15:00:00Z');
  expect(query(outlook).get('enddt')).toBe('2026-03-12T15:20:00Z');
  for (const url of [google, outlook]) expect(new URL(url).hash).toBe('');
});
