import type { Question } from '@acquaint/core/library/define-question';
import type { Depth, QuestionCategory, Stage } from '@acquaint/core/library/kinds';
import { fold } from '@acquaint/core/people/fold';

export interface QuestionFilter {
  search: string;
  category: QuestionCategory | undefined;
  stage: Stage | undefined;
  depth: Depth | undefined;
}

/** The questions that match everything asked for, in the order of the bank. */
export function filterQuestions(
  all: readonly Question[],
  { search, category, stage, depth }: QuestionFilter,
): Question[] {
  const words = fold(search).split(' ').filter(Boolean);
  return all.filter(
    (question) =>
      (category === undefined || question.category === category) &&
      (stage === undefined || question.stage === stage) &&
      (depth === undefined || question.depth === depth) &&
      words.every((word) => fold(question.text).includes(word)),
  );
}

/** The same questions by what they find out, categories in the order of the bank. */
export function byCategory(
  questions: readonly Question[],
): { category: QuestionCategory; questions: Question[] }[] {
  const groups = new Map<QuestionCategory, Question[]>();
  for (const question of questions) {
    const group = groups.get(question.category);
    if (group) group.push(question);
    else groups.set(question.category, [question]);
  }
  return [...groups].map(([category, found]) => ({ category, questions: found }));
}
