import type { Id, PlainDate } from '../workflow/records.ts';
import type { OutcomeProblem, OutcomeRow } from './read-rows.ts';
import { OUTCOME_STATUSES, type OutcomeStatus } from './status.ts';

/** What stands of a class for one student. */
export interface StandingOutcome {
  studentId: Id;
  status: OutcomeStatus;
  collectedOn: PlainDate | null;
}

export interface OutcomeStanding {
  /** Everybody with a key whom the school lists, or listed once: graduates have left. */
  students: ReadonlyMap<string, Id>;
  outcomes: readonly StandingOutcome[];
}

export type StatusCounts = Record<OutcomeStatus, number>;

export interface OutcomePlan {
  create: (StandingOutcome & { line: number; key: string })[];
  update: (StandingOutcome & { line: number; key: string; before: StandingOutcome })[];
  unchanged: number;
  /** Of the class, and not in the file: they go. */
  remove: StandingOutcome[];
  failed: { line: number; key: string | null; problems: readonly OutcomeProblem[] }[];
  /** Graduates whom the school does not list here: counted, and nothing else of them is kept. */
  unlisted: StatusCounts;
}

export const noStatusCounts = (): StatusCounts => ({
  employed: 0,
  service: 0,
  military: 0,
  education: 0,
  seeking: 0,
  not_seeking: 0,
  unknown: 0,
});

export const sumOf = (counts: StatusCounts): number =>
  OUTCOME_STATUSES.reduce((sum, status) => sum + counts[status], 0);

/**
 * What the file does to a class: afterwards the class is what the file says, so that the same file
 * twice changes nothing. Whose row fails keeps what stood.
 */
export function planOutcomes(
  rows: readonly OutcomeRow[],
  { students, outcomes }: OutcomeStanding,
): OutcomePlan {
  const plan: OutcomePlan = {
    create: [],
    update: [],
    unchanged: 0,
    remove: [],
    failed: [],
    unlisted: noStatusCounts(),
  };
  const present = new Map(outcomes.map((one) => [one.studentId, one]));
  const inFile = new Set<Id>();
  for (const { line, key, status, collectedOn, problems } of rows) {
    const studentId = key === null ? undefined : students.get(key);
    if (studentId !== undefined) inFile.add(studentId);
    if (key === null || status === null || problems.length > 0) {
      plan.failed.push({ line, key, problems });
    } else if (studentId === undefined) plan.unlisted[status] += 1;
    else {
      const before = present.get(studentId);
      const after = { studentId, status, collectedOn };
      if (before === undefined) plan.create.push({ ...after, line, key });
      else if (before.status !== status || before.collectedOn !== collectedOn) {
        plan.update.push({ ...after, line, key, before });
      } else plan.unchanged += 1;
    }
  }
  plan.remove = outcomes.filter(({ studentId }) => !inFile.has(studentId));
  return plan;
}
