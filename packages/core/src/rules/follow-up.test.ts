import { expect, test } from 'vitest';

import { aDossier, agreed, requested } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Reply, SentMessage } from '../workflow/interview.ts';
import { followUp } from './follow-up.ts';

/** The request went out on Monday 2 March 2026, 9:00 in London; Easter Monday is 6 April. */
function nudged(dossier: Dossier, ...at: string[]): void {
  const [request] = dossier.interview.messages;
  if (!request) throw new Error('The fixture has a request.');
  const nudges = at.map((sentAt, n): SentMessage => ({
    ...request,
    id: testId(45 + n),
    kind: 'nudge',
    sentAt,
  }));
  dossier.interview.messages.push(...nudges);
}

function reply(dossier: Dossier, change: Partial<Reply>): void {
  dossier.interview.replies.push({
    id: testId(61),
    at: '2026-03-03T08:00:00.000Z',
    channel: 'email',
    outcome: 'auto_reply',
    text: null,
    until: null,
    redirectTo: null,
    pleaseDoNotContact: false,
    signedAs: null,
    ...change,
  });
}

test('nothing follows before a request or after an answer', () => {
  expect(followUp(aDossier())).toBeNull();
  expect(followUp(aDossier(agreed))).toBeNull();
});

test('the first nudge is fair after 7 working days of the contact, in the morning', () => {
  expect(followUp(aDossier(requested))).toEqual({
    kind: 'nudge',
    fairAt: '2026-03-11T09:00:00.000Z',
    waitingSince: '2026-03-02T09:00:00.000Z',
    asked: 1,
    limit: 3,
  });
});

test('public holidays of the contact do not count', () => {
  const dossier = aDossier(requested);
  dossier.contactHolidays = ['2026-03-04'];
  expect(followUp(dossier)?.fairAt).toBe('2026-03-12T09:00:00.000Z');
  dossier.contactWeekend = [5, 6];
  expect(followUp(dossier)?.fairAt).toBe('2026-03-12T09:00:00.000Z');
});

test('a warm contact gets a second nudge after 10 more, and then it rests', () => {
  const dossier = aDossier(requested);
  nudged(dossier, '2026-03-11T09:00:00.000Z');
  expect(followUp(dossier)).toMatchObject({ kind: 'nudge', fairAt: '2026-03-25T09:00:00.000Z' });
  nudged(dossier, '2026-03-25T09:00:00.000Z');
  // The clocks change on 29 March and Easter lies between.
  expect(followUp(dossier)).toMatchObject({ kind: 'let_go', fairAt: '2026-04-10T08:00:00.000Z' });
});

test('a cold contact gets one nudge, no more', () => {
  const dossier = aDossier(requested);
  dossier.contact.warmth = 'cold';
  expect(followUp(dossier)).toMatchObject({ kind: 'nudge', limit: 2 });
  nudged(dossier, '2026-03-11T09:00:00.000Z');
  expect(followUp(dossier)?.kind).toBe('let_go');
});

test('G8: an automatic reply pauses until the return date and two working days', () => {
  const dossier = aDossier(requested);
  reply(dossier, { until: '2026-03-20' });
  expect(followUp(dossier)?.fairAt).toBe('2026-03-24T09:00:00.000Z');
  dossier.interview.replies = [];
  reply(dossier, { until: '2026-03-04' });
  expect(followUp(dossier)?.fairAt).toBe('2026-03-11T09:00:00.000Z');
});

test('G36: a bounced address is mended, never nudged', () => {
  const bounced = aDossier(requested);
  bounced.contact.channels.bouncedAddresses = ['a.okafor@rivertrust.example'];
  expect(followUp(bounced)).toMatchObject({ kind: 'mend_address', fairAt: null });
  const status = aDossier(requested);
  status.interview.request.status = 'bounced';
  expect(followUp(status)?.kind).toBe('mend_address');
});

test('G34, G37: a bad time and a "not before" move the day', () => {
  const dossier = aDossier(requested);
  dossier.contact.pausedUntil = '2026-03-14';
  expect(followUp(dossier)?.fairAt).toBe('2026-03-16T09:00:00.000Z');
  dossier.contact.preferences.notBefore = '2026-03-18';
  expect(followUp(dossier)?.fairAt).toBe('2026-03-18T09:00:00.000Z');
});

test('"later" waits for the date they named, else for the longer wait', () => {
  const dossier = aDossier(requested);
  dossier.interview.request.status = 'later';
  reply(dossier, { outcome: 'later', until: '2026-05-02', at: '2026-03-03T08:00:00.000Z' });
  // A Saturday; Monday is the early May holiday.
  expect(followUp(dossier)).toMatchObject({
    kind: 'write_again',
    fairAt: '2026-05-05T08:00:00.000Z',
    waitingSince: '2026-03-03T08:00:00.000Z',
  });
});

test('calls count like texts', () => {
  const dossier = aDossier(requested);
  dossier.interview.calls.push({
    id: testId(65),
    at: '2026-03-04T09:00:00.000Z',
    outcome: 'voicemail',
    callBackAt: null,
    said: { reason: true, time: true, why: true, how: true },
    note: null,
  });
  expect(followUp(dossier)).toMatchObject({ asked: 2, waitingSince: '2026-03-04T09:00:00.000Z' });
});
