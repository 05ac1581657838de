import { describe, expect, test } from 'vitest';
import { noticeGroupNames } from '../phrases/reminder-words.ts';
import { NOTICE_GROUPS, STAFF_GROUPS, STUDENT_GROUPS } from './audience.ts';
import { groupOf } from './kinds.ts';
import { defaultPreferences, parsePreferences, preferencesSchema } from './preferences.ts';
import { pushPayload } from './push-payload.ts';
import { staffPlace } from './staff-place.ts';

const talk = '0195a1c2-0000-7000-8000-000000000001';

describe('staff', () => {
  test.each([
    ['review_waiting', `/reviews?interview=${talk}`],
    ['review_guest_answered', `/reviews?interview=${talk}`],
    ['review_guest_declined', `/reviews?interview=${talk}`],
    ['reminder.felt_unsafe', `/attention?interview=${talk}`],
    ['reminder.missed_meeting', `/attention?interview=${talk}`],
    ['host_joined', '/hosts'],
    ['notes_asked', '/note-requests'],
    ['worker_silent', '/delivery'],
    ['something_unknown', null],
  ])('settle %s at %s', (code, place) => {
    expect(staffPlace(code, talk)).toBe(place);
    const params = { days: 2, time: '9:00', name: 'N', reviewer: 'R' };
    const told = { code, params, interviewId: talk, isDiscreet: true, tag: 't' };
    expect(pushPayload({ ...told, isStudent: false }).url).toBe(`/admin${place ?? '/notices'}`);
    expect(pushPayload({ ...told, isStudent: true }).url).toBe(`/interviews/${talk}`);
  });

  test('a notice without its talk still opens the page', () => {
    expect(staffPlace('review_waiting', null)).toBe('/reviews');
    expect(staffPlace('reminder.felt_unsafe', null)).toBe('/attention');
  });

  test('choose how they are told of everything that they are told', () => {
    for (const code of ['review_waiting', 'review_guest_answered', 'review_guest_declined'])
      expect(groupOf(code)).toBe('reviews');
    expect(groupOf('review_approved')).toBe('answers');
    expect(new Set([...STAFF_GROUPS, ...STUDENT_GROUPS])).toEqual(new Set(NOTICE_GROUPS));
    expect(STUDENT_GROUPS).not.toContain('reviews');
    expect(STUDENT_GROUPS).not.toContain('care');
    for (const group of STAFF_GROUPS) expect(noticeGroupNames[group]).not.toBe('');
  });
});

test('a page of an older version that knows fewer groups can save all the same', () => {
  const { reviews: _later, ...groups } = defaultPreferences.groups;
  const older = { ...defaultPreferences, groups };
  expect(preferencesSchema.parse(older)).toEqual(defaultPreferences);
  expect(parsePreferences(older)).toEqual(defaultPreferences);
  const wrong = { ...older, groups: { ...groups, gossip: { mail: true, push: true } } };
  expect(preferencesSchema.safeParse(wrong).success).toBe(false);
  expect(preferencesSchema.safeParse({ ...older, groups: 'all' }).success).toBe(false);
});
