import { assemble } from '@acquaint/core/agenda/build';
import { budgetFor } from '@acquaint/core/agenda/budget';
import type { AgendaContext } from '@acquaint/core/agenda/context';
import { candidates } from '@acquaint/core/agenda/candidates';
import { itemFromQuestion } from '@acquaint/core/agenda/item';
import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import type { Question } from '@acquaint/core/library/define-question';

/** Where a question stands in the list. */
export type Place = 'core' | 'reserve';

/** A list with no questions yet, but with its opening, closing block and slack. */
export function emptyAgenda(context: AgendaContext): Agenda {
  return assemble(budgetFor(context.minutes, context.mode), [], []);
}

const has = (items: readonly AgendaItem[], key: string): boolean =>
  items.some((item) => item.key === key);

/** The question moved to a place among the core questions; out of range means the end. */
export function moveTo(agenda: Agenda, key: string, index: number): Agenda {
  const item = agenda.core.find((each) => each.key === key);
  if (!item) return agenda;
  const core = agenda.core.filter((each) => each.key !== key);
  core.splice(Math.max(0, Math.min(index, core.length)), 0, item);
  return { ...agenda, core };
}

/** The question moved right before or behind another one, as a drag leaves it. */
export function dropAt(
  agenda: Agenda,
  key: string,
  target: { key: string; side: 'before' | 'after' },
): Agenda {
  if (key === target.key) return agenda;
  const rest = agenda.core.filter((each) => each.key !== key);
  const at = rest.findIndex((each) => each.key === target.key);
  return at < 0 ? agenda : moveTo(agenda, key, target.side === 'before' ? at : at + 1);
}

/** Puts a question in at the end, unless it is in already. */
export function addItem(agenda: Agenda, item: AgendaItem, place: Place = 'core'): Agenda {
  if (holds(agenda, item.key)) return agenda;
  return { ...agenda, [place]: [...agenda[place], item] };
}

export function holds(agenda: Agenda, key: string): boolean {
  return has([...agenda.core, ...agenda.closing, ...agenda.reserve], key);
}

/** A question of the bank for this talk; one that leans on research brings the note that fits it. */
export function itemFor(question: Question, context: AgendaContext): AgendaItem {
  const fitting = candidates(context).find((each) => each.question.id === question.id);
  return itemFromQuestion(question, context, fitting?.note?.id ?? null);
}

/** Takes a question out of the list altogether. */
export function removeItem(agenda: Agenda, key: string): Agenda {
  const without = (items: readonly AgendaItem[]) => items.filter((item) => item.key !== key);
  return {
    ...agenda,
    core: without(agenda.core),
    closing: without(agenda.closing),
    reserve: without(agenda.reserve),
  };
}

/** Between the talk and the reserve. */
export function shiftItem(agenda: Agenda, key: string, place: Place): Agenda {
  const item = [...agenda.core, ...agenda.reserve].find((each) => each.key === key);
  return item ? addItem(removeItem(agenda, key), item, place) : agenda;
}

/** New words, link or minutes of one question. */
export function replaceItem(agenda: Agenda, next: AgendaItem): Agenda {
  const put = (items: readonly AgendaItem[]) =>
    items.map((item) => (item.key === next.key ? next : item));
  return { ...agenda, core: put(agenda.core), reserve: put(agenda.reserve) };
}

/** The two closing questions that stay whatever happens (C.4 rule 2). */
export const isFixedClosing = ({ questionId }: AgendaItem): boolean =>
  questionId === 'CLOSE1' || questionId === 'CLOSE2';
