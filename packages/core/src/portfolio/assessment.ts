import type { Competency, Criterion, Marks } from '../assignments/rubric.ts';
import { assignmentWithTalks } from '../phrases/portfolio.ts';
import { dateIn } from '../rules/moments.ts';
import type { Id, Instant, PlainDate, Zone } from '../workflow/records.ts';

/** A grade as it came back, without the words of whoever gave it. */
export interface ReturnedGrade {
  marks: Marks;
  total: number;
  outOf: number;
  gradedAt: Instant;
}

/** An assignment that the student handed in and had back at least once. */
export interface AssessedWork {
  assignmentId: Id;
  title: string;
  rubric: readonly Criterion[];
  zone: Zone;
  /** What was handed in, first to last, with the grades of each. */
  versions: readonly { grades: readonly ReturnedGrade[] }[];
}

/** What a student chose for one assignment. */
export interface AssessmentChoice {
  assignmentId: Id;
  version: number;
  isIncluded: boolean;
  /** Whether the points stand beside the levels. */
  showsGrade: boolean;
}

/** An assessment that nobody has chosen anything for stays out. */
export const noAssessmentChoice = (assignmentId: Id): AssessmentChoice => ({
  assignmentId,
  version: 0,
  isIncluded: false,
  showsGrade: false,
});

/** The level that was given in one criterion of a competency. */
export interface AssessedLevel {
  competency: Competency;
  /** Null where the school's words name somebody who has not agreed, as with the level's name. */
  criterion: string | null;
  name: string | null;
  /** Which of the levels it is, from 1 for the least. */
  rank: number;
  of: number;
}

/** One assignment as others may read of it. */
export interface PortfolioAssessment {
  assignmentId: Id;
  title: string;
  assessedOn: PlainDate;
  levels: AssessedLevel[];
  grade: { total: number; outOf: number } | null;
}

/** One assignment as the student chooses for it. */
export interface AssessmentEntry {
  title: string;
  choice: AssessmentChoice;
  /** As it stands once it is chosen; null while what was handed in last waits for its grade. */
  current:
    | (Omit<PortfolioAssessment, 'grade'> & { grade: { total: number; outOf: number } })
    | null;
}

/** The grade that counts: the last one of what was handed in last. */
export const countingGrade = ({ versions }: Pick<AssessedWork, 'versions'>): ReturnedGrade | null =>
  versions.at(-1)?.grades.at(-1) ?? null;

/** Levels of criteria that refer to a competency, in the rubric's order. */
function levelsOf(
  rubric: readonly Criterion[],
  marks: Marks,
  names: (text: string) => boolean,
): AssessedLevel[] {
  const shown = (text: string): string | null => (names(text) ? null : text);
  return rubric.flatMap(({ key, competency, title, levels }) => {
    const mark = Object.hasOwn(marks, key) ? marks[key] : undefined;
    const level = mark === undefined ? undefined : levels[mark];
    if (competency === null || mark === undefined || level === undefined) return [];
    const words = { criterion: shown(title), name: shown(level.name) };
    return [{ competency, ...words, rank: mark + 1, of: levels.length }];
  });
}

/** Every assignment that may stand in the portfolio with what there is to choose, newest first. */
export function assessmentEntries(
  works: readonly AssessedWork[],
  choices: readonly AssessmentChoice[],
  names: (text: string) => boolean,
): AssessmentEntry[] {
  const chosen = new Map(choices.map((choice) => [choice.assignmentId, choice]));
  return works
    .filter(({ versions }) => versions.some(({ grades }) => grades.length > 0))
    .map((work) => ({ work, grade: countingGrade(work) }))
    .sort(
      (a, b) =>
        (b.grade?.gradedAt ?? '9').localeCompare(a.grade?.gradedAt ?? '9') ||
        a.work.assignmentId.localeCompare(b.work.assignmentId),
    )
    .map(({ work: { assignmentId, title, rubric, zone }, grade }): AssessmentEntry => ({
      title,
      choice: chosen.get(assignmentId) ?? noAssessmentChoice(assignmentId),
      current: grade && {
        assignmentId,
        title: names(title) ? assignmentWithTalks : title,
        assessedOn: dateIn(grade.gradedAt, zone),
        levels: levelsOf(rubric, grade.marks, names),
        grade: { total: grade.total, outOf: grade.outOf },
      },
    }));
}

/** The assessments that the student chose to show, with the points where they chose those too. */
export const shownAssessments = (entries: readonly AssessmentEntry[]): PortfolioAssessment[] =>
  entries.flatMap(({ choice, current }) =>
    choice.isIncluded && current !== null
      ? [{ ...current, grade: choice.showsGrade ? current.grade : null }]
      : [],
  );
