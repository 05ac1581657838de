import { STEPS, type Step } from '../workflow/steps.ts';
import { type Cell, EMPTY_CELL } from './cells.ts';
import { averageFigure, countFigure, type Figure } from './figure.ts';
import { LEAST_PEOPLE } from './report.ts';
import { suppress } from './suppress.ts';

/** What is counted of one step, before small groups are taken out. */
export interface StepCounts {
  step: Step;
  interviewsEntered: number;
  interviewsDone: number;
  interviewsStuck: number;
  studentsEntered: number;
  studentsDone: number;
  studentsStuck: number;
  /** Students with an interview that stands at this step. */
  studentsAt: number;
  interviewDays: number | null;
  interviewsTimed: number;
  interviewsTimedStudents: number;
  studentDays: number | null;
  studentsTimed: number;
}

/** As people read it; null where too few stand behind a number, or it would give such a one away. */
export interface ShownCounts {
  entered: number | null;
  done: number | null;
  stuck: number | null;
  /** Median of those who went on; null also where nobody has yet. */
  days: number | null;
  /** How many the median is taken from. */
  timed: number | null;
}

export interface ShownStep {
  step: Step;
  students: ShownCounts;
  interviews: ShownCounts;
}

export interface ShownFunnel {
  students: number | null;
  steps: ShownStep[];
}

/** The eight steps of a school or cohort without a number that fewer than five students stand behind. */
export function shownFunnel(students: number, rows: readonly StepCounts[]): ShownFunnel {
  const figures = [
    countFigure({ key: 'all' }, alike(students)),
    ...rows.flatMap(figuresOf(students)),
  ];
  const shown = new Map(
    suppress({ id: 'funnel', figures, splits: [] }, LEAST_PEOPLE).figures.map((figure) => [
      figure.key,
      figure,
    ]),
  );
  const of = (who: 'students' | 'interviews', step: Step): ShownCounts => {
    const figure = (what: string) => shown.get(keyOf(who, what, step));
    const value = (what: string): number | null => figure(what)?.value ?? null;
    return {
      timed: figure('days')?.n ?? null,
      entered: value('entered'),
      done: value('done'),
      stuck: value('stuck'),
      days: value('days'),
    };
  };
  return {
    students: shown.get('all')?.value ?? null,
    steps: STEPS.map((step) => ({
      step,
      students: of('students', step),
      interviews: of('interviews', step),
    })),
  };
}

const keyOf = (who: string, what: string, step: Step): string => `${who}.${what}.${step}`;

/** So many students, each of whom is counted once. */
const alike = (count: number): Cell => ({ count, people: count });

/** The students whom a part leaves out. */
const restOf = (whole: number, part: number): Cell => alike(Math.max(0, whole - part));

const figuresOf =
  (students: number) =>
  (row: StepCounts, at: number, rows: readonly StepCounts[]): Figure[] => {
    const { step } = row;
    const before = rows[at - 1];
    const key = (who: 'students' | 'interviews', what: string) => keyOf(who, what, step);
    const part = (whole: string, cell: Cell, drop: Cell, name: string): Figure =>
      countFigure({ key: name, within: { key: whole, drop } }, cell);
    const entered = key('students', 'entered');
    const all = key('interviews', 'entered');
    const interviews = (count: number, people: number): Cell =>
      count === 0 ? EMPTY_CELL : { count, people };
    /** Interviews that a part leaves out, with the fewest students who can be behind them. */
    const left = (count: number, people: number): Cell => interviews(count, Math.max(1, people));
    return [
      part(
        before ? keyOf('students', 'entered', before.step) : 'all',
        alike(row.studentsEntered),
        restOf(before?.studentsEntered ?? students, row.studentsEntered),
        entered,
      ),
      part(
        entered,
        alike(row.studentsDone),
        restOf(row.studentsEntered, row.studentsDone),
        key('students', 'done'),
      ),
      part(
        entered,
        alike(row.studentsStuck),
        restOf(row.studentsEntered, row.studentsStuck),
        key('students', 'stuck'),
      ),
      averageFigure({ key: key('students', 'days') }, alike(row.studentsTimed), row.studentDays),
      countFigure(
        {
          key: all,
          within: before
            ? {
                key: keyOf('interviews', 'entered', before.step),
                drop: left(before.interviewsEntered - row.interviewsEntered, before.studentsAt),
              }
            : null,
        },
        interviews(row.interviewsEntered, row.studentsEntered),
      ),
      part(
        all,
        interviews(row.interviewsDone, row.studentsDone),
        left(row.interviewsEntered - row.interviewsDone, row.studentsAt),
        key('interviews', 'done'),
      ),
      part(
        all,
        interviews(row.interviewsStuck, row.studentsStuck),
        left(row.interviewsEntered - row.interviewsStuck, row.studentsEntered - row.studentsStuck),
        key('interviews', 'stuck'),
      ),
      averageFigure(
        { key: key('interviews', 'days') },
        { count: row.interviewsTimed, people: row.interviewsTimedStudents },
        row.interviewDays,
      ),
    ];
  };
