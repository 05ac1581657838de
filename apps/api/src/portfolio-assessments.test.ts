import type { AssessmentChoice } from '@acquaint/core/portfolio/assessment';
import { isKnownAction } from '@acquaint/core/phrases/audit';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PortfolioView } from './services/portfolio/portfolio.ts';
import { ClassRoom, grade, marks, SECRET, work } from './testing/class-room.ts';
import { testSchool } from './testing/school.ts';

const IN_TIME = '2026-05-20T10:00:00.000Z';
const COMMENT = 'Thistledown words between the two of us.';

type Class = Awaited<ReturnType<ClassRoom['aClass']>>;

describe.each(testDatabases())('assessments in the portfolio on $name', ({ open }) => {
  let room: ClassRoom;
  let own: Class;
  let assignmentId: string;
  beforeAll(async () => {
    room = await ClassRoom.open(await open());
  }, 60_000);
  afterAll(() => room.app.close());

  beforeEach(async () => {
    own = await room.aClass();
    ({ id: assignmentId } = await room.published(own.cohortId));
    room.app.clock.now = IN_TIME;
  });

  const view = (): Promise<PortfolioView> => own.client.call('portfolio.get');
  const handIn = async (submittedBefore = 0): Promise<string> => {
    const input = work(assignmentId, own.interviewId, { submittedBefore });
    return (await own.client.call<{ id: string }>('assignments.submit', input)).id;
  };
  const giveBack = (submissionId: string, change: object = {}) =>
    room.nadia.call('assignments.grade', grade(submissionId, { comment: COMMENT, ...change }));
  const choice = (changes: Partial<AssessmentChoice> = {}) => ({
    assignmentId,
    version: 0,
    isIncluded: true,
    showsGrade: false,
    idempotencyKey: uuid7(),
    ...changes,
  });
  const choose = (changes: Partial<AssessmentChoice> = {}): Promise<PortfolioView> =>
    own.client.call('portfolio.chooseAssessment', choice(changes));
  const refusal = (changes: Partial<AssessmentChoice> = {}) =>
    own.client.refused('portfolio.chooseAssessment', choice(changes));

  test('what nobody graded is not there, and nothing can be chosen for it', async () => {
    expect((await refusal()).code).toBe('not_found');
    await handIn();
    expect(await view()).toMatchObject({ assessments: [], portfolio: { assessments: [] } });
    expect(await refusal()).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'assignmentId', reason: expect.stringMatching(/with its grade/) }],
    });
  });

  test('graded it may stand there: out at first, then with levels, and points by choice', async () => {
    await giveBack(await handIn());
    const before = await view();
    expect(before.portfolio.assessments).toEqual([]);
    expect(before.assessments).toMatchObject([
      { title: 'Three talks about water', choice: { version: 0, isIncluded: false } },
    ]);
    const chosen = await choose();
    expect(chosen.portfolio.assessments).toMatchObject([
      { title: 'Three talks about water', assessedOn: '2026-05-20', grade: null },
    ]);
    expect(
      chosen.portfolio.assessments[0]?.levels.map(({ competency, rank }) => [competency, rank]),
    ).toEqual([
      ['critical_thinking', 3],
      ['communication', 2],
      ['professionalism', 2],
      ['career_self_development', 1],
    ]);
    const graded = await choose({ version: 1, showsGrade: true });
    expect(graded.portfolio.assessments[0]?.grade).toEqual({ total: 28, outOf: 40 });
    const out = await choose({ version: 2, isIncluded: false });
    expect(out.portfolio.assessments).toEqual([]);
    expect(JSON.stringify([before, chosen, graded, out])).not.toMatch(/Thistledown|Nadia/);
    expect(JSON.stringify(graded.portfolio)).not.toContain(SECRET);
  });

  test('a choice is kept once, and a stale one meets a conflict with what stands', async () => {
    await giveBack(await handIn());
    const input = choice();
    const first = await own.client.call<PortfolioView>('portfolio.chooseAssessment', input);
    expect(await own.client.call('portfolio.chooseAssessment', input)).toEqual(first);
    expect(first.assessments[0]?.choice.version).toBe(1);
    expect(await refusal({ isIncluded: false })).toMatchObject({
      code: 'conflict',
      present: { assignmentId, version: 1, isIncluded: true },
    });
    expect(await view()).toEqual(first);
  });

  test('two at once: one is taken, the other hears so', async () => {
    await giveBack(await handIn());
    const both = await Promise.allSettled([choose(), choose({ showsGrade: true })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await view()).assessments[0]?.choice.version).toBe(1);
  });

  test('it follows a grade given anew, waits for one that is to come, and stays after the term', async () => {
    const first = await handIn();
    await giveBack(first);
    await choose({ showsGrade: true });
    const better = { ...marks, reflection: 2 };
    await giveBack(first, { gradedBefore: 1, marks: better });
    const [anew] = (await view()).portfolio.assessments;
    expect(anew?.levels.at(-1)).toMatchObject({ name: 'Acts on it', rank: 3 });
    const second = await handIn(1);
    expect(await view()).toMatchObject({
      portfolio: { assessments: [] },
      assessments: [{ current: null, choice: { version: 1, isIncluded: true } }],
    });
    expect(await refusal({ version: 1 })).toMatchObject({ code: 'bad_input' });
    await giveBack(second, { marks: { ...better, conduct: 0 } });
    const after = (await view()).portfolio.assessments;
    expect(after[0]?.levels[2]).toMatchObject({ competency: 'professionalism', rank: 1 });
    await room.here(({ query }) =>
      query(`UPDATE "Assignment" SET "archivedAt" = $2 WHERE "id" = $1`, [assignmentId, IN_TIME]),
    );
    await room.here(({ query }) =>
      query(`UPDATE "CohortMember" SET "endsOn" = '2026-05-01' WHERE "studentId" = $1`, [
        own.studentId,
      ]),
    );
    expect((await view()).portfolio.assessments).toEqual(after);
  });

  test('it is the student’s alone: not another’s, no advisor’s, no other school’s', async () => {
    await giveBack(await handIn());
    await choose();
    const classmate = await own.join('Jonas Weber');
    const elsewhere = await testSchool(room.app, 'Riverbank College');
    for (const other of [classmate, await elsewhere.join('student', 'Mia Berg')]) {
      expect(await other.call<PortfolioView>('portfolio.get')).toMatchObject({
        assessments: [],
        portfolio: { assessments: [] },
      });
      expect((await other.refused('portfolio.chooseAssessment', choice())).code).toBe('not_found');
    }
    for (const input of [choice(), choice({ version: 1, isIncluded: false })]) {
      expect((await room.nadia.refused('portfolio.chooseAssessment', input)).code).toBe(
        'not_allowed',
      );
    }
    expect((await view()).assessments[0]?.choice).toMatchObject({ version: 1, isIncluded: true });
  });

  test.each([
    [{ assignmentId: 'x' }, 'assignmentId'],
    [{ isIncluded: 'yes' }, 'isIncluded'],
    [{ showsGrade: null }, 'showsGrade'],
    [{ version: -1 }, 'version'],
  ])('%j is refused at %s', async (changes, field) => {
    const error = await own.client.refused('portfolio.chooseAssessment', {
      ...choice(),
      ...changes,
    });
    expect(error).toMatchObject({
      code: 'bad_input',
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  test('what was chosen is on record by a sentence, and goes along when the student leaves', async () => {
    await giveBack(await handIn());
    await choose({ showsGrade: true });
    const { rows } = await room.here(({ query }) =>
      query<{ action: string; data: object }>(
        `SELECT "action", "data" FROM "AuditEntry" WHERE "subjectId" = $1
          AND "action" LIKE 'portfolio.%'`,
        [assignmentId],
      ),
    );
    expect(rows).toMatchObject([{ data: { included: true, grade: true } }]);
    expect(rows.every(({ action }) => isKnownAction(action))).toBe(true);
    const mine = await own.client.call<{ portfolioAssessments: unknown[] }>('profile.exportMine');
    expect(mine.portfolioAssessments).toMatchObject([{ assignmentId, showsGrade: true }]);
  });
});
