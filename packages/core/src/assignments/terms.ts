import type { Id, Instant, PlainDate, Zone } from '../workflow/records.ts';
import type { Criterion } from './rubric.ts';

/** What each talk must be to count. A number of 0 asks for nothing. */
export interface TalkRules {
  notRelative: boolean;
  /** Spoken with, not by e-mail alone. */
  spoken: boolean;
  minutes: number;
  /** Notes read before the talk. */
  researchNotes: number;
  thankYou: boolean;
}

export interface LatePolicy {
  /** So long after the due moment nothing is taken off. */
  graceHours: number;
  /** Taken off for each day that has begun since the due moment. */
  pointsPerDay: number;
  /** The last day on which work is taken; null takes none after the grace. */
  lastOn: PlainDate | null;
}

/** All that a class is asked for. What stands here changes nothing of what was handed in before. */
export interface AssignmentTerms {
  /** How many interviews. */
  talks: number;
  rules: TalkRules;
  opensOn: PlainDate;
  /** The class begins in so many groups, each so many days after the one before (G32). */
  windows: { count: number; days: number };
  /** The clock time in the school's zone, and the moment that it is. */
  due: { wall: string; zone: Zone; at: Instant };
  late: LatePolicy;
  rubric: Criterion[];
  /** How often work may be handed in again after the first time. */
  resubmissions: number;
}

/** Ranges that the form offers and the server takes. */
export const TERM_LIMITS = {
  talks: [1, 10],
  minutes: [0, 120],
  researchNotes: [0, 10],
  windowCount: [1, 8],
  windowDays: [1, 14],
  graceHours: [0, 72],
  pointsPerDay: [0, 100],
  resubmissions: [0, 5],
} as const satisfies Record<string, readonly [number, number]>;

/** A field that cannot stay as it is, and why. */
export interface TermProblem {
  field: string;
  code: string;
  params: Record<string, string | number>;
}

/** One student's place in an assignment. */
export interface Place {
  studentId: Id;
  window: number;
}
