import type { Instant } from '../workflow/records.ts';
import type { Step, StepStatus } from '../workflow/steps.ts';
import type { Action, Finding, Params } from './rule.ts';

export interface StepAssessment {
  step: Step;
  status: StepStatus;
  findings: Finding[];
  /** The finding that locks the step, or the first that keeps it from being done. */
  reason: Finding | null;
  /** Short facts for the row, such as research "2 of 5". */
  progress: { done: number; of: number } | null;
}

export interface ActionAssessment {
  allowed: boolean;
  /** Unlifted BLOCKs, then unticked WARNs. Empty when allowed. */
  blockedBy: Finding[];
  /** WARNs still to be ticked. */
  toAcknowledge: Finding[];
}

/** One thing to do next. `code` picks the verb's sentence ("Send your thank-you to {name}"). */
export interface NextAction {
  code: string;
  step: Step;
  params: Params;
  dueAt: Instant | null;
  overdue: boolean;
  /** Nothing for the student to do now: they wait for somebody. */
  waiting: boolean;
  waitingSince: Instant | null;
  action: Action | null;
}

/** A notice that follows from the state. Unique by (kind, occurrence) within the interview. */
export interface PlannedReminder {
  kind: string;
  occurrence: string;
  dueAt: Instant;
  /** From then on it says nothing useful any more. */
  expiresAt: Instant | null;
  to: 'student' | 'advisor';
  ruleId: string;
  params: Params;
}

export interface Assessment {
  steps: Record<Step, StepAssessment>;
  stepsDone: number;
  findings: Finding[];
  actions: Record<Action, ActionAssessment>;
  /** The single next thing first; then the rest by due time. */
  next: NextAction[];
  reminders: PlannedReminder[];
}
