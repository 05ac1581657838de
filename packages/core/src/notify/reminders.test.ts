import { describe, expect, test } from 'vitest';

import { fill } from '../phrases/say.ts';
import { reminderPhrases } from '../phrases/reminders.ts';
import { byVideo, confirmed, meetingOf, ready } from '../rules/stages.fixture.ts';
import { aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { factsKey } from '../workflow/meeting-facts.ts';
import { plannedReminders } from './reminders.ts';

/** Reminders in short, "kind at"; keys are unique and every sentence is complete. */
function plan(dossier: Dossier): string[] {
  const reminders = plannedReminders(dossier);
  const keys = reminders.map(({ kind, occurrence }) => `${kind} ${occurrence}`);
  expect(new Set(keys).size).toBe(keys.length);
  return reminders.map(({ kind, params, dueAt }) => {
    const sentence = Object.entries(reminderPhrases).find(([known]) => known === kind)?.[1];
    if (sentence === undefined) throw new Error(`"${kind}" has no sentence.`);
    expect(fill(sentence, params)).not.toMatch(/[{}]|undefined|null/);
    return `${kind} ${dueAt}`;
  });
}

const of = (dossier: Dossier, kind: string): string[] =>
  plan(dossier)
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => line.slice(kind.length + 1));

describe('before the talk', () => {
  test('R58: 48, 24 and 2 hours before', () => {
    expect(of(aDossier(ready), 'meeting_soon')).toEqual([
      '2026-03-10T15:00:00.000Z',
      '2026-03-11T15:00:00.000Z',
      '2026-03-12T13:00:00.000Z',
    ]);
  });

  test('R58: what was due before the agreement is never planned', () => {
    const dossier = aDossier(ready);
    meetingOf(dossier).agreedAt = '2026-03-11T16:00:00.000Z';
    expect(of(dossier, 'meeting_soon')).toEqual(['2026-03-12T13:00:00.000Z']);
  });

  test('R58: a note to the contact is proposed when the confirmation will be over 3 days old', () => {
    const dossier = aDossier(ready);
    expect(of(dossier, 'contact_note')).toEqual(['2026-03-10T15:00:00.000Z']);
    meetingOf(dossier).contactReminderSentAt = '2026-03-11T09:00:00.000Z';
    expect(of(dossier, 'contact_note')).toEqual([]);
  });

  test('R56: 12 and 24 hours after agreement until the note is out', () => {
    expect(of(aDossier(agreed), 'confirmation_due')).toEqual([
      '2026-03-05T21:30:00.000Z',
      '2026-03-06T09:30:00.000Z',
    ]);
    expect(of(aDossier(confirmed), 'confirmation_due')).toEqual([]);
  });

  test('R59: moving the meeting moves its reminders under new keys', () => {
    const dossier = aDossier(ready);
    const before = plannedReminders(dossier);
    const meeting = meetingOf(dossier);
    Object.assign(meeting, { start: '2026-03-13T15:00:00.000Z', wallTime: '2026-03-13T15:00' });
    meeting.sequence = 1;
    if (meeting.confirmation) meeting.confirmation.factsKey = factsKey(meeting);
    const after = plannedReminders(dossier);
    expect(after.length).toBe(before.length);
    const keys = new Set(before.map(({ kind, occurrence }) => `${kind} ${occurrence}`));
    expect(after.some(({ kind, occurrence }) => keys.has(`${kind} ${occurrence}`))).toBe(false);
  });

  test('R70, R75: résumé at −48 and −3 h, clothes at −24 h, until they are settled', () => {
    expect(of(aDossier(confirmed), 'resume_pack')).toEqual([
      '2026-03-10T15:00:00.000Z',
      '2026-03-12T12:00:00.000Z',
    ]);
    expect(of(aDossier(confirmed), 'attire')).toEqual(['2026-03-11T15:00:00.000Z']);
    expect(of(aDossier(ready), 'resume_pack')).toEqual([]);
    expect(of(aDossier(ready), 'attire')).toEqual([]);
    const old = aDossier(ready);
    old.student.resume = null;
    expect(of(old, 'resume_old')).toEqual(['2026-03-10T15:00:00.000Z']);
  });

  test('R78: half an hour before leaving, and when leaving', () => {
    const dossier = aDossier(ready);
    expect(of(dossier, 'leave_soon')).toEqual(['2026-03-12T13:43:00.000Z']);
    expect(of(dossier, 'leave_now')).toEqual(['2026-03-12T14:13:00.000Z']);
    dossier.interview.plan.travelMinutes = null;
    dossier.contact.travelMinutes = null;
    expect(of(dossier, 'leave_now')).toEqual([]);
  });

  test('R81: a call has its check at −24 h and −15 min, and no way to leave for', () => {
    const dossier = aDossier(ready);
    byVideo(dossier);
    expect(of(dossier, 'tech_check')).toEqual([
      '2026-03-11T15:00:00.000Z',
      '2026-03-12T14:45:00.000Z',
    ]);
    expect(of(dossier, 'leave_now')).toEqual([]);
  });

  test('everything before the talk is dropped once it has started, was called off or withdrawn', () => {
    const started = aDossier(ready);
    started.now = '2026-03-12T15:00:00.000Z';
    expect(plan(started)).toEqual([
      'check_in 2026-03-12T15:50:00.000Z',
      'did_it_happen 2026-03-12T17:20:00.000Z',
    ]);
    const off = aDossier(ready);
    meetingOf(off).status = 'cancelled';
    expect(plan(off)).toEqual([]);
    const withdrawn = aDossier(ready);
    withdrawn.interview.status = 'withdrawn';
    expect(plan(withdrawn)).toEqual([]);
  });
});

