import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Marks, startingRubric } from '../assignments/rubric.ts';
import { assignmentWithTalks } from '../phrases/portfolio.ts';
import { aMeeting, emptyInterview } from '../testing/dossier.ts';
import { aContact, aStudent, testId } from '../testing/records.ts';
import {
  type AssessedWork,
  type AssessmentChoice,
  noAssessmentChoice,
  type ReturnedGrade,
} from './assessment.ts';
import { noChoice } from './choice.ts';
import { buildPortfolio, portfolioAssessments, type PortfolioSource } from './portfolio.ts';

const MARKS: Marks = { preparation: 2, conversation: 1, conduct: 1, reflection: 0 };

const graded = (changes: Partial<ReturnedGrade> = {}): ReturnedGrade => ({
  marks: MARKS,
  total: 28,
  outOf: 40,
  gradedAt: '2026-05-30T10:00:00.000Z',
  ...changes,
});

const work = (changes: Partial<AssessedWork> = {}): AssessedWork => ({
  assignmentId: testId(40),
  title: 'Three talks about water',
  rubric: startingRubric(),
  zone: 'Europe/Berlin',
  versions: [{ grades: [graded()] }],
  ...changes,
});

const chosen = (changes: Partial<AssessmentChoice> = {}): AssessmentChoice => ({
  ...noAssessmentChoice(testId(40)),
  version: 1,
  isIncluded: true,
  ...changes,
});

const source = (changes: Partial<PortfolioSource> = {}): PortfolioSource => ({
  student: aStudent(),
  contacts: [],
  interviews: [],
  internships: [],
  choices: [],
  works: [work()],
  assessmentChoices: [chosen()],
  ...changes,
});

const shown = (changes: Partial<PortfolioSource> = {}) =>
  buildPortfolio(source(changes)).assessments;

describe('an assessment in the portfolio', () => {
  test('stays out until the student wants it in', () => {
    expect(shown({ assessmentChoices: [] })).toEqual([]);
    expect(shown({ assessmentChoices: [chosen({ isIncluded: false, showsGrade: true })] })).toEqual(
      [],
    );
    expect(portfolioAssessments(source({ assessmentChoices: [] }))).toMatchObject([
      { title: 'Three talks about water', choice: noAssessmentChoice(testId(40)) },
    ]);
  });

  test('is its name, its day, and the level that was given in each competency', () => {
    expect(shown()).toEqual([
      {
        assignmentId: testId(40),
        title: 'Three talks about water',
        assessedOn: '2026-05-30',
        levels: [
          {
            competency: 'critical_thinking',
            criterion: 'Research and questions',
            name: 'Weighs several sources',
            rank: 3,
            of: 3,
          },
          {
            competency: 'communication',
            criterion: 'Asking, listening, writing',
            name: 'Follows up on answers',
            rank: 2,
            of: 3,
          },
          {
            competency: 'professionalism',
            criterion: 'Punctual, prepared, grateful',
            name: 'Keeps what was agreed',
            rank: 2,
            of: 3,
          },
          {
            competency: 'career_self_development',
            criterion: 'What it changed',
            name: 'Tells what happened',
            rank: 1,
            of: 3,
          },
        ],
        grade: null,
      },
    ]);
  });

  test('shows the points only where the student wants them shown', () => {
    const [one] = shown({ assessmentChoices: [chosen({ showsGrade: true })] });
    expect(one?.grade).toEqual({ total: 28, outOf: 40 });
  });

  test('stands on the day that it was on the assignment’s clock', () => {
    const late = graded({ gradedAt: '2026-05-30T22:00:00.000Z' });
    expect(shown({ works: [work({ versions: [{ grades: [late] }] })] })[0]?.assessedOn).toBe(
      '2026-05-31',
    );
    const before = graded({ gradedAt: '2026-05-30T21:59:59.999Z' });
    expect(shown({ works: [work({ versions: [{ grades: [before] }] })] })[0]?.assessedOn).toBe(
      '2026-05-30',
    );
  });

  test('follows a grade that was given anew', () => {
    const better = graded({ marks: { ...MARKS, reflection: 2 }, total: 34 });
    const works = [work({ versions: [{ grades: [graded(), better] }] })];
    const [one] = shown({ works, assessmentChoices: [chosen({ showsGrade: true })] });
    expect(one?.levels.at(-1)).toMatchObject({ name: 'Acts on it', rank: 3 });
    expect(one?.grade?.total).toBe(34);
  });

  test('waits while what was handed in again has no grade, and follows it then', () => {
    const waiting = [work({ versions: [{ grades: [graded()] }, { grades: [] }] })];
    expect(shown({ works: waiting })).toEqual([]);
    expect(portfolioAssessments(source({ works: waiting }))).toMatchObject([{ current: null }]);
    const again = graded({ marks: { ...MARKS, conduct: 2 } });
    const works = [work({ versions: [{ grades: [graded()] }, { grades: [again] }] })];
    expect(shown({ works })[0]?.levels[2]).toMatchObject({
      competency: 'professionalism',
      rank: 3,
    });
  });

  test('is nothing while no grade ever came back', () => {
    const works = [work({ versions: [{ grades: [] }] }), work({ versions: [] })];
    expect(portfolioAssessments(source({ works }))).toEqual([]);
  });

  test('holds no level of a criterion without a competency, without a mark, or with a strange one', () => {
    const [first, ...rest] = startingRubric();
    if (!first) throw new Error('The rubric is empty.');
    const rubric = [{ ...first, competency: null }, ...rest];
    const marks = { preparation: 2, conversation: 7, conduct: 1 };
    const works = [work({ rubric, versions: [{ grades: [graded({ marks })] }] })];
    expect(shown({ works })[0]?.levels.map(({ competency }) => competency)).toEqual([
      'professionalism',
    ]);
  });

  test('stands newest first, and what waits before all', () => {
    const at = (n: number, gradedAt: string) =>
      work({ assignmentId: testId(n), versions: [{ grades: [graded({ gradedAt })] }] });
    const works = [
      at(41, '2026-03-01T10:00:00.000Z'),
      at(43, '2026-05-01T10:00:00.000Z'),
      at(42, '2026-05-01T10:00:00.000Z'),
      work({ assignmentId: testId(44), versions: [{ grades: [graded()] }, { grades: [] }] }),
    ];
    expect(
      portfolioAssessments(source({ works })).map(({ choice }) => choice.assignmentId),
    ).toEqual([44, 42, 43, 41].map(testId));
  });
});

