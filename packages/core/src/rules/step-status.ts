import { instantMs } from '../schedule/instant.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { STEPS, type Step, type StepStatus } from '../workflow/steps.ts';
import type { StepAssessment } from './assessment.ts';
import { blocks, warns } from './evaluate.ts';
import type { Finding } from './rule.ts';
import { hasBegun, isComplete, progressOf } from './step-work.ts';

const isDue = ({ severity }: Finding): boolean => severity === 'REMIND';
const isLock = ({ ruleId }: Finding): boolean => ruleId === 'R90';

/** All eight steps with their state and what they wait for (R90, R91). */
export function stepAssessments(
  dossier: Dossier,
  findings: readonly Finding[],
): Record<Step, StepAssessment> {
  const byStep = new Map<Step, Finding[]>(STEPS.map((step) => [step, []]));
  for (const finding of findings)
    if (finding.step !== null) byStep.get(finding.step)?.push(finding);
  const nowMs = instantMs(dossier.now);
  const assessed = STEPS.map((step): [Step, StepAssessment] => [
    step,
    assessStep(step, dossier, byStep.get(step) ?? [], nowMs),
  ]);
  // Built from STEPS itself, so that no step is missing.
  return Object.fromEntries(assessed) as Record<Step, StepAssessment>;
}

function assessStep(
  step: Step,
  dossier: Dossier,
  findings: Finding[],
  nowMs: number,
): StepAssessment {
  const lock = findings.find((finding) => isLock(finding) && blocks(finding)) ?? null;
  const block = findings.find((finding) => !isLock(finding) && blocks(finding)) ?? null;
  const late = findings.find((finding) => isLate(finding, nowMs)) ?? null;
  const progress = progressOf[step](dossier);
  const status = statusOf(step, dossier, { lock, block, late });
  const reason = {
    locked: lock,
    done: null,
    problem: block ?? late,
    in_progress: block ?? findings.find(warns) ?? findings.find(isDue) ?? null,
    not_started: block ?? findings.find(warns) ?? null,
  }[status];
  return { step, status, findings, reason, progress };
}

/** Something that should have happened by now: a WARN with a date behind it. */
function isLate(finding: Finding, nowMs: number): boolean {
  return warns(finding) && finding.dueAt !== undefined && instantMs(finding.dueAt) <= nowMs;
}

function statusOf(
  step: Step,
  dossier: Dossier,
  { lock, block, late }: Record<'lock' | 'block' | 'late', Finding | null>,
): StepStatus {
  // Step 7 may be planned early, yet it opens as a step after 4, 5 and 6.
  if (lock !== null) return 'locked';
  const complete = isComplete[step](dossier);
  if (complete && block === null) return late === null ? 'done' : 'problem';
  if (late !== null || isBroken(step, dossier) || (complete && block !== null && mended(step))) {
    return 'problem';
  }
  return hasBegun[step](dossier) ? 'in_progress' : 'not_started';
}

/** Steps that do not count as complete until their rules hold: a BLOCK there is work, no fault. */
function mended(step: Step): boolean {
  return step !== 'locate' && step !== 'research' && step !== 'prepare';
}

/** Something went wrong that the student has to mend. */
function isBroken(step: Step, { interview }: Dossier): boolean {
  if (step === 'contact') return interview.request.status === 'bounced';
  return step === 'schedule' && interview.meeting?.status === 'missed';
}
