import { instantMs } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { STEPS } from '../workflow/steps.ts';
import type { NextAction } from './assessment.ts';
import type { Outlook } from './next/action.ts';
import { arrangingActions } from './next/arranging.ts';
import { askingActions } from './next/asking.ts';
import { preparingActions } from './next/preparing.ts';
import { thankingActions } from './next/thanking.ts';

/**
 * What to do now and next, over all eight steps. The first is the one thing to do: what is
 * overdue, else due today, else what opens the most further steps. The rest follow by due time,
 * and what waits for others comes last.
 */
export function nextActions(
  dossier: Dossier,
  { steps, actions }: Pick<Outlook, 'steps' | 'actions'>,
): NextAction[] {
  if (dossier.interview.status === 'withdrawn') return [];
  const outlook: Outlook = { dossier, nowMs: instantMs(dossier.now), steps, actions };
  const found = [...thankingActions(outlook)];
  if (dossier.interview.status === 'active') {
    found.push(
      ...askingActions(outlook),
      ...arrangingActions(outlook),
      ...preparingActions(outlook),
    );
  }
  return inOrder(found, outlook);
}

interface Ranked {
  action: NextAction;
  dueMs: number;
  /** 0 overdue, 1 due today, 2 later or undated, 3 waiting. */
  urgency: number;
  /** Earlier steps open more of the others. */
  place: number;
}

function inOrder(actions: readonly NextAction[], { dossier, nowMs }: Outlook): NextAction[] {
  const zone = dossier.student.timeZone || dossier.school.timeZone;
  const today = localDays(nowMs, zone);
  const ranked = actions.map((action, index): Ranked => {
    const dueMs = action.dueAt === null ? Number.POSITIVE_INFINITY : instantMs(action.dueAt);
    const isToday = dueMs !== Number.POSITIVE_INFINITY && localDays(dueMs, zone) <= today;
    const urgency = action.waiting ? 3 : action.overdue ? 0 : isToday ? 1 : 2;
    return { action, dueMs, urgency, place: STEPS.indexOf(action.step) * 100 + index };
  });
  ranked.sort((a, b) => a.urgency - b.urgency || byUrgency(a, b));
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  rest.sort(
    (a, b) => Number(a.urgency === 3) - Number(b.urgency === 3) || byDue(a, b) || a.place - b.place,
  );
  return [first, ...rest].map(({ action }) => action);
}

const byDue = (a: Ranked, b: Ranked): number =>
  a.dueMs === b.dueMs ? 0 : a.dueMs < b.dueMs ? -1 : 1;

function byUrgency(a: Ranked, b: Ranked): number {
  return a.urgency === 2 ? a.place - b.place : byDue(a, b) || a.place - b.place;
}
