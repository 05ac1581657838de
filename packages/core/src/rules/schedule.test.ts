import { expect, test } from 'vitest';

import { schedulePhrases } from '../phrases/rules-schedule.ts';
import { aDossier, agreed, requested } from '../testing/dossier.ts';
import { aMeeting } from '../testing/dossier.ts';
import { ids, testId } from '../testing/records.ts';
import type { Dossier, OtherInterview } from '../workflow/dossier.ts';
import { asking } from './hits.fixture.ts';
import { scheduleRules, settingOrder, wishConflicts } from './schedule.ts';
import { meetingOf } from './stages.fixture.ts';

const { hitsOf, says } = asking(scheduleRules, schedulePhrases);

/** The contact said yes; no time is settled. */
function accepted(dossier: Dossier): void {
  requested(dossier);
  dossier.interview.request.status = 'accepted';
}

function proposing(dossier: Dossier, ...starts: string[]): void {
  accepted(dossier);
  dossier.interview.proposals = [
    {
      id: testId(80),
      at: dossier.now,
      slots: starts.map((start) => ({ start, minutes: 20 })),
      messageId: null,
    },
  ];
}

function otherTalk(start: string, change: Partial<OtherInterview> = {}): OtherInterview {
  return {
    id: ids.otherInterview,
    contactId: ids.otherContact,
    contactName: 'Jonas Lind',
    employerKey: 'lake authority',
    status: 'active',
    request: { status: 'accepted', firstSentAt: null, answeredAt: null },
    meeting: { ...aMeeting(), start, status: 'confirmed', travelMinutes: 0 },
    thankYouOwedSince: null,
    sent: [],
    ...change,
  };
}

test('R47: three windows on two days pass', () => {
  expect(says('R47', aDossier(accepted))).toEqual([]);
});

test('R47: two windows → WARN before times are offered', () => {
  const dossier = aDossier(accepted);
  dossier.availability.pop();
  expect(hitsOf('R47', dossier)).toMatchObject([
    { severity: 'WARN', code: 'few_windows', gates: ['propose_times'] },
  ]);
});

test('R47: three windows on one day → WARN; windows that are over do not count', () => {
  const oneDay = aDossier(accepted);
  oneDay.availability = ['08', '10', '12'].map((hour, n) => ({
    id: testId(70 + n),
    start: `2026-03-10T${hour}:00:00.000Z`,
    end: `2026-03-10T${hour}:30:00.000Z`,
  }));
  expect(says('R47', oneDay)).toEqual(['WARN few_days']);
  const over = aDossier(accepted);
  over.now = '2026-03-11T20:00:00.000Z';
  expect(says('R47', over)).toEqual(['WARN few_windows']);
});

test('R47: nobody is asked for windows before the contact has agreed', () => {
  const dossier = aDossier(requested);
  dossier.availability = [];
  expect(says('R47', dossier)).toEqual([]);
});

test('R48: a movable item moves, a fixed one yields a counter-proposal', () => {
  const dossier = aDossier(agreed);
  const item = {
    id: testId(90),
    title: 'Choir',
    start: '2026-03-12T15:10:00.000Z',
    end: '2026-03-12T16:00:00.000Z',
    movable: true,
  };
  dossier.calendar = [item];
  expect(says('R48', dossier)).toEqual(['OFFER move_yours']);
  dossier.calendar = [{ ...item, title: 'Statistics exam', movable: false }];
  expect(hitsOf('R48', dossier)).toMatchObject([
    { severity: 'WARN', code: 'fixed', params: { title: 'Statistics exam' }, gates: ['confirm'] },
  ]);
  dossier.calendar = [
    { ...item, start: '2026-03-13T08:00:00.000Z', end: '2026-03-13T09:00:00.000Z' },
  ];
  expect(says('R48', dossier)).toEqual([]);
});

