import { expect, test } from 'vitest';
import { paths } from '../../lib/paths.ts';
import { noticeHref } from './notice-href.ts';

const talk = '0195a1c2-0000-7000-8000-000000000001';

test.each([
  ['review_waiting', paths.reviewOf(talk)],
  ['review_guest_declined', paths.reviewOf(talk)],
  ['reminder.felt_unsafe', `${paths.attention}?interview=${talk}`],
  ['reminder.missed_meeting', `${paths.attention}?interview=${talk}`],
  ['host_joined', paths.hosts],
  ['notes_asked', paths.inspections],
  ['message_failed', paths.delivery],
  ['something_unknown', undefined],
])('a notice of %s leads to %s', (code, href) => {
  expect(noticeHref({ code, interviewId: talk })).toBe(href);
});
