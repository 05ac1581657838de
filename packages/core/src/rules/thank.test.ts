import { expect, test } from 'vitest';

import { thankPhrases } from '../phrases/rules-thank.ts';
import { aDossier, aDraft, agreed, held, requested } from '../testing/dossier.ts';
import { ids, testId } from '../testing/records.ts';
import type { Dossier, OtherInterview } from '../workflow/dossier.ts';
import { CONTACT_STATES } from '../workflow/records.ts';
import { type CardText, compareCard } from './card.ts';
import { asking } from './hits.fixture.ts';
import { sameness } from '../draft/sameness.ts';
import { byVideo, meetingOf } from './stages.fixture.ts';
import { footerUrl, thankRules, thankYouClock } from './thank.ts';

const { hitsOf, says } = asking(thankRules, thankPhrases);

const THANKS =
  'Dear Dr. Okafor,\n\nThank you for the time you gave me today. What you said about gauges that fail in the very hour they are needed has stayed with me, and so has your advice to spend a season in the field before choosing a thesis. I have written to the hydrology group about a summer place, and I will tell you how it goes.\n\nKind regards,\nLena';

function other(change: Partial<OtherInterview> = {}): OtherInterview {
  return {
    id: ids.otherInterview,
    contactId: ids.otherContact,
    contactName: 'Jonas Lind',
    employerKey: 'river trust',
    status: 'active',
    request: { status: 'accepted', firstSentAt: null, answeredAt: null },
    meeting: null,
    thankYouOwedSince: null,
    sent: [],
    ...change,
  };
}

function thanked(dossier: Dossier, text = THANKS): void {
  held(dossier);
  const id = testId(42);
  dossier.interview.messages.push({
    id,
    kind: 'thanks',
    templateId: 'T23',
    channel: 'email',
    to: { kind: 'contact', name: 'Amara Okafor', address: null },
    subject: 'Thank you for today',
    text,
    slots: { specificThing: 'gauges that fail in the very hour they are needed' },
    way: 'self',
    sentAt: dossier.now,
    minutes: null,
  });
  dossier.interview.thankYou = { status: 'sent', at: dossier.now, messageId: id };
}

test('R82: the card is asked about after the talk, and any answer settles it', () => {
  const dossier = aDossier(held);
  expect(says('R82', dossier)).toEqual(['REMIND open']);
  for (const card of ['received', 'digital', 'asked_none'] as const) {
    dossier.interview.capture.card = card;
    expect(says('R82', dossier)).toEqual([]);
  }
  dossier.interview.capture.card = 'not_asked';
  expect(says('R82', dossier)).toEqual(['INFO not_asked']);
  expect(says('R82', aDossier(agreed))).toEqual([]);
});

test('R83: a card is compared before closing', () => {
  const dossier = aDossier(held);
  dossier.interview.capture.card = 'received';
  expect(hitsOf('R83', dossier)).toMatchObject([{ severity: 'WARN', gates: ['close'] }]);
  dossier.interview.cardDifferencesSettled = true;
  expect(says('R83', dossier)).toEqual([]);
  dossier.interview.cardDifferencesSettled = false;
  dossier.interview.capture.card = 'asked_none';
  expect(says('R83', dossier)).toEqual([]);
});

test('R83: spelling counts letter by letter, blanks, cases of addresses and number forms do not', () => {
  const { contact } = aDossier();
  const card: CardText = {
    fullName: 'Amara  Okafor ',
    jobTitle: 'Hydrologist',
    employer: '',
    email: 'A.Okafor@rivertrust.example',
    phone: '+44 20 7946 0123',
  };
  expect(compareCard(card, contact)).toEqual([]);
  expect(
    compareCard({ ...card, fullName: 'Amára Okafor', jobTitle: 'Lead Hydrologist' }, contact),
  ).toEqual([
    { field: 'fullName', onCard: 'Amára Okafor', onRecord: 'Amara Okafor' },
    { field: 'jobTitle', onCard: 'Lead Hydrologist', onRecord: 'Hydrologist' },
  ]);
});

