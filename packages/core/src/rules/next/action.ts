import { instantMs } from '../../schedule/instant.ts';
import type { NextCode } from '../../phrases/next.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Instant } from '../../workflow/records.ts';
import type { Step } from '../../workflow/steps.ts';
import type { ActionAssessment, NextAction, StepAssessment } from '../assessment.ts';
import type { Action, Params } from '../rule.ts';
import { named } from '../talk.ts';

/** What the proposals look at. */
export interface Outlook {
  dossier: Dossier;
  nowMs: number;
  steps: Readonly<Record<Step, StepAssessment>>;
  actions: Readonly<Record<Action, ActionAssessment>>;
}

interface Details {
  params?: Params;
  dueAt?: Instant | null;
  /** When lateness starts later than the due time. */
  overdueAt?: Instant | null;
  /** A proposal that has its time and is never late, such as a nudge. */
  neverLate?: boolean;
  action?: Action;
}

/** Something to do. */
export function todo(
  { dossier, nowMs }: Outlook,
  code: NextCode,
  step: Step,
  details: Details = {},
): NextAction {
  const { params = {}, dueAt = null, overdueAt = dueAt, neverLate = false, action } = details;
  return {
    code,
    step,
    params: { ...named(dossier), ...params },
    dueAt,
    overdue: !neverLate && overdueAt !== null && instantMs(overdueAt) <= nowMs,
    waiting: false,
    waitingSince: null,
    action: action ?? null,
  };
}

/** Somebody else has the next move; `until` is when it is fair to ask again. */
export function waiting(
  { dossier }: Outlook,
  code: NextCode,
  step: Step,
  since: Instant | null,
  until: Instant | null,
  params: Params = {},
): NextAction {
  return {
    code,
    step,
    params: { ...named(dossier), ...params },
    dueAt: until,
    overdue: false,
    waiting: true,
    waitingSince: since,
    action: null,
  };
}
