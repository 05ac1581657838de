import { writeCsv } from '../csv/write-csv.ts';
import type { Instant } from '../workflow/records.ts';
import { type Criterion, type Marks, rubricMaximum } from './rubric.ts';

export interface GradeLine {
  /** The school's own number for the student; it never changes. */
  studentKey: string | null;
  fullName: string;
  state: string;
  number: number | null;
  submittedAt: Instant | null;
  daysLate: number | null;
  marks: Marks | null;
  deduction: number | null;
  total: number | null;
  gradedAt: Instant | null;
}

/** Grades to take along into another system: one line for each student, the key first. */
export function gradesCsv(rubric: readonly Criterion[], lines: readonly GradeLine[]): string {
  const of = rubricMaximum(rubric);
  const head = [
    'student_key',
    'student',
    'state',
    'submission',
    'submitted_at',
    'days_late',
    ...rubric.map(({ title }) => title),
    'points_off',
    'total',
    'out_of',
    'graded_at',
  ];
  const rows = lines.map((line) => [
    line.studentKey,
    line.fullName,
    line.state,
    line.number,
    line.submittedAt,
    line.daysLate,
    ...rubric.map(({ key, levels }) => levels[line.marks?.[key] ?? -1]?.points ?? null),
    line.deduction,
    line.total,
    of,
    line.gradedAt,
  ]);
  return writeCsv([head, ...rows]);
}
