import { describe, expect, test } from 'vitest';

import { NOW, aDraft, aMeeting } from '../testing/dossier.ts';
import { event, logOf, started, stateAfter } from '../testing/log.ts';
import { ids, testId } from '../testing/records.ts';
import { BrokenLogError, evolve, replay } from './evolve.ts';
import type { Call, MessageKind, ReplyOutcome } from './interview.ts';
import { REPLY_OUTCOMES } from './interview.ts';
import { factsKey, factsOf } from './meeting-facts.ts';
import { stamp } from './stamp.ts';

const sent = (kind: MessageKind, n = 40, sentAt = NOW) => {
  const { templateId, subject, text, slots, to } = aDraft();
  return event('messageSent', {
    message: {
      id: testId(n),
      kind,
      templateId,
      channel: 'email',
      to,
      subject,
      text,
      slots,
      way: 'self',
      sentAt,
      minutes: 20,
    },
  });
};

const reply = (outcome: ReplyOutcome, at = '2026-03-04T09:00:00.000Z') =>
  event('replyLogged', {
    reply: {
      id: testId(60),
      at,
      channel: 'email',
      outcome,
      text: null,
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: null,
    },
  });

const called = (outcome: Call['outcome']) =>
  event('callLogged', {
    call: {
      id: testId(70),
      at: NOW,
      outcome,
      callBackAt: null,
      said: { reason: true, time: true, why: true, how: true },
      note: null,
    },
  });

const facts = factsOf(aMeeting());
const agreedTime = event('meetingAgreed', {
  meetingId: testId(50),
  facts,
  evidence: aMeeting().evidence,
});
const moved = event('meetingFactsChanged', {
  facts: { ...facts, start: '2026-03-13T15:00:00.000Z', wallTime: '2026-03-13T15:00' },
  evidence: null,
  by: 'contact',
  reason: 'A meeting came up',
});

describe('the request', () => {
  test('R46: the first message opens it', () => {
    expect(stateAfter(sent('request')).request).toEqual({
      status: 'open',
      firstSentAt: NOW,
      answeredAt: null,
    });
  });

  const AFTER = {
    yes: 'accepted',
    later: 'later',
    no: 'declined',
    redirect: 'redirected',
    bounced: 'bounced',
    auto_reply: 'open',
  } as const satisfies Record<ReplyOutcome, string>;

  test.each(REPLY_OUTCOMES)('G8: an answer stops what is open: %s', (outcome) => {
    expect(stateAfter(sent('request'), reply(outcome)).request.status).toBe(AFTER[outcome]);
  });

  test('G36: a bounce is no answer, and one after a yes is about that message alone', () => {
    expect(stateAfter(sent('request'), reply('bounced')).request.answeredAt).toBeNull();
    const late = stateAfter(sent('request'), reply('yes'), reply('bounced'));
    expect(late.request.status).toBe('accepted');
  });

  test('a second try starts the clock again', () => {
    const again = '2026-03-30T09:00:00.000Z';
    const { request } = stateAfter(sent('request'), reply('later'), sent('request', 41, again));
    expect(request).toEqual({ status: 'open', firstSentAt: again, answeredAt: null });
  });

  test('a nudge leaves the clock of an open request as it is', () => {
    const { request } = stateAfter(sent('request'), sent('nudge', 41, '2026-03-12T09:00:00.000Z'));
    expect(request.firstSentAt).toBe(NOW);
  });

  test('R44: a call opens it too, and a no on the phone closes it', () => {
    expect(stateAfter(called(null)).request.status).toBe('open');
    expect(stateAfter(called('declined')).request.status).toBe('declined');
    const logged = event('callOutcomeLogged', {
      callId: testId(70),
      outcome: 'declined',
      callBackAt: null,
    });
    expect(stateAfter(called(null), logged).request.status).toBe('declined');
  });

  test('G6: withdrawing lets go of what is open', () => {
    const withdrawn = event('interviewWithdrawn', { reason: null });
    const state = stateAfter(sent('request'), withdrawn);
    expect([state.status, state.request.status, state.closedAt]).toEqual([
      'withdrawn',
      'let_go',
      NOW,
    ]);
    const reopened = stateAfter(withdrawn, event('interviewReopened', {}));
    expect([reopened.status, reopened.closedAt]).toEqual(['active', null]);
  });
});