/** A talk that ended at 16:30 in London. */
function endedAtHalfPastFour(now: string): Dossier {
  const dossier = aDossier(held);
  meetingOf(dossier).endedAt = '2026-03-12T16:30:00.000Z';
  dossier.now = now;
  return dossier;
}

test('R84: ends 16:30 → due by 23:59, overdue 16:30 next day, blocks after 72 h, limit 5 days', () => {
  expect(thankYouClock(endedAtHalfPastFour('2026-03-12T17:00:00.000Z'))).toEqual({
    dueAt: '2026-03-12T23:59:00.000Z',
    overdueAt: '2026-03-13T16:30:00.000Z',
    blocksAt: '2026-03-15T16:30:00.000Z',
    hardLimitAt: '2026-03-17T16:30:00.000Z',
  });
});

test('R84: after a call the day is the student’s own', () => {
  const dossier = endedAtHalfPastFour('2026-03-12T17:00:00.000Z');
  byVideo(dossier);
  expect(thankYouClock(dossier)?.dueAt).toBe('2026-03-12T22:59:00.000Z');
});

test.each([
  ['2026-03-13T16:29:59.000Z', ['REMIND due']],
  ['2026-03-13T16:30:00.000Z', ['WARN overdue']],
  ['2026-03-15T16:29:59.000Z', ['WARN overdue']],
  ['2026-03-15T16:30:00.000Z', ['WARN overdue', 'BLOCK new_requests_wait']],
  ['2026-03-17T16:30:00.000Z', ['WARN last_call', 'BLOCK new_requests_wait']],
])('R84: at %s → %j', (now, expected) => {
  expect(says('R84', endedAtHalfPastFour(now))).toEqual(expected);
});

test('R84: sent or waived, nothing is owed', () => {
  const dossier = endedAtHalfPastFour('2026-03-20T09:00:00.000Z');
  dossier.interview.thankYou = { status: 'waived', at: dossier.now, messageId: null };
  expect(says('R84', dossier)).toEqual([]);
  dossier.interview.thankYou.status = 'sent';
  expect(says('R84', dossier)).toEqual([]);
});

test('R84: a thank-you owed elsewhere for 72 hours holds up a new request (G22)', () => {
  const dossier = aDossier();
  dossier.others = [other({ thankYouOwedSince: '2026-02-27T09:00:01.000Z' })];
  expect(says('R84', dossier)).toEqual([]);
  dossier.others = [other({ thankYouOwedSince: '2026-02-27T09:00:00.000Z' })];
  const [hit] = hitsOf('R84', dossier);
  expect(hit).toMatchObject({ severity: 'BLOCK', params: { name: 'Jonas Lind', hours: 72 } });
  expect(hit?.gates).toEqual(
    expect.arrayContaining(['draft_request', 'send_request', 'make_call']),
  );
});

test('R84: a request that is already out is not held up by another talk', () => {
  const dossier = aDossier(requested);
  dossier.others = [other({ thankYouOwedSince: '2026-02-20T09:00:00.000Z' })];
  expect(says('R84', dossier)).toEqual([]);
});

test('R85: 50 to 130 words by mail that thank for the time pass', () => {
  expect(says('R85', aDossier(thanked))).toEqual([]);
  const text = (words: number): string =>
    `Dear Dr. Okafor,\n\nThank you for your time. ${'word '.repeat(words - 5)}\n\nKind regards,\nLena`;
  expect(
    says(
      'R85',
      aDossier((d) => thanked(d, text(49))),
    ),
  ).toEqual(['INFO short']);
  expect(
    says(
      'R85',
      aDossier((d) => thanked(d, text(50))),
    ),
  ).toEqual([]);
  expect(
    says(
      'R85',
      aDossier((d) => thanked(d, text(130))),
    ),
  ).toEqual([]);
  expect(
    says(
      'R85',
      aDossier((d) => thanked(d, text(131))),
    ),
  ).toEqual(['INFO long']);
});

