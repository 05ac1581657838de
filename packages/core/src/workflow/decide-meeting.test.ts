import { describe, expect, test } from 'vitest';

import {
  after,
  command,
  eventsOf,
  meetingFacts,
  messageOf,
  refusalOf,
  typesOf,
  why,
} from '../testing/deciding.ts';
import { NOW, aDossier, aMeeting, agreed, held, requested } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import { arrivedAt, mayNoteArrival, mayTakeArrivalBack } from './arrived.ts';
import type { Meeting } from './interview.ts';

describe('the meeting', () => {
  const accepted = aDossier((dossier) => {
    agreed(dossier);
    dossier.interview.meeting = null;
  });
  const agree = (facts = meetingFacts, n = 50) =>
    command('logAgreedTime', { meetingId: testId(n), facts, evidence: aMeeting().evidence });

  test('R53: the clock time must be what the clock shows at that moment', () => {
    expect(typesOf(agree(), accepted)).toEqual(['meetingAgreed']);
    expect(why(agree({ ...meetingFacts, wallTime: '2026-03-12T16:00' }), accepted)).toEqual([
      'invalid',
      'facts.wallTime',
      'wall_time_differs',
    ]);
  });

  test('a yes face to face needs no message before it; any other does', () => {
    const evidence = { kind: 'in_person' as const, at: NOW, replyId: null, note: 'At the fair' };
    const given = command('logAgreedTime', { ...agree().data, evidence });
    expect(after(given, aDossier()).interview.request.status).toBe('accepted');
    const byCall = command('logAgreedTime', {
      ...agree().data,
      evidence: { ...evidence, kind: 'call' },
    });
    expect(why(byCall, aDossier())).toEqual(['wrong_state', null, 'nothing_sent_yet']);
  });

  test('R53: a time that the clocks skip is no time', () => {
    const facts = {
      ...meetingFacts,
      start: '2026-03-29T01:30:00.000Z',
      wallTime: '2026-03-29T01:30',
    };
    expect(why(agree(facts), accepted)).toEqual(['invalid', 'facts.wallTime', 'bad_wall_time']);
  });

  test('a time that is over is not agreed', () => {
    const facts = {
      ...meetingFacts,
      start: '2026-03-04T15:00:00.000Z',
      wallTime: '2026-03-04T15:00',
    };
    expect(why(agree(facts), accepted)).toEqual(['invalid', 'facts.start', 'in_the_past']);
  });

  test('R55: evidence names an answer that is there', () => {
    const evidence = { ...aMeeting().evidence, replyId: testId(999) };
    const given = command('logAgreedTime', {
      ...agree().data,
      evidence: { kind: 'message', at: NOW, note: null, ...evidence },
    });
    expect(why(given, accepted)).toEqual(['not_found', 'evidence.replyId', 'reply']);
  });

  test('a second time is a change of the first; the same one changes nothing', () => {
    const dossier = after(agree(), accepted);
    expect(why(agree(), dossier)).toEqual(['nothing_to_change', null, null]);
    expect(why(agree(meetingFacts, 51), dossier)).toEqual([
      'wrong_state',
      null,
      'meeting_already_agreed',
    ]);
    const same = command('changeMeeting', {
      facts: meetingFacts,
      evidence: null,
      by: 'student',
      reason: null,
    });
    expect(why(same, dossier)).toEqual(['nothing_to_change', null, null]);
  });

  test('R59: a change puts it back to be confirmed', () => {
    const confirmed = after(command('confirmMeeting', {}), aDossier(agreed));
    expect(confirmed.interview.meeting?.status).toBe('confirmed');
    const change = command('changeMeeting', {
      facts: { ...meetingFacts, start: '2026-03-13T15:00:00.000Z', wallTime: '2026-03-13T15:00' },
      evidence: null,
      by: 'contact',
      reason: null,
    });
    expect(after(change, confirmed).interview.meeting).toMatchObject({
      status: 'to_confirm',
      sequence: 1,
    });
  });

  test('R54, R55: what is missing keeps it from being confirmed', () => {
    const bare = aDossier((dossier) => {
      agreed(dossier);
      dossier.interview.meeting = { ...aMeeting(), whoStarts: null, evidence: null };
    });
    const refusal = refusalOf(command('confirmMeeting', {}), bare);
    expect(refusal.code).toBe('rules_hold_it_up');
    const rules = refusal.findings.map(({ ruleId }) => ruleId);
    expect(rules).toEqual(expect.arrayContaining(['R54', 'R55']));
  });

  test('a talk is reported after it started, and ends after its start and before now', () => {
    const report = (endedAt: string) => command('reportHeld', { endedAt });
    const at = (now: string) =>
      aDossier((dossier) => {
        agreed(dossier);
        dossier.now = now;
      });
    const end = '2026-03-12T15:20:00.000Z';
    expect(why(report(end), at('2026-03-12T14:59:59.000Z'))).toEqual([
      'wrong_state',
      null,
      'not_started_yet',
    ]);
    expect(why(report(end), at('2026-03-12T15:10:00.000Z'))).toEqual([
      'invalid',
      'endedAt',
      'in_the_future',
    ]);
    expect(why(report('2026-03-12T15:00:00.000Z'), at('2026-03-12T16:00:00.000Z'))).toEqual([
      'invalid',
      'endedAt',
      'before_the_start',
    ]);
    expect(typesOf(report(end), at('2026-03-12T16:00:00.000Z'))).toEqual(['meetingHeld']);
    expect(why(report(end), aDossier(held))).toEqual(['nothing_to_change', null, null]);
  });

  test('nobody is left waiting: a meeting ahead is cancelled before one withdraws', () => {
    const withdraw = command('withdrawInterview', { reason: null });
    expect(why(withdraw, aDossier(agreed))).toEqual(['wrong_state', null, 'meeting_still_on']);
    const free = after(command('cancelMeeting', { by: 'student', reason: null }), aDossier(agreed));
    expect(typesOf(withdraw, free)).toEqual(['interviewWithdrawn']);
  });
});

