import { instantMs } from '../schedule/instant.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlannedReminder } from '../rules/assessment.ts';
import { ahead } from '../rules/talk.ts';
import { afterTheTalk, loops, missed, underway } from './after.ts';
import { asking, beforeTheTalk, suggested } from './before.ts';
import { type Plan, add } from './plan.ts';

/**
 * Notices that the state asks for, past and future. A worker keeps those it has sent by
 * (kind, occurrence) and sends the others when due; what the state no longer needs is not listed
 * any more. A notice that was due before its reason came up is never planned.
 */
export function plannedReminders(dossier: Dossier): PlannedReminder[] {
  const plan: Plan = { dossier, reminders: [] };
  unsafe(plan);
  if (dossier.interview.status === 'active') {
    asking(plan);
    suggested(plan);
    const coming = ahead(dossier);
    if (coming !== null) beforeTheTalk(plan, coming);
    underway(plan);
    missed(plan);
  }
  loops(plan);
  afterTheTalk(plan);
  return plan.reminders.sort((a, b) => instantMs(a.dueAt) - instantMs(b.dueAt));
}

function unsafe(plan: Plan): void {
  const { feltUnsafeAt } = plan.dossier.interview;
  if (feltUnsafeAt === null) return;
  const dueMs = instantMs(feltUnsafeAt);
  add(plan, { kind: 'felt_unsafe', occurrence: 'once', dueMs, ruleId: 'G17', to: 'advisor' });
}
