import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '../access/table.ts';
import { ATTENTION_KINDS, type AttentionFact } from '../attention/attention.ts';
import { attentionMoments } from '../attention/moments.ts';
import { sayChange } from '../phrases/overview.ts';
import { parsePolicy } from '../policy/policy.ts';
import { shift } from '../schedule/instant.ts';
import {
  CHANGE_KINDS,
  changesFor,
  type Happening,
  isNewMatter,
  TELLING_EVENTS,
} from './changes.ts';

const DAY = 86_400_000;
const SINCE = '2026-03-04T23:00:00.000Z';
const parsed = parsePolicy({});
if (!parsed.ok) throw new Error('The defaults of the policy do not hold.');
const school = { timeZone: 'Europe/Berlin', country: 'DE' };
const moments = attentionMoments({ school, policy: parsed.policy }, SINCE);

const NOTHING = { drafts_to_review: 0, work_handed_in: 0, matters_new: 0 };
const happening = (part: Partial<Happening>): Happening => ({
  type: 'messageSent',
  word: null,
  interviewId: 'i',
  studentId: 's',
  meetingStatus: null,
  ...part,
});
const told = (...happenings: Partial<Happening>[]) =>
  Object.fromEntries(
    changesFor('advisor', happenings.map(happening), NOTHING).map(({ kind, count }) => [
      kind,
      count,
    ]),
  );

test('each kind has its words, for one and for several', () => {
  for (const kind of CHANGE_KINDS) expect(sayChange(kind, 1)).not.toBe(sayChange(kind, 2));
});

test('a request is a message or a call; other messages are none', () => {
  expect(told({ word: 'request' })).toEqual({ requests_sent: 1 });
  expect(told({ type: 'callLogged', word: 'voicemail' })).toEqual({ requests_sent: 1 });
  expect(told({ word: 'nudge' }, { word: 'confirmation' }, { word: null })).toEqual({});
  expect(told({ word: 'thanks' })).toEqual({ thanks_sent: 1 });
});

test('a no is an answer, by mail and by phone; what a machine says is none', () => {
  const reply = (word: string) => told({ type: 'replyLogged', word });
  for (const word of ['yes', 'later', 'no', 'redirect'])
    expect(reply(word)).toEqual({ answers: 1 });
  for (const word of ['auto_reply', 'bounced']) expect(reply(word)).toEqual({});
  expect(told({ type: 'callOutcomeLogged', word: 'declined' })).toEqual({ answers: 1 });
  expect(told({ type: 'callOutcomeLogged', word: 'reached' })).toEqual({});
});

test('a talk that turned out not to be held is none', () => {
  const held = { type: 'meetingHeld', meetingStatus: 'held' } as const;
  expect(told(held)).toEqual({ talks_held: 1 });
  expect(told({ ...held, meetingStatus: 'missed' })).toEqual({});
  // Said to be missed, then corrected, then once more: one talk.
  expect(told(held, { type: 'outcomeCorrected', word: 'held', meetingStatus: 'held' })).toEqual({
    talks_held: 1,
  });
});

test('an interview counts once for a kind, however often it was written down', () => {
  const event = fc.record({
    type: fc.constantFrom(...TELLING_EVENTS),
    word: fc.option(fc.constantFrom('request', 'thanks', 'yes', 'bounced', 'held', 'declined')),
    interviewId: fc.constantFrom('a', 'b', 'c'),
    studentId: fc.constant('s'),
    meetingStatus: fc.constantFrom('held', 'confirmed', null),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const once = changesFor('advisor', events, NOTHING);
      expect(changesFor('advisor', [...events, ...events.toReversed()], NOTHING)).toEqual(once);
      for (const { count } of once) expect(count > 0 && count <= 3).toBe(true);
    }),
  );
});

test('nobody is told of a page that they cannot open, and what did not happen is left out', () => {
  const counted = { drafts_to_review: 2, work_handed_in: 3, matters_new: 4 };
  const kinds = (role: (typeof ROLES)[number]) =>
    changesFor(role, [happening({ word: 'request' })], counted).map(({ kind }) => kind);
  expect(kinds('advisor')).toEqual([
    'requests_sent',
    'drafts_to_review',
    'work_handed_in',
    'matters_new',
  ]);
  expect(kinds('instructor')).toEqual(['requests_sent', 'work_handed_in']);
  for (const role of ROLES.filter((one) => one !== 'advisor' && one !== 'instructor')) {
    expect(kinds(role)).toEqual([]);
  }
  expect(changesFor('advisor', [], { ...counted, work_handed_in: 0 })).toHaveLength(2);
});

const fact = (part: Partial<AttentionFact>): AttentionFact => ({
  kind: 'no_contact',
  studentId: 's',
  interviewId: 'i',
  since: SINCE,
  ...part,
});
const isNew = (one: Partial<AttentionFact>, ...happenings: Partial<Happening>[]) =>
  isNewMatter(fact(one), happenings.map(happening), { since: SINCE, moments });

test('a matter is new when its time was not yet up at the beginning of yesterday', () => {
  const days = parsed.policy.noContactDays;
  const waiting = { kind: 'no_contact', interviewId: null } as const;
  expect(isNew({ ...waiting, since: shift(SINCE, -days * DAY) })).toBe(true);
  expect(isNew({ ...waiting, since: shift(SINCE, -days * DAY - 1) })).toBe(false);
  expect(isNew({ kind: 'felt_unsafe', since: SINCE })).toBe(true);
  expect(isNew({ kind: 'felt_unsafe', since: shift(SINCE, -1) })).toBe(false);
  expect(isNew({ kind: 'meeting_unconfirmed', since: shift(moments.soon, 1) })).toBe(true);
  expect(isNew({ kind: 'meeting_unconfirmed', since: moments.soon })).toBe(false);
  for (const [kind, limit] of [
    ['thank_you_overdue', moments.thankBefore],
    ['no_reply', moments.noReplyBefore],
    ['review_waiting', moments.reviewBefore],
  ] as const) {
    expect(isNew({ kind, since: limit })).toBe(true);
    expect(isNew({ kind, since: shift(limit, -1) })).toBe(false);
  }
});

test('what was written down since makes a matter new, however old its own moment', () => {
  const old = '2026-02-01T09:00:00.000Z';
  expect(isNew({ kind: 'bounced', since: old })).toBe(false);
  expect(isNew({ kind: 'bounced', since: old }, { type: 'messageBounced' })).toBe(true);
  expect(
    isNew({ kind: 'bounced', since: old }, { type: 'messageBounced', interviewId: 'other' }),
  ).toBe(false);
  const meeting = { kind: 'meeting_unconfirmed', since: shift(SINCE, DAY) } as const;
  expect(isNew(meeting, { type: 'meetingAgreed' })).toBe(true);
  const thanks = { kind: 'thank_you_overdue', since: old } as const;
  expect(isNew(thanks, { type: 'meetingHeld' })).toBe(true);
  const shows = { kind: 'two_no_shows', since: old, interviewId: null } as const;
  expect(isNew(shows, { type: 'meetingMissed', interviewId: 'any' })).toBe(true);
  expect(isNew(shows, { type: 'meetingMissed', studentId: 'other' })).toBe(false);
});

test('a matter that begins now is new, of whichever kind that has a moment of its own', () => {
  const since = shift(moments.soon, DAY);
  const told = ATTENTION_KINDS.filter((kind) => isNew({ kind, since }));
  expect(ATTENTION_KINDS.filter((kind) => !told.includes(kind))).toEqual([
    'bounced',
    'two_no_shows',
  ]);
});
