import type { Question } from '../library/define-question.ts';
import { buildAgenda } from './build.ts';
import type { AgendaContext } from './context.ts';
import { questionById } from './item.ts';
import type { Agenda, AgendaItem } from './types.ts';

/**
 * A proposal that keeps what the student chose: questions of the bank and of the school that are in
 * stay in where the rules allow it, changed words are carried over, and what finds no room waits in
 * reserve, if the student wrote it or the school did.
 */
export function suggestAgenda(context: AgendaContext, present: Agenda | null): Agenda {
  const chosen = present?.core ?? [];
  const pinned = chosen.flatMap(({ questionId }) => (questionId === null ? [] : [questionId]));
  const ofSchool = chosen.flatMap((item) => schoolQuestion(item, context));
  const proposed = buildAgenda(context, pinned, ofSchool);
  const own = [...chosen, ...(present?.reserve ?? [])].filter(isOwn);
  const core = proposed.core.map((item) => own.find(({ key }) => key === item.key) ?? item);
  const left = own.filter(({ key }) => !has(core, key));
  const reserve = [...left, ...proposed.reserve.filter(({ key }) => !has(left, key))];
  return { ...proposed, core, reserve };
}

/** What no proposal could bring back: the student's words, and questions from outside the bank. */
const isOwn = ({ edited, questionId }: AgendaItem): boolean =>
  edited || questionId === null || questionById(questionId) === undefined;

/** A question of the school, as far as the plan knows it; its words are filled in already. */
function schoolQuestion(item: AgendaItem, { stage }: AgendaContext): Question[] {
  const { questionId, category, depth, minutes, risk, text } = item;
  if (questionId === null || questionById(questionId) !== undefined) return [];
  return [{ id: questionId, category, stage, depth, minutes, kind: 'N', risk, text }];
}

const has = (items: readonly AgendaItem[], key: string): boolean =>
  items.some((item) => item.key === key);
