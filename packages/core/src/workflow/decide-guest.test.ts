import { describe, expect, test } from 'vitest';

import { openSuggestion } from '../guest/suggestion.ts';
import { offeredSlots } from '../guest/open-slots.ts';
import { nextActions } from '../rules/next.ts';
import { assess } from '../rules/assess.ts';
import { aDossier } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import type { Actor } from './events.ts';
import { evolve } from './evolve.ts';
import type { InterviewState } from './interview.ts';
import { stamp } from './stamp.ts';

const guest: Actor = { kind: 'guest', guestId: testId(9_001) };
const at = '2026-03-02T10:00:00.000Z';
const first = '2026-03-10T14:00:00.000Z';
const second = '2026-03-11T10:00:00.000Z';

/** Two times are on offer and nobody has answered. */
function offered(change: (dossier: Dossier) => void = () => {}): Dossier {
  return aDossier((dossier) => {
    dossier.now = at;
    dossier.contact.timeZone = 'Europe/London';
    dossier.others = [];
    dossier.interview.status = 'active';
    dossier.interview.mode = 'video';
    dossier.interview.meeting = null;
    dossier.interview.replies = [];
    dossier.interview.request = { status: 'open', firstSentAt: at, answeredAt: null };
    dossier.interview.proposals = [
      {
        id: testId(3_001),
        at,
        messageId: null,
        slots: [
          { start: second, minutes: 20 },
          { start: first, minutes: 20 },
        ],
      },
    ];
    change(dossier);
  });
}

const pick = (start: string): Command => ({
  type: 'pickTime',
  data: {
    replyId: testId(4_001),
    meetingId: testId(7_001),
    start,
    mode: 'video',
    setting: 'video',
    place: { kind: 'link', text: 'https://meet.example/a', meetingPoint: null },
    whoStarts: 'contact',
    reason: null,
  },
});

const suggest = (
  changes: Partial<{ words: string; callNumber: string; start: string }>,
): Command => ({
  type: 'suggestTimes',
  data: {
    replyId: testId(4_002),
    suggestion: {
      id: testId(8_001),
      slots: changes.start ? [{ start: changes.start, minutes: 20 }] : [],
      zone: 'Europe/London',
      words: changes.words ?? null,
      callNumber: changes.callNumber ?? null,
    },
    reason: null,
  },
});

function after(command: Command, dossier: Dossier, actor: Actor = guest): InterviewState {
  const decision = decide(command, dossier, actor);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  const { id: interviewId, version } = dossier.interview;
  return stamp(decision.events, {
    interviewId,
    version,
    actor,
    at: dossier.now,
  }).reduce<InterviewState>(evolve, dossier.interview);
}

const reasonOf = (command: Command, dossier: Dossier, actor: Actor = guest): string | null => {
  const decision = decide(command, dossier, actor);
  return decision.ok ? null : (decision.refusal.reason ?? decision.refusal.code);
};

