import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aTerms } from './assignments.fixture.ts';
import { checkMove, checkPublishing, checkTerms, lockedChanges, locksOf } from './check-terms.ts';
import { latenessAt } from './lateness.ts';
import { gradesCsv } from './grades-csv.ts';
import { rubricTotal, startingRubric } from './rubric.ts';
import { sayAssignment } from './say.ts';
import type { LatePolicy } from './terms.ts';

const problems = (change: Parameters<typeof aTerms>[0]) =>
  checkTerms(aTerms(change), { leadDays: 14 }).map(
    (problem) => `${problem.field}: ${sayAssignment(problem)}`,
  );

describe('what an assignment may ask', () => {
  test('G32: the last start lies at least so many days before the due day', () => {
    // The fourth start is 15 days after the first, so 14 days before the due day is the last.
    expect(problems({ opensOn: '2026-04-30' })).toEqual([]);
    expect(problems({ opensOn: '2026-05-01' })).toEqual([
      'windows.count: The last group would begin on Saturday 16 May 2026, 13 days before the work is due. People need at least 14 days: fewer groups, shorter steps, or a later due day.',
    ]);
    expect(problems({ opensOn: '2026-05-16', windows: { count: 1, days: 5 } })).toMatchObject([
      expect.stringMatching(/^opensOn: From Saturday 16 May 2026 only 13 days/),
    ]);
  });

  test('the last day does not come before the due day', () => {
    const late = { graceHours: 0, pointsPerDay: 0 };
    expect(problems({ late: { ...late, lastOn: '2026-05-29' } })).toEqual([]);
    expect(problems({ late: { ...late, lastOn: '2026-05-28' } })).toHaveLength(1);
  });

  test('published while work is taken: to the last moment of the grace or of the last day', () => {
    const fields = (terms: Parameters<typeof checkPublishing>[0], now: string) =>
      checkPublishing(terms, now).map(({ field, code }) => `${field}: ${code}`);
    expect(fields(aTerms(), '2026-06-05T21:59:59.999Z')).toEqual([]);
    expect(fields(aTerms(), '2026-06-05T22:00:00.000Z')).toEqual(['due.wall: due_over']);
    const terms = aTerms({ late: { graceHours: 2, pointsPerDay: 0, lastOn: null } });
    expect(fields(terms, '2026-05-29T23:59:00.000Z')).toEqual([]);
    expect(fields(terms, '2026-05-29T23:59:00.001Z')).toEqual(['due.wall: due_over']);
  });

  describe('once it is published', () => {
    const late: LatePolicy = { graceHours: 2, pointsPerDay: 0, lastOn: null };
    const due = (wall: string, more = late) => aTerms({ late: more }, { wall });
    const moved = (before: ReturnType<typeof due>, after: typeof before, now: string) =>
      checkMove(before, after, now).map(({ field, code }) => `${field}: ${code}`);
    const NOON = '2026-05-20T10:00:00.000Z';
    const before = due('2026-05-29T12:00');

    test('the due moment moves to what is to come, earlier or later, and to nothing that is over', () => {
      expect(moved(before, due('2026-06-30T12:00'), NOON)).toEqual([]);
      expect(moved(before, due('2026-05-21T12:00'), NOON)).toEqual([]);
      expect(moved(before, due('2026-05-20T12:00'), NOON)).toEqual([]);
      expect(moved(before, due('2026-05-20T11:59'), NOON)).toEqual(['due.wall: due_past']);
      expect(moved(before, due('2026-05-19T12:00'), NOON)).toEqual(['due.wall: due_past']);
      expect(moved(before, due('2026-05-19T12:00', { ...late, graceHours: 72 }), NOON)).toEqual([
        'due.wall: due_past',
      ]);
    });

    test('what is over stays as it is, and may be given more time', () => {
      const after = '2026-05-30T10:00:00.000Z';
      expect(moved(before, before, after)).toEqual([]);
      expect(moved(before, due('2026-06-02T12:00'), after)).toEqual([]);
      expect(moved(before, due('2026-05-29T12:00', { ...late, graceHours: 24 }), after)).toEqual(
        [],
      );
      expect(moved(before, due('2026-05-29T18:00'), after)).toEqual(['due.wall: due_past']);
    });

    test('neither the last day nor the grace ends what is still taken', () => {
      const open = due('2026-05-19T12:00', { ...late, graceHours: 48 });
      expect(moved(open, due('2026-05-19T12:00'), NOON)).toEqual(['late.graceHours: last_past']);
      expect(moved(open, due('2026-05-19T12:00', { ...late, graceHours: 24 }), NOON)).toEqual([]);
      const days = (lastOn: string) => due('2026-05-19T12:00', { ...late, lastOn });
      expect(moved(days('2026-05-25'), days('2026-05-19'), NOON)).toEqual([
        'late.lastOn: last_past',
      ]);
      expect(moved(days('2026-05-25'), days('2026-05-20'), NOON)).toEqual([]);
    });

    test('no change that passes shuts a door that was open', () => {
      const day = fc
        .integer({ min: 1, max: 28 })
        .map((n) => `2026-05-${String(n).padStart(2, '0')}`);
      const terms = fc
        .record({ day, graceHours: fc.integer({ min: 0, max: 72 }), lastOn: fc.option(day) })
        .map(({ day: on, ...more }) => due(`${on}T12:00`, { ...late, ...more }));
      fc.assert(
        fc.property(terms, terms, (one, other) => {
          const wasOpen = latenessAt(one, NOON).kind !== 'closed';
          const isClosed = latenessAt(other, NOON).kind === 'closed';
          fc.pre(wasOpen && isClosed);
          expect(moved(one, other, NOON)).toHaveLength(1);
        }),
      );
    });
  });

  test('levels rise, and criteria are there once', () => {
    const [first] = startingRubric();
    if (!first) throw new Error('The rubric is empty.');
    const level = (points: number) => ({ name: 'A level', points });
    const rubric = [{ ...first, levels: [level(1), level(1)] }, first];
    expect(problems({ rubric })).toEqual([
      'rubric.0.levels.1.points: Each level is worth more than the one before: at least 2.',
      'rubric.1.key: This criterion is there twice.',
    ]);
  });

  test('once a group has begun nobody’s start moves, and work that is in keeps its rules', () => {
    const published = { publishedAt: '2026-03-20T08:00:00.000Z', opensOn: '2026-04-01' };
    const before = aTerms();
    const after = aTerms({ talks: 2, windows: { count: 2, days: 5 } });
    const changes = (today: string, submissions: number) =>
      lockedChanges(before, after, locksOf({ ...published, submissions }, today)).map(
        ({ field }) => field,
      );
    expect(changes('2026-03-31', 0)).toEqual([]);
    expect(changes('2026-04-01', 0)).toEqual(['windows.count']);
    expect(changes('2026-03-31', 1)).toEqual(['talks']);
    expect(
      lockedChanges(before, aTerms(), locksOf({ ...published, submissions: 1 }, '2026-05-01')),
    ).toEqual([]);
  });
});

