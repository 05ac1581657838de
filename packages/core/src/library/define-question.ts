import { must, mustBeUnique } from './definition-error.ts';
import type { PackVersion } from './pack-version.ts';
import {
  questionCategories,
  type Depth,
  type QuestionCategory,
  type QuestionKind,
  type Risk,
  type Stage,
} from './kinds.ts';

/** One question of the bank (C.1). */
export interface Question {
  readonly id: string;
  readonly category: QuestionCategory;
  readonly stage: Stage;
  readonly depth: Depth;
  /** Minutes to budget for the question and its answer. */
  readonly minutes: number;
  readonly kind: QuestionKind;
  readonly risk: Risk;
  /** May hold `{field}`, `{role}`, `{org}`, `{program}` and `[…]` blanks. */
  readonly text: string;
  /** Of the school's own: the version of the pack that it stands in. */
  readonly pack?: PackVersion;
}

export type QuestionRow = readonly [
  id: string,
  stage: Stage,
  depth: Depth,
  minutes: number,
  kind: QuestionKind,
  risk: Risk,
  text: string,
];

/** What the software can fill in by itself; `[…]` is the student's to fill. */
export const questionPlaceholders = ['field', 'role', 'org', 'program'] as const;
export type QuestionPlaceholder = (typeof questionPlaceholders)[number];

export const blank = '[…]';

/**
 * Checks the rows of a question bank and turns them into questions.
 *
 * @throws DefinitionError naming the question, when an id is doubled or does not start with a
 *   category, a bound is off, a placeholder is unknown, or a question that needs research has
 *   no blank for it.
 */
export function defineQuestions(rows: readonly QuestionRow[]): readonly Question[] {
  const questions = rows.map(toQuestion);
  mustBeUnique(questions, 'questions');
  return questions;
}

function toQuestion([id, stage, depth, minutes, kind, risk, text]: QuestionRow): Question {
  const path = `questions.${id}`;
  const prefix = /^([A-Z]+)[1-9]\d*$/.exec(id)?.[1];
  const category = questionCategories.find((known) => known === prefix);
  must(category !== undefined, path, 'the id does not start with a known category');
  must(
    Number.isInteger(minutes) && minutes >= 1 && minutes <= 5,
    path,
    'minutes must be a whole number from 1 to 5',
  );
  must(text.trim() === text && text.endsWith('?'), path, 'the text must end with a question mark');
  for (const [, name] of text.matchAll(/\{([^}]*)\}/g)) {
    must(
      questionPlaceholders.some((known) => known === name),
      path,
      `unknown placeholder {${name}}`,
    );
  }
  must(
    kind !== 'R' || text.includes(blank),
    path,
    `a question that needs research must hold a ${blank}`,
  );
  must(kind !== 'N' || !text.includes('{org}'), path, 'a neutral question must not name {org}');
  return { id, category, stage, depth, minutes, kind, risk, text };
}