test('R48: what another calendar says warns and holds nothing up', () => {
  const dossier = aDossier(agreed);
  const lecture = { id: testId(91), label: 'Classes' };
  dossier.busy = [
    { ...lecture, start: '2026-03-12T15:10:00.000Z', end: '2026-03-12T16:00:00.000Z' },
    { ...lecture, start: '2026-03-12T14:30:00.000Z', end: '2026-03-12T15:10:00.000Z' },
  ];
  const [hit, ...more] = hitsOf('R48', dossier);
  expect(more).toEqual([]);
  expect(hit).toMatchObject({ severity: 'WARN', code: 'elsewhere', params: { label: 'Classes' } });
  expect(hit?.gates ?? []).toEqual([]);
  dossier.busy = [
    { ...lecture, start: '2026-03-13T08:00:00.000Z', end: '2026-03-13T09:00:00.000Z' },
  ];
  expect(says('R48', dossier)).toEqual([]);
});

test('R49: workplace first, then coffee and lunch, then phone or video', () => {
  const dossier = aDossier(accepted);
  dossier.interview.setting = null;
  expect(says('R49', dossier)).toEqual(['OFFER usual_order']);
  expect(settingOrder(dossier)).toEqual(['workplace', 'coffee', 'lunch', 'phone', 'video']);
  dossier.contact.preferences.modes = ['video'];
  expect(says('R49', dossier)).toEqual(['OFFER their_way']);
  dossier.contact.preferences.place = 'the café on Quay Street';
  expect(says('R49', dossier)).toEqual(['OFFER their_place']);
  dossier.interview.setting = 'workplace';
  expect(says('R49', dossier)).toEqual([]);
});

test('R49: with no-cost settings only, nothing is offered that has to be paid (G39)', () => {
  const dossier = aDossier(accepted);
  dossier.interview.setting = null;
  dossier.student.noCostOnly = true;
  expect(says('R49', dossier)).toEqual(['OFFER no_cost']);
  expect(settingOrder(dossier)).toEqual(['workplace', 'phone', 'video']);
});

test('R50: times inside the contact’s wishes pass, each wish blocks what lies outside it', () => {
  const dossier = aDossier();
  proposing(dossier, '2026-03-12T15:00:00.000Z');
  dossier.contact.preferences.days = [4];
  dossier.contact.preferences.from = '14:00';
  dossier.contact.preferences.until = '15:20';
  dossier.contact.preferences.notBefore = '2026-03-12';
  expect(says('R50', dossier)).toEqual([]);
  dossier.contact.preferences.until = '15:19';
  expect(hitsOf('R50', dossier)).toMatchObject([
    { severity: 'BLOCK', code: 'hours', gates: ['propose_times'] },
  ]);
  dossier.contact.preferences.until = null;
  dossier.contact.preferences.days = [1, 2];
  expect(says('R50', dossier)).toEqual(['BLOCK day']);
  dossier.contact.preferences.days = [];
  dossier.contact.preferences.notBefore = '2026-03-13';
  expect(says('R50', dossier)).toEqual(['BLOCK not_before']);
});

test('R50: times that are out already only warn, and each reason is told once', () => {
  const dossier = aDossier();
  proposing(dossier, '2026-03-12T15:00:00.000Z', '2026-03-12T16:00:00.000Z');
  dossier.now = '2026-03-03T09:00:00.000Z';
  dossier.contact.preferences.days = [1];
  expect(hitsOf('R50', dossier)).toMatchObject([{ severity: 'WARN', code: 'day', gates: [] }]);
  expect(wishConflicts(dossier, [])).toEqual([]);
});

test('R50: a mode that the contact does not want blocks the proposal', () => {
  const dossier = aDossier(accepted);
  dossier.contact.preferences.modes = ['telephone'];
  expect(says('R50', dossier)).toEqual(['BLOCK mode']);
  dossier.interview.mode = 'telephone';
  expect(says('R50', dossier)).toEqual([]);
});

