import type { Question } from '../library/define-question.ts';
import { fillQuestion } from '../library/fill-question.ts';
import type { Purpose, QuestionCategory } from '../library/kinds.ts';
import { questions } from '../library/questions.ts';
import type { AgendaContext } from './context.ts';
import type { AgendaItem } from './types.ts';
import { purposeCategories } from './weights.ts';

const bank = new Map(questions.map((question) => [question.id, question]));

/** @returns undefined for an id outside the bank. */
export function questionById(id: string): Question | undefined {
  return bank.get(id);
}

/** A question of the bank or the school as an agenda item; its key is its id, since no agenda holds it twice. */
export function itemFromQuestion(
  question: Question,
  context: Pick<AgendaContext, 'words' | 'purposes'>,
  researchNoteId: string | null = null,
): AgendaItem {
  return {
    key: question.id,
    questionId: question.id,
    text: fillQuestion(question, context.words),
    category: question.category,
    minutes: question.minutes,
    depth: question.depth,
    risk: question.risk,
    purpose: purposeServedBy(question.category, context.purposes),
    researchNoteId,
    edited: false,
    ...(question.pack && { pack: question.pack }),
  };
}

/** A question in the student's own words. `key` must be new to the agenda. */
export function ownItem(
  key: string,
  text: string,
  given: Pick<AgendaItem, 'category' | 'purpose'> &
    Partial<Pick<AgendaItem, 'minutes' | 'depth' | 'researchNoteId'>>,
): AgendaItem {
  return {
    key,
    questionId: null,
    text: text.trim(),
    category: given.category,
    minutes: given.minutes ?? 2,
    depth: given.depth ?? 2,
    risk: 0,
    purpose: given.purpose,
    researchNoteId: given.researchNoteId ?? null,
    edited: true,
  };
}

/** New words for an item; the same words leave it as it was. */
export function editItem(item: AgendaItem, text: string): AgendaItem {
  const words = text.trim();
  return words === item.text ? item : { ...item, text: words, edited: true };
}

/** The first chosen purpose that a category serves (R68). */
export function purposeServedBy(
  category: QuestionCategory,
  purposes: readonly Purpose[],
): Purpose | null {
  return purposes.find((purpose) => purposeCategories[purpose].includes(category)) ?? null;
}

export function minutesOf(items: readonly AgendaItem[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}

/** Byte order of ids with their numbers counted: DAY2 before DAY10. */
export function compareIds(a: string, b: string): number {
  const [, wordA = a, numberA = '0'] = /^(\D+)(\d+)$/.exec(a) ?? [];
  const [, wordB = b, numberB = '0'] = /^(\D+)(\d+)$/.exec(b) ?? [];
  if (wordA !== wordB) return wordA < wordB ? -1 : 1;
  return Number(numberA) - Number(numberB);
}
