import { expect, test } from 'vitest';

import { confirmPhrases } from '../phrases/rules-confirm.ts';
import { aDossier, aDraft, agreed, requested } from '../testing/dossier.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Mode } from '../workflow/records.ts';
import { bodyWords } from './body-words.ts';
import { confirmRules, missingFacts } from './confirm.ts';
import { asking } from './hits.fixture.ts';
import { NOTE_TEXT, byPhone, byVideo, confirmed, meetingOf } from './stages.fixture.ts';

const { hitsOf, says } = asking(confirmRules, confirmPhrases);

test('R54: a complete record passes in each mode', () => {
  const dossier = aDossier(agreed);
  expect(says('R54', dossier)).toEqual([]);
  byVideo(dossier);
  expect(says('R54', dossier)).toEqual([]);
  byPhone(dossier);
  expect(says('R54', dossier)).toEqual([]);
});

test('R54: each missing fact blocks the confirmation by its own name', () => {
  const dossier = aDossier(agreed);
  Object.assign(meetingOf(dossier), {
    start: '',
    wallTime: '',
    zone: '',
    minutes: 0,
    place: null,
    whoStarts: null,
  });
  expect(hitsOf('R54', dossier).map(({ code }) => code)).toEqual([
    'date',
    'time',
    'zone',
    'minutes',
    'address',
    'meeting_point',
    'who_starts',
  ]);
  expect(hitsOf('R54', dossier).every(({ gates }) => gates?.includes('confirm'))).toBe(true);
});

test.each<[Mode, string[]]>([
  ['in_person', ['address', 'meeting_point']],
  ['observational_visit', ['address', 'meeting_point']],
  ['telephone', ['number']],
  ['video', ['link']],
])('R54: without a place, %s misses %j', (mode, missing) => {
  const dossier = aDossier(agreed);
  Object.assign(meetingOf(dossier), { mode, place: null });
  expect(missingFacts(meetingOf(dossier))).toEqual(missing);
});

test('R54: an address without a room or meeting point is not a place yet', () => {
  const dossier = aDossier(agreed);
  const { place } = meetingOf(dossier);
  if (place) place.meetingPoint = ' ';
  expect(says('R54', dossier)).toEqual(['BLOCK meeting_point']);
});

test('R55: a proposal is not an agreement', () => {
  const dossier = aDossier(agreed);
  expect(says('R55', dossier)).toEqual([]);
  meetingOf(dossier).evidence = null;
  expect(hitsOf('R55', dossier)).toMatchObject([{ severity: 'BLOCK', gates: ['confirm'] }]);
});

test('R56: reminded for 12 hours after agreement, warned at 24', () => {
  const dossier = aDossier(agreed);
  expect(hitsOf('R56', dossier)).toMatchObject([
    { severity: 'REMIND', code: 'write', dueAt: '2026-03-05T21:30:00.000Z' },
  ]);
  dossier.now = '2026-03-06T09:29:59.000Z';
  expect(says('R56', dossier)).toEqual(['REMIND write']);
  dossier.now = '2026-03-06T09:30:00.000Z';
  expect(says('R56', dossier)).toEqual(['WARN late']);
});

test('R56: a note that repeats the present facts settles it', () => {
  expect(says('R56', aDossier(confirmed))).toEqual([]);
});

test('R57: the confirmation waits for the facts that it has to repeat', () => {
  const dossier = aDossier(agreed);
  dossier.draft = { ...aDraft(), kind: 'confirmation', text: NOTE_TEXT };
  expect(says('R57', dossier)).toEqual([]);
  meetingOf(dossier).place = null;
  expect(hitsOf('R57', dossier)).toMatchObject([
    { severity: 'BLOCK', code: 'facts_first', params: { missing: 2 }, gates: ['send_message'] },
  ]);
});

test('R57: 30 to 90 words are a good length', () => {
  const withNote = (words: number): Dossier => {
    const dossier = aDossier(confirmed);
    const note = dossier.interview.messages.at(-1);
    if (note) note.text = `Dear Dr. Okafor,\n\n${'word '.repeat(words)}\n\nKind regards,\nLena`;
    return dossier;
  };
  expect(says('R57', aDossier(confirmed))).toEqual([]);
  expect(says('R57', withNote(29))).toEqual(['INFO short']);
  expect(says('R57', withNote(30))).toEqual([]);
  expect(says('R57', withNote(90))).toEqual([]);
  expect(says('R57', withNote(91))).toEqual(['INFO long']);
});

test('R57: greeting, closing line and signature are not counted', () => {
  expect(bodyWords('Dear Dr. Okafor,\n\nOne two three.\n\nKind regards,\nLena Hoffmann')).toBe(3);
  expect(bodyWords('One two three')).toBe(3);
  expect(bodyWords('')).toBe(0);
});

test('R58: told from 48 hours before, not earlier', () => {
  const dossier = aDossier(confirmed);
  dossier.now = '2026-03-10T14:59:59.000Z';
  expect(says('R58', dossier)).toEqual([]);
  dossier.now = '2026-03-10T15:00:00.000Z';
  expect(says('R58', dossier)).toContain('REMIND soon');
});

test('R58: one optional note to the contact, 48 to 24 hours before, if the confirmation is old', () => {
  const dossier = aDossier(confirmed);
  dossier.now = '2026-03-11T12:00:00.000Z';
  expect(says('R58', dossier)).toEqual(['REMIND soon', 'OFFER contact_note']);
  dossier.now = '2026-03-11T15:00:01.000Z';
  expect(says('R58', dossier)).toEqual(['REMIND soon']);
  dossier.now = '2026-03-11T12:00:00.000Z';
  meetingOf(dossier).contactReminderSentAt = '2026-03-11T09:00:00.000Z';
  expect(says('R58', dossier)).toEqual(['REMIND soon']);
});

test('R58: no note to the contact when the school turns it off, or right after confirming', () => {
  const dossier = aDossier(confirmed);
  dossier.now = '2026-03-11T12:00:00.000Z';
  const off = { ...dossier, policy: { ...dossier.policy, contactReminderHoursBefore: null } };
  expect(says('R58', off)).toEqual(['REMIND soon']);
  const { confirmation } = meetingOf(dossier);
  if (confirmation) confirmation.sentAt = '2026-03-10T12:00:00.000Z';
  expect(says('R58', dossier)).toEqual(['REMIND soon']);
});

test('R59: a change of place after the note asks for a fresh one', () => {
  const dossier = aDossier(confirmed);
  expect(says('R59', dossier)).toEqual([]);
  const { place } = meetingOf(dossier);
  if (place) place.meetingPoint = 'room 4';
  expect(hitsOf('R59', dossier)).toMatchObject([{ severity: 'BLOCK', code: 'changed' }]);
  meetingOf(dossier).status = 'to_confirm';
  expect(says('R59', dossier)).toEqual(['BLOCK fresh_note']);
  expect(says('R59', aDossier(requested))).toEqual([]);
});