describe('asking and afterwards', () => {
  test('R44: the outcome of a call 24 hours later, until it is noted', () => {
    const dossier = aDossier();
    dossier.interview.calls = [
      {
        id: testId(65),
        at: dossier.now,
        outcome: null,
        callBackAt: null,
        said: { reason: true, time: true, why: true, how: true },
        note: null,
      },
    ];
    expect(plan(dossier)).toEqual(['call_outcome 2026-03-03T09:00:00.000Z']);
    for (const call of dossier.interview.calls) call.outcome = 'voicemail';
    expect(plan(dossier)).toEqual([]);
  });

  test('G8: a nudge is proposed when it is fair, and any answer drops it', () => {
    const dossier = aDossier(requested);
    expect(plan(dossier)).toEqual(['nudge_proposal 2026-03-11T09:00:00.000Z']);
    dossier.interview.request.status = 'declined';
    expect(plan(dossier)).toEqual([]);
  });

  test('R84: 2, 20 and 24 hours after the end, until sent or waived', () => {
    const dossier = aDossier(held);
    expect(of(dossier, 'thank_you')).toEqual([
      '2026-03-12T17:20:00.000Z',
      '2026-03-13T11:20:00.000Z',
      '2026-03-13T15:20:00.000Z',
    ]);
    dossier.interview.thankYou.status = 'sent';
    expect(of(dossier, 'thank_you')).toEqual([]);
  });

  test('R3, R4, R8, R82: card, debrief and names within the day', () => {
    const dossier = aDossier(held);
    expect(of(dossier, 'business_card')).toEqual(['2026-03-12T17:20:00.000Z']);
    expect(of(dossier, 'debrief')).toEqual(['2026-03-13T11:20:00.000Z']);
    expect(of(dossier, 'referrals')).toEqual(['2026-03-13T15:20:00.000Z']);
    dossier.interview.capture.card = 'asked_none';
    dossier.interview.referralsNone = true;
    dossier.interview.thankYou.status = 'waived';
    dossier.interview.debrief = {
      at: dossier.now,
      workplaceSignals: '',
      learned: 'Much.',
      liked: '',
      disliked: '',
      promises: '',
      nextStep: '',
      purposeOutcome: { first_hand_info: 'yes' },
      closingLeftOut: {},
    };
    expect(plan(dossier)).toEqual([
      'workplace_signals 2026-03-13T15:20:00.000Z',
      'purpose_outcome 2026-03-13T15:20:00.000Z',
    ]);
  });

  test('B.12: LinkedIn within 48 hours, a check-back on its date or after 7 days', () => {
    const dossier = aDossier(held);
    dossier.contact.channels.linkedinUrl = 'https://linkedin.example/okafor';
    expect(of(dossier, 'linkedin')).toEqual(['2026-03-13T15:20:00.000Z']);
    const referral = {
      id: testId(95),
      name: 'Jonas Lind',
      employer: null,
      role: null,
      detail: null,
      consent: 'ask_first' as const,
      checkBackOn: null,
      at: '2026-03-12T16:00:00.000Z',
      contactId: null,
      reportedBackAt: null,
    };
    dossier.interview.referrals = [referral];
    expect(of(dossier, 'referral_check_back')).toEqual(['2026-03-19T08:00:00.000Z']);
    dossier.interview.referrals = [{ ...referral, checkBackOn: '2026-04-02' }];
    expect(of(dossier, 'referral_check_back')).toEqual(['2026-04-02T07:00:00.000Z']);
  });

  test('R87: keeping in touch goes on after closing, in the student’s morning', () => {
    const dossier = aDossier(held);
    dossier.interview.status = 'closed';
    dossier.interview.keepInTouch = { choice: 'planned', nextOn: '2026-06-12' };
    expect(plan(dossier)).toEqual(['keep_in_touch 2026-06-12T07:00:00.000Z']);
    dossier.contact.state = 'do_not_contact';
    expect(plan(dossier)).toEqual([]);
  });

  test('a missed talk tells the advisor and asks for an apology within a day', () => {
    const dossier = aDossier(ready);
    const meeting = meetingOf(dossier);
    meeting.status = 'missed';
    dossier.interview.pastMeetings = [
      {
        ...meeting,
        endedAt: '2026-03-12T16:00:00.000Z',
        ended: 'missed',
        by: 'student',
        reason: null,
      },
    ];
    expect(plannedReminders(dossier).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'missed_meeting advisor',
      'apology student',
    ]);
  });

  test('G17: "something felt wrong" reaches an advisor at once, even after withdrawing', () => {
    const dossier = aDossier(held);
    dossier.interview.feltUnsafeAt = dossier.now;
    dossier.interview.status = 'withdrawn';
    expect(plannedReminders(dossier)).toMatchObject([
      { kind: 'felt_unsafe', to: 'advisor', dueAt: dossier.now },
    ]);
  });
});