describe('times', () => {
  test('R50: times outside the contact’s wishes do not leave', () => {
    const picky = aDossier((dossier) => {
      agreed(dossier);
      dossier.interview.meeting = null;
      dossier.contact.preferences.days = [1, 2];
    });
    const propose = (start: string) =>
      command('proposeTimes', {
        proposalId: testId(53),
        slots: [{ start, minutes: 20 }],
        messageId: null,
      });
    const refusal = refusalOf(propose('2026-03-11T10:00:00.000Z'), picky);
    expect(refusal.code).toBe('rules_hold_it_up');
    expect(refusal.findings.map(({ ruleId }) => ruleId)).toContain('R50');
    expect(typesOf(propose('2026-03-10T10:00:00.000Z'), picky)).toEqual(['timesProposed']);
  });

  test('R90: times come after the answer, and proposing them does not open its own gate', () => {
    const given = command('proposeTimes', {
      proposalId: testId(53),
      slots: [{ start: '2026-03-10T10:00:00.000Z', minutes: 20 }],
      messageId: null,
    });
    for (const dossier of [aDossier(), aDossier(requested)]) {
      const refusal = refusalOf(given, dossier);
      expect(refusal.code).toBe('rules_hold_it_up');
      expect(refusal.findings.map(({ ruleId }) => ruleId)).toContain('R90');
    }
  });

  test('a message that offers times keeps them with it', () => {
    const accepted = aDossier((dossier) => {
      agreed(dossier);
      dossier.interview.meeting = null;
    });
    const text =
      'Dear Dr. Okafor,\n\nWould Tuesday at ten suit you? Any other hour is fine too, whenever it suits you.\n\nKind regards,\nLena Hoffmann';
    const { data } = messageOf('propose_times', { text, templateId: null, slots: {} });
    const slots = [{ start: '2026-03-10T10:00:00.000Z', minutes: 20 }];
    const given = command('sendMessage', {
      ...data,
      draftedAt: accepted.now,
      proposal: { id: testId(53), slots },
    });
    const events = eventsOf(given, accepted);
    expect(events).toMatchObject([
      { type: 'messageSent' },
      { type: 'timesProposed', data: { proposalId: testId(53), slots, messageId: testId(41) } },
    ]);
    const misplaced = messageOf('other', { text });
    expect(
      why(
        command('sendMessage', { ...misplaced.data, proposal: { id: testId(54), slots } }),
        accepted,
      ),
    ).toEqual(['invalid', 'proposal', 'not_for_this_message']);
  });
});

describe('notes', () => {
  const noteId = testId(101);

  test('R5: sharing needs the tick, and is one note at a time', () => {
    const share = (optIn: boolean, id = noteId) => command('shareNote', { noteId: id, optIn });
    expect(why(share(false), aDossier())).toEqual(['invalid', 'optIn', 'opt_in_needed']);
    expect(after(share(true), aDossier()).interview.sharedNoteIds).toEqual([noteId]);
    expect(why(share(true, testId(998)), aDossier())).toEqual(['not_found', 'noteId', 'note']);
    expect(why(share(true, 'debrief'), aDossier())).toEqual(['not_found', 'noteId', 'note']);
  });

  test('R65: without a source, or read tomorrow, nothing is saved', () => {
    const [first] = aDossier().interview.research;
    if (!first) throw new Error('The dossier has notes.');
    const blank = { ...first, id: testId(110), source: { ...first.source, name: ' ' } };
    expect(why(command('addNote', { note: blank }), aDossier())).toEqual([
      'invalid',
      'note.source.name',
      'empty',
    ]);
    const tomorrow = { ...first, id: testId(110), readOn: '2026-03-03' };
    expect(why(command('addNote', { note: tomorrow }), aDossier())).toEqual([
      'invalid',
      'note.readOn',
      'in_the_future',
    ]);
    expect(why(command('addNote', { note: first }), aDossier())[0]).toBe('nothing_to_change');
  });
});