test('R85: a note that thanks for no time is told', () => {
  const text = `Dear Dr. Okafor,\n\n${'word '.repeat(60)}\n\nKind regards,\nLena`;
  expect(
    says(
      'R85',
      aDossier((d) => thanked(d, text)),
    ),
  ).toEqual(['INFO no_time']);
});

test('R86: the note names one thing from the talk', () => {
  const dossier = aDossier(held);
  dossier.draft = { ...aDraft(), kind: 'thanks', text: THANKS, slots: { specificThing: 'gauges' } };
  expect(says('R86', dossier)).toEqual([]);
  dossier.draft.slots = {};
  expect(hitsOf('R86', dossier)).toMatchObject([{ code: 'no_thing', gates: ['send_thanks'] }]);
});

test('R86: nearly the same note to a colleague blocks, to another house it does not (G21)', () => {
  const dossier = aDossier(held);
  dossier.draft = { ...aDraft(), kind: 'thanks', text: THANKS, slots: { specificThing: 'gauges' } };
  const twin = {
    id: testId(43),
    kind: 'thanks' as const,
    templateId: 'T23',
    text: THANKS.replace('Dr. Okafor', 'Mr. Lind'),
    slots: {},
    sentAt: '2026-03-10T09:00:00.000Z',
  };
  dossier.others = [other({ sent: [twin] })];
  expect(says('R86', dossier)).toEqual(['BLOCK same_note']);
  dossier.others = [other({ sent: [twin], employerKey: 'lake authority' })];
  expect(says('R86', dossier)).toEqual([]);
});

test('R86: sameness is 1 for equal texts, 0 for strangers, and symmetric', () => {
  expect(sameness('one two three four five', 'one two three four five')).toBe(1);
  expect(sameness('one two three four', 'five six seven eight')).toBe(0);
  expect(sameness('a b c d e f', 'a b c d x y')).toBe(sameness('a b c d x y', 'a b c d e f'));
});

test('R87: keeping in touch is offered after the thank-you, and reminded on its day', () => {
  const dossier = aDossier(thanked);
  expect(hitsOf('R87', dossier)).toMatchObject([
    { severity: 'OFFER', code: 'plan', params: { first: 3, second: 6 } },
  ]);
  dossier.interview.keepInTouch = { choice: 'planned', nextOn: '2026-06-12' };
  expect(says('R87', dossier)).toEqual([]);
  dossier.now = '2026-06-12T08:00:00.000Z';
  expect(says('R87', dossier)).toEqual(['REMIND due']);
  dossier.interview.keepInTouch = { choice: 'declined', nextOn: null };
  expect(says('R87', dossier)).toEqual([]);
});

test('R88: closing keeps the contact in whatever state it is', () => {
  const dossier = aDossier(thanked);
  expect(says('R88', dossier)).toEqual([]);
  dossier.interview.status = 'closed';
  for (const state of CONTACT_STATES) {
    dossier.contact.state = state;
    expect(says('R88', dossier)).toEqual([`INFO ${state}`]);
  }
});

test('R89: without a usable help address there is no footer link', () => {
  const dossier = aDossier();
  expect(footerUrl(dossier.school)).toBe('https://northgate.example/careers');
  expect(says('R89', dossier)).toEqual([]);
  for (const helpUrl of ['careers', 'javascript:alert(1)', 'https://']) {
    dossier.school.helpUrl = helpUrl;
    expect(footerUrl(dossier.school)).toBeNull();
    expect(says('R89', dossier)).toEqual(['INFO']);
  }
  dossier.school.helpUrl = '';
  expect(footerUrl(dossier.school)).toBeNull();
  expect(says('R89', dossier)).toEqual([]);
});