describe('the meeting', () => {
  test('an agreed time is a yes', () => {
    const state = stateAfter(sent('request'), agreedTime);
    expect([state.request.status, state.meeting?.status]).toEqual(['accepted', 'to_confirm']);
  });

  test('R59: a change asks for a new confirmation and keeps the old facts', () => {
    const confirmed = event('meetingConfirmed', {});
    const { meeting, pastMeetings } = stateAfter(
      agreedTime,
      sent('confirmation'),
      confirmed,
      moved,
    );
    expect(meeting).toMatchObject({
      status: 'to_confirm',
      sequence: 1,
      evidence: null,
      confirmedAt: null,
      wallTime: '2026-03-13T15:00',
    });
    expect(meeting?.confirmation?.factsKey).toBe(factsKey(facts));
    expect(meeting && factsKey(meeting)).not.toBe(meeting?.confirmation?.factsKey);
    expect(pastMeetings).toEqual([
      {
        ...facts,
        id: testId(50),
        endedAt: NOW,
        ended: 'rescheduled',
        by: 'contact',
        reason: 'A meeting came up',
      },
    ]);
  });

  test('R56: the note remembers which facts it repeated', () => {
    const { meeting } = stateAfter(agreedTime, sent('confirmation', 44));
    expect(meeting?.confirmation).toEqual({
      sentAt: NOW,
      messageId: testId(44),
      factsKey: factsKey(facts),
    });
  });

  test('a cancelled meeting is history, and another may be agreed', () => {
    const cancelled = event('meetingCancelled', { by: 'student', reason: null });
    const again = event('meetingAgreed', { meetingId: testId(51), facts, evidence: null });
    const state = stateAfter(agreedTime, cancelled, again);
    expect(state.meeting).toMatchObject({ id: testId(51), status: 'to_confirm', sequence: 0 });
    expect(state.pastMeetings.map(({ id, ended }) => [id, ended])).toEqual([
      [testId(50), 'cancelled'],
    ]);
  });

  test('R84: a talk that took place knows when it ended', () => {
    const endedAt = '2026-03-12T15:25:00.000Z';
    const { meeting } = stateAfter(agreedTime, event('meetingHeld', { endedAt }));
    expect(meeting).toMatchObject({ status: 'held', endedAt });
  });

  test('an answer after the talk leaves the request as it was', () => {
    const endedAt = '2026-03-12T15:25:00.000Z';
    const state = stateAfter(agreedTime, event('meetingHeld', { endedAt }), reply('no'));
    expect(state.request.status).toBe('accepted');
  });
});

describe('what remains', () => {
  test('R84: the thank-you marks itself, and a waiver never undoes it', () => {
    const waived = event('thankYouWaived', { reason: 'Thanked in person, at length.' });
    expect(stateAfter(sent('thanks', 45)).thankYou).toEqual({
      status: 'sent',
      at: NOW,
      messageId: testId(45),
    });
    expect(stateAfter(sent('thanks', 45), waived).thankYou.status).toBe('sent');
    expect(stateAfter(waived, sent('thanks', 45)).thankYou.status).toBe('sent');
  });

  test('R5: a note that is removed is not shared any more', () => {
    const note = {
      id: testId(100),
      about: 'field' as const,
      checklistLine: null,
      text: 'Gauges send data each minute.',
      source: { name: 'Report', kind: 'news' as const, url: null },
      readOn: '2026-02-25',
    };
    const state = stateAfter(
      event('noteAdded', { note }),
      event('noteShared', { noteId: note.id }),
      event('noteRemoved', { noteId: note.id }),
    );
    expect([state.research, state.sharedNoteIds]).toEqual([[], []]);
  });

  test('R3: a name takes back "nobody else"', () => {
    const referral = {
      id: testId(80),
      name: 'Ida Lind',
      employer: null,
      role: null,
      detail: null,
      consent: 'yes' as const,
      checkBackOn: null,
      at: NOW,
      contactId: null,
      reportedBackAt: null,
    };
    const none = event('referralsNoneOffered', {});
    expect(stateAfter(none).referralsNone).toBe(true);
    expect(stateAfter(none, event('referralAdded', { referral })).referralsNone).toBe(false);
  });

  test('one tick and one override a rule: the last one counts', () => {
    const tick = (why: string | null) => event('warningAcknowledged', { ruleId: 'R61', why });
    const lift = (reason: string) => event('ruleOverridden', { ruleId: 'R46', reason });
    const state = stateAfter(tick(null), tick('Read it'), lift('First reason'), lift('Second one'));
    expect(state.acknowledged).toEqual([{ ruleId: 'R61', at: NOW, why: 'Read it' }]);
    expect(state.overrides).toEqual([
      { ruleId: 'R46', reason: 'Second one', by: ids.student, at: NOW },
    ]);
  });
});

describe('a log', () => {
  test('starts with a start, goes on without a gap, and is of one interview', () => {
    const log = logOf(sent('request'), reply('yes'));
    const [first, second] = log;
    if (!first || !second) throw new Error('The log has three events.');
    const state = replay([first]);
    expect(() => replay([])).toThrow(BrokenLogError);
    expect(() => evolve(null, second)).toThrow(BrokenLogError);
    expect(() => evolve(state, { ...second, version: 3 })).toThrow(BrokenLogError);
    expect(() => evolve(state, { ...second, version: 1 })).toThrow(BrokenLogError);
    expect(() => evolve(state, { ...second, interviewId: testId(99) })).toThrow(BrokenLogError);
    expect(replay(log).version).toBe(3);
  });

  test('of a kind that nobody knows is refused, also one named like a method', () => {
    const [first] = logOf();
    const [second] = stamp([started], {
      interviewId: ids.interview,
      version: 1,
      actor: { kind: 'system', job: 'test' },
      at: NOW,
    });
    if (!first || !second) throw new Error('Both events are there.');
    const state = replay([first]);
    for (const type of ['interviewDreamt', 'toString', '__proto__']) {
      const strange: unknown = { ...second, type };
      // A newer version of the product may have stored kinds that the types here do not know.
      expect(() => evolve(state, strange as typeof second)).toThrow(BrokenLogError);
    }
  });

  test('leaves the states before it untouched', () => {
    const log = logOf(sent('request'), agreedTime, moved, reply('yes'));
    let state = replay(log.slice(0, 1));
    for (const next of log.slice(1)) {
      const copy: unknown = JSON.parse(JSON.stringify(state));
      const after = evolve(state, next);
      expect(state).toEqual(copy);
      state = after;
    }
  });
});