describe('the end', () => {
  test('R90: closing waits for the thank-you', () => {
    const close = command('closeInterview', {});
    const refusal = refusalOf(close, aDossier(held));
    expect(refusal.code).toBe('rules_hold_it_up');
    expect(refusal.findings.map(({ ruleId }) => ruleId)).toContain('R90');
  });

  test('a closed interview takes thanks and notes of keeping in touch, and no new choices', () => {
    const closed = aDossier((dossier) => {
      held(dossier);
      dossier.interview.status = 'closed';
    });
    expect(why(command('writeGoal', { goal: 'More' }), closed)).toEqual([
      'wrong_state',
      null,
      'interview_closed',
    ]);
    const plan = command('chooseKeepInTouch', { choice: 'planned', nextOn: '2026-06-12' });
    expect(typesOf(plan, closed)).toEqual(['keepInTouchChosen']);
    expect(typesOf(command('reopenInterview', {}), closed)).toEqual(['interviewReopened']);
  });
});

describe('being there', () => {
  // 15:00 in London, where clocks show UTC in March.
  const start = aMeeting().start;
  const day = (now: string, changes: object = {}) =>
    aDossier((dossier) => {
      agreed(dossier);
      dossier.now = now;
      dossier.interview.meeting = { ...aMeeting(), mode: 'in_person', ...changes };
    });
  const tap = (at: string, there = true) => command('noteArrival', { at, there });
  const at = (clock: string) => `${start.slice(0, 10)}T${clock}:00.000Z`;
  const arrived = ({ interview }: { interview: { meeting: Meeting | null } }) =>
    interview.meeting && arrivedAt(interview.meeting);

  test('R79: the first tap is kept, a second one changes nothing, and it can be taken back', () => {
    const there = after(tap(at('14:47')), day(at('14:47')));
    expect(arrived(there)).toBe(at('14:47'));
    const later = { ...there, now: at('14:52') };
    expect(why(tap(at('14:52')), later)).toEqual(['nothing_to_change', null, null]);
    const back = after(tap(at('14:52'), false), later);
    expect(arrived(back)).toBeNull();
    expect(why(tap(at('14:52'), false), back)).toEqual(['nothing_to_change', null, null]);
    expect(arrived(after(tap(at('14:53')), { ...back, now: at('14:53') }))).toBe(at('14:53'));
  });

  test('R79: a tap of the day counts when it comes in a day later, after the talk', () => {
    const held = day('2026-03-13T08:00:00.000Z', { status: 'held' });
    expect(arrived(after(tap(at('14:47')), held))).toBe(at('14:47'));
  });

  test('R79: not on another day, not ahead of the clock, not for a call, not for what is off', () => {
    expect(why(tap('2026-03-11T14:47:00.000Z'), day(at('14:47')))).toEqual([
      'invalid',
      'at',
      'another_day',
    ]);
    expect(why(tap('2026-03-13T08:00:00.000Z', false), day('2026-03-13T08:00:00.000Z'))).toEqual([
      'nothing_to_change',
      null,
      null,
    ]);
    expect(why(tap(at('14:47')), day(at('14:46')))).toEqual(['invalid', 'at', 'in_the_future']);
    expect(why(tap(at('14:47')), day(at('14:47'), { mode: 'video' }))).toEqual([
      'wrong_state',
      null,
      'not_in_person',
    ]);
    expect(why(tap(at('14:47')), day(at('14:47'), { status: 'cancelled' }))).toEqual([
      'wrong_state',
      null,
      'no_meeting',
    ]);
  });

  test('R79: it cannot be taken back on another day', () => {
    const there = after(tap(at('14:47')), day(at('14:47')));
    const next = '2026-03-13T08:00:00.000Z';
    expect(why(tap(next, false), { ...there, now: next })).toEqual([
      'invalid',
      'at',
      'another_day',
    ]);
  });

  test('R79: the tap is offered from three hours before until the talk should be over, for a way there', () => {
    const { meeting } = day(start).interview;
    if (meeting === null) throw new Error('There is no meeting.');
    expect(mayNoteArrival(meeting, at('11:59'))).toBe(false);
    expect(mayNoteArrival(meeting, at('12:00'))).toBe(true);
    expect(mayNoteArrival(meeting, at('15:20'))).toBe(true);
    expect(mayNoteArrival(meeting, at('15:21'))).toBe(false);
    expect(mayNoteArrival({ ...meeting, mode: 'telephone' }, at('14:47'))).toBe(false);
    const there: Meeting = { ...meeting, arrived: { at: at('14:47'), start } };
    expect(mayNoteArrival(there, at('14:48'))).toBe(false);
    expect(mayTakeArrivalBack(there, at('23:59'))).toBe(true);
    expect(mayTakeArrivalBack(there, '2026-03-13T00:00:00.000Z')).toBe(false);
    // Moved: the tap was for another time.
    const moved = { ...there, start: at('16:00') };
    expect(mayNoteArrival(moved, at('15:47'))).toBe(true);
    expect(mayTakeArrivalBack(moved, at('15:47'))).toBe(false);
  });
});
