import type { QuestionCategory } from '../library/kinds.ts';
import { arrange } from './arrange.ts';
import { budgetFor } from './budget.ts';
import { assemble } from './build.ts';
import { minutesOf } from './item.ts';
import type { Agenda, AgendaItem } from './types.ts';
import { maxPerCategory } from './weights.ts';

export interface Replanned {
  readonly agenda: Agenda;
  /** Core questions for which there is no time any more, in their order. */
  readonly movedToFollowUp: readonly AgendaItem[];
}

/**
 * The same agenda for another number of minutes, for when the contact has less time, or more.
 * Kept first: the opener, questions that lean on research, questions in the student's own words,
 * then the rest in order. More time is filled from the reserve.
 *
 * @throws RangeError when the minutes have no budget.
 */
export function replan(agenda: Agenda, minutes: number): Replanned {
  const mode = agenda.watching > 0 ? 'observational_visit' : null;
  const budget = budgetFor(minutes, mode);
  const first = agenda.core.at(0);
  const rank = (item: AgendaItem): number =>
    (item === first ? 4 : 0) + (item.researchNoteId === null ? 0 : 2) + (item.edited ? 1 : 0);
  const byWorth = agenda.core.toSorted((a, b) => rank(b) - rank(a));

  const kept: AgendaItem[] = [];
  for (const item of byWorth) {
    const grown = [...kept, item];
    if (minutesOf(grown) <= budget.core && grown.length <= budget.coreCount.max) kept.push(item);
  }
  const fromReserve = minutes > agenda.minutes ? pickFromReserve(agenda.reserve, kept, budget) : [];
  const ordered =
    fromReserve.length === 0
      ? calmEnd(agenda.core.filter((item) => kept.includes(item)))
      : arrange([...kept, ...fromReserve]);
  return {
    agenda: assemble(
      budget,
      ordered,
      agenda.reserve.filter((item) => !fromReserve.includes(item)),
    ),
    movedToFollowUp: agenda.core.filter((item) => !kept.includes(item)),
  };
}

function pickFromReserve(
  reserve: readonly AgendaItem[],
  kept: readonly AgendaItem[],
  budget: { readonly core: number; readonly coreCount: { readonly max: number } },
): AgendaItem[] {
  const picked: AgendaItem[] = [];
  const inCategory = (category: QuestionCategory): number =>
    [...kept, ...picked].filter((item) => item.category === category).length;
  for (const item of reserve) {
    const grown = [...kept, ...picked, item];
    if (minutesOf(grown) > budget.core || grown.length > budget.coreCount.max) continue;
    if (inCategory(item.category) < maxPerCategory) picked.push(item);
  }
  return picked;
}

/** The student's own order stays, but a talk does not end on a hard question (C.4 rule 4). */
function calmEnd(items: readonly AgendaItem[]): AgendaItem[] {
  return items.at(-1)?.depth === 3 ? arrange(items) : [...items];
}