describe('nobody is named in it without their yes', () => {
  const contact = { ...aContact(), addressName: null };
  const talk = {
    ...emptyInterview(),
    meeting: { ...aMeeting(), status: 'held' as const },
  };
  const naming = (text: string) => {
    const [first, ...rest] = startingRubric();
    if (!first) throw new Error('The rubric is empty.');
    const levels = first.levels.map((level) => ({ ...level, name: text }));
    return [work({ title: text, rubric: [{ ...first, title: text, levels }, ...rest] })];
  };

  test('in the school’s words too; what is left are the competency and the level’s place', () => {
    const works = naming('Talk with Amara Okafor');
    const [one] = shown({ contacts: [contact], interviews: [talk], works });
    expect(one?.title).toBe(assignmentWithTalks);
    expect(one?.levels[0]).toEqual({
      competency: 'critical_thinking',
      criterion: null,
      name: null,
      rank: 3,
      of: 3,
    });
    const agreement = { how: 'mail', on: '2026-03-13', note: null } as const;
    const choices = [{ ...noChoice(talk), agreement }];
    expect(shown({ contacts: [contact], interviews: [talk], works, choices })[0]?.title).toBe(
      'Talk with Amara Okafor',
    );
  });

  test('and never, whatever surrounds the name', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Dr.', 'of', 'talks,', '(', '’s')), (around) => {
        const works = naming(['Amara Okafor', ...around].join(' '));
        const text = JSON.stringify(shown({ contacts: [contact], interviews: [talk], works }));
        expect(text).not.toContain('Okafor');
      }),
    );
  });

  test('a family name that is an ordinary word takes no title away', () => {
    const field = {
      ...contact,
      fullName: { value: 'Jane Water', verified: null },
      givenName: 'Jane',
      familyName: 'Water',
    };
    expect(shown({ contacts: [field] })[0]?.title).toBe('Three talks about water');
  });
});