describe('the contact on their own page', () => {
  test('R55, G20: taking a time is a yes and an agreement, with its evidence, on their clock', () => {
    const state = after(pick(first), offered());
    expect(state.request.status).toBe('accepted');
    expect(state.meeting).toMatchObject({
      start: first,
      zone: 'Europe/London',
      wallTime: '2026-03-10T14:00',
      minutes: 20,
      status: 'to_confirm',
      evidence: { kind: 'guest_page', at, replyId: testId(4_001) },
    });
  });

  test('taking it twice changes nothing; taking another one moves the talk', () => {
    const dossier = offered();
    const agreed = { ...dossier, interview: after(pick(first), dossier) };
    expect(reasonOf(pick(first), agreed)).toBe('nothing_to_change');
    const again = pick(second);
    if (again.type === 'pickTime') again.data.meetingId = testId(7_002);
    const moved = after(again, agreed);
    expect(moved.meeting).toMatchObject({ start: second, sequence: 1, status: 'to_confirm' });
    expect(moved.pastMeetings).toMatchObject([{ start: first, by: 'contact' }]);
  });

  test('a time that was never offered, is over, or is taken meanwhile is refused', () => {
    expect(reasonOf(pick('2026-03-12T10:00:00.000Z'), offered())).toBe('time_taken');
    expect(reasonOf(pick(first), { ...offered(), now: '2026-03-10T14:00:00.000Z' })).toBe(
      'time_taken',
    );
    const close = offered(({ others }) => {
      others.push(anotherTalk('2026-03-10T15:10:00.000Z'));
    });
    expect(offeredSlots(close).map(({ start, state }) => [start, state])).toEqual([
      [first, 'gone'],
      [second, 'open'],
    ]);
    expect(reasonOf(pick(first), close)).toBe('time_taken');
  });

  test('R52: sixty minutes and the ways between two talks are kept free', () => {
    const far = offered(({ others }) => {
      others.push(anotherTalk('2026-03-10T17:20:00.000Z'));
    });
    expect(offeredSlots(far)[0]?.state).toBe('open');
  });

  test('times of their own, words or a number wait for the student, with a day to react', () => {
    const dossier = offered();
    const interview = after(suggest({ start: '2026-03-13T09:00:00.000Z' }), dossier);
    expect(interview.request.status).toBe('accepted');
    expect(openSuggestion(interview)?.slots).toHaveLength(1);
    const then = { ...dossier, interview };
    const { next, reminders } = assess(then);
    expect(next.find(({ code }) => code === 'answer_suggestion')?.dueAt).toBe(
      '2026-03-03T10:00:00.000Z',
    );
    expect(reminders.filter(({ kind }) => kind === 'contact_suggested')).toHaveLength(2);
    const calls = {
      ...dossier,
      interview: after(suggest({ callNumber: '+442079460123' }), dossier),
    };
    expect(nextActions(calls, assess(calls)).map(({ code }) => code)).toContain('call_as_asked');
  });

  test('an answer that says nothing, or names a time that is over, is refused', () => {
    expect(reasonOf(suggest({}), offered())).toBe('says_nothing');
    expect(reasonOf(suggest({ start: '2026-03-01T09:00:00.000Z' }), offered())).toBe('in_the_past');
  });

  test('a yes never takes the id of an earlier answer', () => {
    const convenience = { parts: [], days: [], notBefore: null, formats: [], words: 'Any morning' };
    const told: Command = {
      type: 'tellConvenience',
      data: { replyId: testId(4_003), convenience },
    };
    for (const command of [pick(first), suggest({ words: 'In April' }), told]) {
      const answered = offered(({ interview }) => {
        const { replyId } = command.data as { replyId: string };
        interview.replies = [
          {
            id: replyId,
            at,
            channel: 'email',
            outcome: 'later',
            text: null,
            until: '2026-03-22',
            redirectTo: null,
            pleaseDoNotContact: false,
            signedAs: null,
          },
        ];
      });
      expect(reasonOf(command, answered)).toBe('id_taken');
    }
  });

  test('C6: asking for another time ends the agreed one and keeps it as history', () => {
    const dossier = offered();
    const agreed = { ...dossier, interview: after(pick(first), dossier) };
    const state = after(suggest({ words: 'A week later, please.' }), agreed);
    expect(state.meeting?.status).toBe('cancelled');
    expect(state.pastMeetings).toMatchObject([{ ended: 'cancelled', by: 'contact' }]);
    expect(openSuggestion(state)?.words).toBe('A week later, please.');
  });

  test('nobody else can say it for them, and nothing is said after the talk', () => {
    const student: Actor = { kind: 'student', userId: testId(1) };
    expect(reasonOf(pick(first), offered(), student)).toBe('not_your_command');
    const dossier = offered();
    const agreed = { ...dossier, interview: after(pick(first), dossier), now: first };
    expect(reasonOf(suggest({ words: 'Later.' }), agreed)).toBe('meeting_over');
  });
});

function anotherTalk(start: string): Dossier['others'][number] {
  return {
    id: testId(2_002),
    contactId: testId(5_002),
    contactName: 'Ben Marsh',
    contactHowFound: null,
    employerKey: 'city water',
    status: 'active',
    request: { status: 'accepted', firstSentAt: at, answeredAt: at },
    meeting: {
      start,
      zone: 'Europe/London',
      wallTime: start.slice(0, 16),
      minutes: 20,
      mode: 'video',
      setting: 'video',
      place: null,
      whoStarts: null,
      status: 'to_confirm',
      travelMinutes: null,
    },
    thankYouOwedSince: null,
    sent: [],
  };
}