describe('points', () => {
  test('marks add up, points come off, and nothing goes below 0', () => {
    const rubric = startingRubric();
    const marks = { preparation: 0, conversation: 1, conduct: 2, reflection: 2 };
    expect(rubricTotal(rubric, marks, 6)).toEqual({
      points: 31,
      deduction: 6,
      total: 25,
      of: 40,
      missing: [],
    });
    expect(rubricTotal(rubric, marks, 100).total).toBe(0);
  });

  test('a mark for no level is missing, whatever it is called', () => {
    const { missing } = rubricTotal(startingRubric(), { preparation: 3, toString: 0 }, 0);
    expect(missing).toEqual(['preparation', 'conversation', 'conduct', 'reflection']);
  });

  test('grades as CSV begin with the key, and no cell becomes a formula', () => {
    const nobody = {
      state: 'not_started',
      number: null,
      submittedAt: null,
      daysLate: null,
      marks: null,
      deduction: null,
      total: null,
      gradedAt: null,
    };
    const csv = gradesCsv(startingRubric().slice(0, 1), [
      { ...nobody, studentKey: '=1+1', fullName: '@Lena, "L"' },
      {
        ...nobody,
        studentKey: '0042',
        fullName: 'ليلى حداد',
        state: 'graded',
        number: 2,
        submittedAt: '2026-05-29T21:59:00.000Z',
        daysLate: 1,
        marks: { preparation: 1 },
        deduction: 3,
        total: 4,
        gradedAt: '2026-06-01T08:00:00.000Z',
      },
    ]);
    expect(csv.slice(1).split('\r\n')).toEqual([
      'student_key,student,state,submission,submitted_at,days_late,Research and questions,points_off,total,out_of,graded_at',
      `'=1+1,"'@Lena, ""L""",not_started,,,,,,,10,`,
      '0042,ليلى حداد,graded,2,2026-05-29T21:59:00.000Z,1,7,3,4,10,2026-06-01T08:00:00.000Z',
      '',
    ]);
  });
});
