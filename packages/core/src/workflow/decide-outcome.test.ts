import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { assess } from '../rules/assess.ts';
import { plannedReminders } from '../notify/reminders.ts';
import { after, command, why } from '../testing/deciding.ts';
import { aDossier, agreed, held } from '../testing/dossier.ts';
import { OUTCOMES } from './interview.ts';
import type { Outcome } from './interview.ts';
import type { Dossier } from './dossier.ts';
import { attendanceOf, countAttendance, outcomeOf } from './outcome.ts';

const END = '2026-03-12T15:20:00.000Z';

const over = (change: (dossier: Dossier) => void = () => {}): Dossier =>
  aDossier((dossier) => {
    agreed(dossier);
    dossier.now = '2026-03-12T18:00:00.000Z';
    change(dossier);
  });

const correct = (outcome: Outcome) =>
  command('correctOutcome', {
    outcome,
    endedAt: outcome === 'held' ? END : null,
    by: outcome === 'cancelled' ? 'contact' : null,
    reason: null,
  });

const first = {
  held: command('reportHeld', { endedAt: END }),
  they_missed: command('reportMissed', { by: 'contact', reason: null }),
  i_missed: command('reportMissed', { by: 'student', reason: null }),
  cancelled: command('cancelMeeting', { by: 'contact', reason: null }),
} as const;

const kinds = (dossier: Dossier): string[] => plannedReminders(dossier).map(({ kind }) => kind);
const codes = (dossier: Dossier): string[] => assess(dossier).next.map(({ code }) => code);

describe('did it happen?', () => {
  test('any answer can become any other, and the state is as if it had been the first', () => {
    for (const from of OUTCOMES) {
      for (const to of OUTCOMES.filter((other) => other !== from)) {
        const told = after(first[from], over());
        const corrected = after(correct(to), told);
        const straight = after(first[to], over());
        expect(outcomeOf(corrected.interview)).toBe(to);
        const { meeting, pastMeetings } = corrected.interview;
        const expected = straight.interview;
        expect(meeting).toEqual({
          ...expected.meeting,
          endedAt: to === 'held' ? END : null,
          sequence: meeting?.sequence,
        });
        expect(pastMeetings).toEqual(expected.pastMeetings);
        expect(kinds(corrected)).toEqual(kinds(straight));
        expect(codes(corrected)).toEqual(codes(straight));
      }
    }
  });

  test('any chain of corrections ends where its last answer is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES), { minLength: 2 }), (chain) => {
        let dossier = after(first[chain[0]!], over());
        let before = chain[0]!;
        for (const next of chain.slice(1)) {
          if (next !== before) dossier = after(correct(next), dossier);
          before = next;
        }
        expect(outcomeOf(dossier.interview)).toBe(before);
        expect(dossier.interview.pastMeetings).toHaveLength(before === 'held' ? 0 : 1);
      }),
    );
  });

  test('R84: the clock of the thanks starts with the correction and stops with it', () => {
    const missed = after(first.they_missed, over());
    expect(kinds(missed)).not.toContain('thank_you');
    const took = after(correct('held'), missed);
    expect(kinds(took)).toContain('thank_you');
    expect(kinds(after(correct('i_missed'), took))).not.toContain('thank_you');
  });

  test('G38: an apology is asked for only while it was the student who missed it', () => {
    const mine = after(first.i_missed, over());
    expect(codes(mine)).toContain('apologise');
    expect(codes(after(correct('they_missed'), mine))).not.toContain('apologise');
  });

  test('it is correctable for fourteen days, and then no more', () => {
    const told = after(first.i_missed, over());
    const at = (now: string): Dossier => ({ ...told, now });
    expect(outcomeOf(after(correct('held'), at('2026-03-26T15:20:00.000Z')).interview)).toBe(
      'held',
    );
    expect(why(correct('held'), at('2026-03-26T15:20:00.001Z'))).toEqual([
      'wrong_state',
      null,
      'outcome_settled',
    ]);
  });

  test('also after the interview was closed', () => {
    const closed = aDossier((dossier) => {
      held(dossier);
      dossier.interview.status = 'closed';
    });
    expect(outcomeOf(after(correct('they_missed'), closed).interview)).toBe('they_missed');
  });

  test('there is nothing to correct before an answer, nor before the meeting', () => {
    expect(why(correct('held'), over())).toEqual(['wrong_state', null, 'outcome_not_told']);
    const early = after(first.cancelled, over(agreed));
    expect(why(correct('held'), early)).toEqual(['wrong_state', null, 'not_started_yet']);
  });

  test('each answer brings just what belongs to it', () => {
    const told = after(first.held, over());
    const data = { endedAt: null, by: null, reason: null };
    const given = (change: object) =>
      why(command('correctOutcome', { ...data, outcome: 'i_missed', ...change }), told);
    expect(given({ endedAt: END })).toEqual(['invalid', 'endedAt', 'contradicts_outcome']);
    expect(given({ by: 'student' })).toEqual(['invalid', 'by', 'contradicts_outcome']);
    expect(given({ outcome: 'cancelled' })).toEqual(['invalid', 'by', 'missing']);
    const missed = after(first.i_missed, over());
    const end = (endedAt: string | null) =>
      why(command('correctOutcome', { ...data, outcome: 'held', endedAt }), missed);
    expect(end(null)).toEqual(['invalid', 'endedAt', 'missing']);
    expect(end('2026-03-12T18:00:00.001Z')).toEqual(['invalid', 'endedAt', 'in_the_future']);
    expect(end('2026-03-12T15:00:00.000Z')).toEqual(['invalid', 'endedAt', 'before_the_start']);
  });
});

describe('who came', () => {
  test('host and guest count each for themselves, and a cancelled talk counts for nobody', () => {
    const told = OUTCOMES.map((outcome) => after(first[outcome], over()).interview);
    expect(told.map(attendanceOf)).toEqual([
      { student: true, contact: true },
      { student: true, contact: false },
      { student: false, contact: true },
      { student: null, contact: null },
    ]);
    expect(countAttendance([...told, over().interview])).toEqual({
      student: { came: 2, missed: 1 },
      contact: { came: 2, missed: 1 },
    });
  });

  test('a talk that was missed counts even when another was agreed since', () => {
    const { interview } = after(first.they_missed, over());
    const again = { ...interview, meeting: interview.meeting && { ...interview.meeting, id: 'n' } };
    const held2 = {
      ...again,
      meeting: again.meeting && { ...again.meeting, status: 'held' as const },
    };
    expect(countAttendance([held2]).contact).toEqual({ came: 1, missed: 1 });
  });
});
