/**
 * The eight competencies of career readiness as NACE names them; a criterion may refer to one.
 * See https://www.naceweb.org/career-readiness/competencies/career-readiness-defined/
 */
export const COMPETENCIES = [
  'career_self_development',
  'communication',
  'critical_thinking',
  'equity_inclusion',
  'leadership',
  'professionalism',
  'teamwork',
  'technology',
] as const;
export type Competency = (typeof COMPETENCIES)[number];

export interface Level {
  name: string;
  points: number;
}

export interface Criterion {
  /** Stays when the title changes; marks refer to it. */
  key: string;
  competency: Competency | null;
  title: string;
  /** From the least to the most. */
  levels: Level[];
}

/** The level that work reached in each criterion, by the criterion's key. */
export type Marks = Readonly<Record<string, number>>;

export interface RubricTotal {
  /** Before anything is taken off. */
  points: number;
  deduction: number;
  /** Never below 0. */
  total: number;
  of: number;
  /** Criteria without a mark; a grade needs all of them. */
  missing: string[];
}

const best = ({ levels }: Criterion): number =>
  levels.reduce((most, { points }) => Math.max(most, points), 0);

/** The most that work can reach. */
export const rubricMaximum = (rubric: readonly Criterion[]): number =>
  rubric.reduce((sum, criterion) => sum + best(criterion), 0);

/** What the marks come to. A mark for no level of its criterion counts as missing. */
export function rubricTotal(
  rubric: readonly Criterion[],
  marks: Marks,
  deduction: number,
): RubricTotal {
  const missing: string[] = [];
  let points = 0;
  for (const { key, levels } of rubric) {
    const mark = Object.hasOwn(marks, key) ? marks[key] : undefined;
    const level = mark === undefined ? undefined : levels[mark];
    if (level === undefined) missing.push(key);
    else points += level.points;
  }
  const total = Math.max(0, points - deduction);
  return { points, deduction, total, of: rubricMaximum(rubric), missing };
}

const levels = (...names: [string, string, string]): Level[] =>
  names.map((name, at) => ({ name, points: [4, 7, 10][at] ?? 0 }));

/** A rubric to start from: the four competencies that an informational interview trains. */
export const startingRubric = (): Criterion[] => [
  {
    key: 'preparation',
    competency: 'critical_thinking',
    title: 'Research and questions',
    levels: levels('Asks what could be read', 'Builds on research', 'Weighs several sources'),
  },
  {
    key: 'conversation',
    competency: 'communication',
    title: 'Asking, listening, writing',
    levels: levels('Follows a list', 'Follows up on answers', 'Draws out what no page says'),
  },
  {
    key: 'conduct',
    competency: 'professionalism',
    title: 'Punctual, prepared, grateful',
    levels: levels('Needs reminders', 'Keeps what was agreed', 'Makes it easy for the other'),
  },
  {
    key: 'reflection',
    competency: 'career_self_development',
    title: 'What it changed',
    levels: levels('Tells what happened', 'Draws a conclusion', 'Acts on it'),
  },
];
