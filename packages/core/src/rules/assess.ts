import { lintRules } from '../draft/lint/lint-rules.ts';
import { plannedReminders } from '../notify/reminders.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { STEPS } from '../workflow/steps.ts';
import type { ActionAssessment, Assessment } from './assessment.ts';
import { baseRules } from './base-rules.ts';
import { blocks, evaluate, toFinding, warns } from './evaluate.ts';
import { nextActions } from './next.ts';
import { lightHits, orderHits, orderRules } from './order.ts';
import { ACTIONS, type Action, type Finding } from './rule.ts';
import { stepAssessments } from './step-status.ts';

/**
 * Everything that follows from a dossier: findings of all rules, the eight steps, what is allowed,
 * what is next, and which notices are due when. Pure; the dossier stays as it was.
 *
 * @throws RangeError when an instant, a date or a zone in the dossier is malformed.
 */
export function assess(dossier: Dossier): Assessment {
  const findings = findingsOf(dossier);
  const steps = stepAssessments(dossier, findings);
  const actions = actionAssessments(findings);
  return {
    steps,
    stepsDone: STEPS.filter((step) => steps[step].status === 'done').length,
    findings,
    actions,
    next: nextActions(dossier, { steps, actions }),
    reminders: plannedReminders(dossier),
  };
}

/**
 * Findings of all rules; those on words only when there is a draft. Those on the order of steps come
 * last: they look at the others.
 */
export function findingsOf(dossier: Dossier): Finding[] {
  const found = evaluate(baseRules, dossier);
  if (dossier.draft !== null) found.push(...evaluate(lintRules, dossier));
  const [gates, lights] = orderRules;
  if (!gates.applies(dossier)) return found;
  const { interview } = dossier;
  const order = orderHits(dossier, found).map((hit) => toFinding(gates, hit, interview));
  const off = lightHits(dossier, found).map((hit) => toFinding(lights, hit, interview));
  return [...found, ...order, ...off];
}

/** What each action waits for: BLOCKs first, then WARNs to be ticked. */
export function actionAssessments(findings: readonly Finding[]): Record<Action, ActionAssessment> {
  const held = new Map<Action, { blocked: Finding[]; ticks: Finding[] }>();
  for (const finding of findings) {
    const isBlock = blocks(finding);
    if (finding.gates === undefined || !(isBlock || warns(finding))) continue;
    for (const gate of finding.gates) {
      let entry = held.get(gate);
      if (entry === undefined) held.set(gate, (entry = { blocked: [], ticks: [] }));
      (isBlock ? entry.blocked : entry.ticks).push(finding);
    }
  }
  const assessed = ACTIONS.map((action): [Action, ActionAssessment] => {
    const { blocked = [], ticks = [] } = held.get(action) ?? {};
    return [
      action,
      {
        allowed: blocked.length + ticks.length === 0,
        blockedBy: [...blocked, ...ticks],
        toAcknowledge: ticks,
      },
    ];
  });
  // Built from ACTIONS itself, so that no action is missing.
  return Object.fromEntries(assessed) as Record<Action, ActionAssessment>;
}