test('R51: times that nobody has seen leave no choice to the contact', () => {
  const dossier = aDossier();
  proposing(dossier, '2026-03-12T15:00:00.000Z');
  expect(says('R51', dossier)).toEqual(['WARN']);
  const [proposal] = dossier.interview.proposals;
  if (proposal) proposal.messageId = testId(40);
  expect(says('R51', dossier)).toEqual([]);
});

test('R51, B.3: many messages about one time are remarked on, and hold nothing up', () => {
  const dossier = aDossier();
  proposing(dossier, '2026-03-12T15:00:00.000Z');
  const [proposal] = dossier.interview.proposals;
  if (proposal) proposal.messageId = testId(40);
  const [request] = aDossier(agreed).interview.messages;
  if (!request) throw new Error('Nobody was asked.');
  const about = (kind: 'propose_times' | 'reschedule', to: 'contact' | 'supervisor') => ({
    ...request,
    kind,
    to: { ...request.to, kind: to },
    sentAt: dossier.now,
  });
  dossier.interview.messages = [about('propose_times', 'contact'), about('reschedule', 'contact')];
  dossier.interview.messages.push(about('reschedule', 'supervisor'));
  expect(says('R51', dossier)).toEqual([]);
  dossier.interview.messages.push(about('reschedule', 'contact'));
  expect(hitsOf('R51', dossier)).toMatchObject([
    { severity: 'INFO', code: 'many', params: { count: 3, target: 3 } },
  ]);
  dossier.policy = { ...dossier.policy, schedulingMessagesTarget: 4 };
  expect(says('R51', dossier)).toEqual([]);
});

test('R52: the hold is travel, 15 minutes, the talk, 30 minutes, travel', () => {
  const dossier = aDossier(agreed);
  dossier.interview.plan.travelMinutes = 22;
  expect(hitsOf('R52', dossier)).toEqual([
    { severity: 'INFO', code: 'hold', params: { from: '14:23', until: '16:12' } },
  ]);
});

test('R52: less than 60 minutes between two talks → WARN', () => {
  const dossier = aDossier(agreed);
  dossier.contact.travelMinutes = 0;
  dossier.others = [otherTalk('2026-03-12T16:20:00.000Z')];
  expect(says('R52', dossier)).toEqual(['INFO hold']);
  dossier.others = [otherTalk('2026-03-12T16:19:00.000Z')];
  expect(says('R52', dossier)).toEqual(['INFO hold', 'WARN too_close']);
  const [other] = dossier.others;
  if (other?.meeting) other.meeting.status = 'cancelled';
  expect(says('R52', dossier)).toEqual(['INFO hold']);
});

test('R53: a missing zone blocks the confirmation', () => {
  const dossier = aDossier(agreed);
  expect(says('R53', dossier)).toEqual([]);
  dossier.contact.timeZone = null;
  expect(hitsOf('R53', dossier)).toMatchObject([
    { severity: 'BLOCK', code: 'contact_zone', gates: ['confirm'] },
  ]);
  dossier.student.timeZone = '';
  meetingOf(dossier).zone = '';
  expect(says('R53', dossier)).toEqual([
    'BLOCK contact_zone',
    'BLOCK student_zone',
    'BLOCK meeting_zone',
  ]);
});

test('R53: agreed in February for 10:00 New York on 9 March 2025, after the clocks changed there', () => {
  const dossier = aDossier(agreed);
  Object.assign(meetingOf(dossier), {
    zone: 'America/New_York',
    wallTime: '2025-03-09T10:00',
    start: '2025-03-09T14:00:00.000Z',
  });
  expect(says('R53', dossier)).toEqual([]);
  // Computed with the offset of February, it would be an hour off.
  meetingOf(dossier).start = '2025-03-09T15:00:00.000Z';
  expect(says('R53', dossier)).toEqual(['BLOCK clock_disagrees']);
});
