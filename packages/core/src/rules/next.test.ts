import { describe, expect, test } from 'vitest';

import { nextPhrases } from '../phrases/next.ts';
import { fill } from '../phrases/say.ts';
import { aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { aPermission, anInternship, testId } from '../testing/records.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Referral, SentMessage } from '../workflow/interview.ts';
import { assess } from './assess.ts';
import { byPhone, byVideo, confirmed, meetingOf, ready } from './stages.fixture.ts';

/** Codes in order, waiting ones in brackets; every sentence is complete. */
function codes(dossier: Dossier): string[] {
  return assess(dossier).next.map(({ code, params, waiting }) => {
    const sentence = Object.entries(nextPhrases).find(([known]) => known === code)?.[1];
    if (sentence === undefined) throw new Error(`"${code}" has no sentence.`);
    expect(fill(sentence, params)).not.toMatch(/[{}]|undefined|null/);
    return waiting ? `(${code})` : code;
  });
}

const find = (dossier: Dossier, code: string) =>
  assess(dossier).next.find((action) => action.code === code);

function referral(change: Partial<Referral>): Referral {
  return {
    id: testId(95),
    name: 'Jonas Lind',
    employer: null,
    role: null,
    detail: null,
    consent: 'yes',
    checkBackOn: null,
    at: '2026-03-12T16:00:00.000Z',
    contactId: null,
    reportedBackAt: null,
    ...change,
  };
}

describe('steps 1 and 2', () => {
  test('what is missing for step 1 comes first, each kind once', () => {
    const dossier = aDossier();
    dossier.interview.purposes = [];
    dossier.contact.fullName.verified = null;
    dossier.contact.salutation.value = null;
    dossier.contact.howFound = null;
    const [first, ...rest] = codes(dossier);
    expect(first).toBe('choose_purposes');
    expect(rest).toEqual(
      expect.arrayContaining(['verify_name', 'choose_salutation', 'say_how_found']),
    );
    expect(new Set(rest).size).toBe(rest.length);
  });

  test('an intern asks the supervisor, then waits for the answer', () => {
    const dossier = aDossier();
    dossier.contact.employerKey = 'city water works';
    dossier.internships = [anInternship()];
    expect(codes(dossier)[0]).toBe('ask_permission');
    dossier.permissions = [{ ...aPermission(), status: 'asked', answeredAt: null }];
    expect(codes(dossier)).toContain('(await_permission)');
    expect(find(dossier, 'await_permission')?.waitingSince).toBe('2026-02-23T09:00:00.000Z');
  });

  test('G36: a question to the supervisor that came back was not asked: no waiting, another address', () => {
    const dossier = aDossier();
    dossier.contact.employerKey = 'city water works';
    dossier.internships = [anInternship()];
    dossier.permissions = [{ ...aPermission(), status: 'asked', answeredAt: null }];
    const question: SentMessage = {
      id: testId(501),
      kind: 'permission',
      templateId: 'T08',
      channel: 'email',
      to: { kind: 'supervisor', name: 'Priya Raman', address: 'gone@works.example' },
      subject: null,
      text: 'May I?',
      slots: {},
      way: 'acquaint',
      sentAt: '2026-02-23T09:00:00.000Z',
      minutes: null,
    };
    dossier.interview.messages = [question];
    const at = '2026-02-23T09:05:00.000Z';
    const bounce = { messageId: question.id, address: 'gone@works.example', answer: '550', at };
    dossier.interview.bounces = [bounce];
    expect(codes(dossier)[0]).toBe('ask_supervisor_again');
    expect(codes(dossier)).not.toContain('(await_permission)');
    dossier.interview.messages.push({ ...question, id: testId(502) });
    expect(codes(dossier)).toContain('(await_permission)');
    dossier.interview.messages.pop();
    dossier.permissions = [{ ...aPermission(), status: 'granted' }];
    expect(codes(dossier)).not.toContain('ask_supervisor_again');
  });

  test('a located contact is written to, called, or sent a letter', () => {
    const dossier = aDossier();
    expect(codes(dossier)).toEqual(['write_request', 'plan_questions']);
    dossier.interview.channel = 'letter';
    expect(codes(dossier)[0]).toBe('write_letter');
    dossier.interview.channel = 'phone';
    expect(codes(dossier)[0]).toBe('make_call');
  });

  test('waiting: since when, and when it is fair to ask again; then the nudge is proposed', () => {
    const dossier = aDossier(requested);
    expect(find(dossier, 'await_reply')).toMatchObject({
      waiting: true,
      waitingSince: '2026-03-02T09:00:00.000Z',
      dueAt: '2026-03-11T09:00:00.000Z',
      overdue: false,
    });
    dossier.now = '2026-03-11T09:00:00.000Z';
    expect(codes(dossier)).not.toContain('(await_reply)');
    expect(find(dossier, 'send_nudge')).toMatchObject({ overdue: false, action: 'send_nudge' });
  });

  test('R44: the outcome of a call is due within 24 hours', () => {
    const dossier = aDossier(requested);
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
    expect(find(dossier, 'log_call_outcome')?.dueAt).toBe('2026-03-03T09:00:00.000Z');
    dossier.now = '2026-03-03T09:00:00.000Z';
    expect(assess(dossier).next[0]).toMatchObject({ code: 'log_call_outcome', overdue: true });
  });

  test('a no is answered kindly, then another person (G38)', () => {
    const dossier = aDossier(requested);
    dossier.interview.request.status = 'declined';
    expect(codes(dossier)).toEqual([
      'answer_kindly',
      'find_other_person',
      'close_interview',
      'plan_questions',
    ]);
  });
});

describe('letting go', () => {
  test('B.12: a request that was let go rests for 180 days', () => {
    const dossier = aDossier(requested);
    dossier.interview.request.status = 'let_go';
    expect(codes(dossier)).toContain('(let_rest)');
    expect(find(dossier, 'let_rest')?.dueAt).toBe('2026-08-29T09:00:00.000Z');
  });
});

describe('steps 3 to 7', () => {
  test('a yes asks for times, then for the choice', () => {
    const dossier = aDossier(requested);
    dossier.interview.request.status = 'accepted';
    expect(codes(dossier)[0]).toBe('propose_times');
    dossier.interview.proposals = [{ id: testId(80), at: dossier.now, slots: [], messageId: null }];
    expect(codes(dossier)).toEqual(expect.arrayContaining(['log_time', '(await_choice)']));
  });

  test('an agreed time asks for what is missing, then for the note', () => {
    const dossier = aDossier(agreed);
    expect(codes(dossier)).toEqual(
      expect.arrayContaining(['confirm_meeting', 'write_confirmation']),
    );
    meetingOf(dossier).place = null;
    meetingOf(dossier).evidence = null;
    const list = codes(dossier);
    expect(list.slice(0, 2)).toEqual(['complete_facts', 'write_confirmation']);
    expect(list).toContain('log_evidence');
    expect(list).not.toContain('confirm_meeting');
  });

  test('R59: after a change, a fresh note', () => {
    const dossier = aDossier(confirmed);
    meetingOf(dossier).minutes = 30;
    expect(codes(dossier)).toContain('write_fresh_note');
  });

  test('what the day needs, with its own times', () => {
    const dossier = aDossier(confirmed);
    expect(find(dossier, 'decide_clothes')?.dueAt).toBe('2026-03-11T15:00:00.000Z');
    expect(find(dossier, 'pack_resume')?.dueAt).toBe('2026-03-12T12:00:00.000Z');
    expect(find(dossier, 'plan_questions')?.dueAt).toBe('2026-03-12T15:00:00.000Z');
    byVideo(dossier);
    expect(codes(dossier)).toContain('check_technics');
  });

  test('R78: on the day, leaving is next, with the leave-by time', () => {
    const dossier = aDossier(ready);
    expect(codes(dossier)).toEqual([]);
    dossier.now = '2026-03-12T09:00:00.000Z';
    expect(assess(dossier).next[0]).toMatchObject({
      code: 'leave',
      dueAt: '2026-03-12T14:13:00.000Z',
    });
    byPhone(dossier);
    expect(codes(dossier)).toContain('be_on_the_phone');
  });

  test('R79: at the door nothing of the way is left to do', () => {
    const dossier = aDossier(ready);
    dossier.now = '2026-03-12T14:46:00.000Z';
    expect(codes(dossier)).toEqual(['leave']);
    dossier.interview.plan.attire = null;
    const meeting = meetingOf(dossier);
    meeting.arrived = { at: dossier.now, start: meeting.start };
    expect(codes(dossier)).toEqual([]);
  });

  test('once the time is over, the student tells how it went', () => {
    const dossier = aDossier(ready);
    dossier.now = '2026-03-12T15:20:00.000Z';
    expect(codes(dossier)).toEqual(['tell_how_it_went']);
  });

  test('a talk that the student missed asks for an apology within a day, then new times', () => {
    const dossier = aDossier(ready);
    const meeting = meetingOf(dossier);
    meeting.status = 'missed';
    dossier.now = '2026-03-12T18:00:00.000Z';
    dossier.interview.pastMeetings = [
      { ...meeting, endedAt: dossier.now, ended: 'missed', by: 'student', reason: null },
    ];
    expect(assess(dossier).next[0]).toMatchObject({
      code: 'apologise',
      dueAt: '2026-03-13T15:00:00.000Z',
      overdue: false,
    });
    expect(codes(dossier)).toContain('propose_again');
  });
});

describe('step 8', () => {
  test('the thank-you comes first: due today, overdue only after 24 hours', () => {
    const dossier = aDossier(held);
    expect(assess(dossier).next[0]).toMatchObject({
      code: 'send_thanks',
      dueAt: '2026-03-12T23:59:00.000Z',
      overdue: false,
      params: { name: 'Dr. Okafor' },
    });
    dossier.now = '2026-03-13T10:00:00.000Z';
    expect(find(dossier, 'send_thanks')?.overdue).toBe(false);
    dossier.now = '2026-03-13T15:20:00.000Z';
    expect(assess(dossier).next[0]).toMatchObject({ code: 'send_thanks', overdue: true });
  });

  test('a name that was suggested: wait, check back, add, report', () => {
    const dossier = aDossier(held);
    dossier.interview.referrals = [referral({ consent: 'ask_first', checkBackOn: '2026-03-20' })];
    expect(codes(dossier)).toContain('(await_introduction)');
    dossier.now = '2026-03-20T09:00:00.000Z';
    expect(codes(dossier)).toContain('check_back');
    dossier.interview.referrals = [referral({})];
    expect(codes(dossier)).toContain('add_referred');
    dossier.interview.referrals = [referral({ consent: 'no' })];
    expect(codes(dossier)).not.toContain('add_referred');
  });

  test('LinkedIn is proposed for 48 hours and never nags after that', () => {
    const dossier = aDossier(held);
    dossier.contact.channels.linkedinUrl = 'https://linkedin.example/okafor';
    expect(find(dossier, 'connect')?.dueAt).toBe('2026-03-14T15:20:00.000Z');
    dossier.now = '2026-03-14T15:20:00.000Z';
    expect(codes(dossier)).not.toContain('connect');
  });

  test('closing comes when the rest is done, and a closed one only keeps in touch', () => {
    const dossier = aDossier(held);
    dossier.interview.thankYou = { status: 'waived', at: dossier.now, messageId: null };
    dossier.interview.capture.card = 'asked_none';
    dossier.interview.referralsNone = true;
    dossier.interview.keepInTouch = { choice: 'planned', nextOn: '2026-06-12' };
    dossier.interview.debrief = {
      at: dossier.now,
      workplaceSignals: 'Quiet, many screens.',
      learned: '',
      liked: '',
      disliked: '',
      promises: '',
      nextStep: '',
      purposeOutcome: {},
      closingLeftOut: {},
    };
    expect(codes(dossier)).toEqual(['close_interview']);
    dossier.interview.status = 'closed';
    expect(codes(dossier)).toEqual([]);
    dossier.now = '2026-06-12T09:00:00.000Z';
    expect(codes(dossier)).toEqual(['send_update']);
    dossier.interview.status = 'withdrawn';
    expect(codes(dossier)).toEqual([]);
  });
});
