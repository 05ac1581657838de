import { detect } from '../agenda/detect.ts';
import { agendaPhrases } from '../phrases/agenda.ts';
import { packPhrases } from '../phrases/packs.ts';
import { fill } from '../phrases/say.ts';
import type { Id } from '../workflow/records.ts';
import { blank, questionPlaceholders } from './define-question.ts';
import type { Depth, QuestionCategory, Stage } from './kinds.ts';

/** One question of a school's own. Its id stays with it, from school to school. */
export interface PackQuestion {
  readonly id: Id;
  readonly category: QuestionCategory;
  readonly stage: Stage;
  readonly depth: Depth;
  readonly minutes: number;
  /** May hold `{field}`, `{role}`, `{org}`, `{program}` and `[…]` blanks, as the bank's own. */
  readonly text: string;
}

export const MOST_QUESTIONS = 200;

/** What speaks against one question of a pack. Errors keep the pack from being published. */
export interface PackFinding {
  readonly questionId: Id;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** As texts in Latin and Cyrillic, Arabic, Chinese and Japanese, and Greek letters end a question. */
const questionMark = /[?\u061F\uFF1F\u037E]\s*$/;

/** Reads each question as the bank's own are read, and as a friendly editor would. */
export function checkPack(questions: readonly PackQuestion[]): PackFinding[] {
  const seen = new Set<string>();
  return questions.flatMap(({ id, text }) => {
    const found: PackFinding[] = [];
    const say = (severity: PackFinding['severity'], sentence: string): void => {
      found.push({ questionId: id, severity, sentence });
    };
    if (!questionMark.test(text)) say('error', packPhrases.no_question_mark);
    for (const [, name = ''] of text.matchAll(/\{([^}]*)\}/g)) {
      if (!questionPlaceholders.some((known) => known === name)) {
        say('error', fill(packPhrases.unknown_placeholder, { name }));
      }
    }
    const key = text.trim().toLowerCase();
    if (seen.has(key)) say('warning', packPhrases.twice);
    seen.add(key);
    for (const { code, severity } of detect(text.replaceAll(blank, 'this'))) {
      say(severity === 'BLOCK' ? 'error' : 'warning', agendaPhrases[code]);
    }
    return found;
  });
}

export const isPackPublishable = (questions: readonly PackQuestion[]): boolean =>
  questions.length > 0 && !checkPack(questions).some(({ severity }) => severity === 'error');

/** What bringing a pack in would do to the questions that are there. */
export interface PackDiff {
  readonly added: readonly PackQuestion[];
  readonly changed: readonly { readonly before: PackQuestion; readonly after: PackQuestion }[];
  readonly unchanged: number;
  /** Questions that only this school has: they stay. */
  readonly kept: readonly PackQuestion[];
}

export function diffPack(
  present: readonly PackQuestion[],
  incoming: readonly PackQuestion[],
): PackDiff {
  const before = new Map(present.map((question) => [question.id, question]));
  const comes = new Set(incoming.map(({ id }) => id));
  const pairs = incoming.flatMap((after) => {
    const known = before.get(after.id);
    return known ? [{ before: known, after }] : [];
  });
  const changed = pairs.filter((pair) => !isSame(pair.before, pair.after));
  return {
    added: incoming.filter(({ id }) => !before.has(id)),
    changed,
    unchanged: pairs.length - changed.length,
    kept: present.filter(({ id }) => !comes.has(id)),
  };
}

/** The pack's questions in the pack's order, then those that only this school has. */
export function mergePack(
  present: readonly PackQuestion[],
  incoming: readonly PackQuestion[],
): PackQuestion[] {
  return [...incoming, ...diffPack(present, incoming).kept];
}

const isSame = (a: PackQuestion, b: PackQuestion): boolean =>
  a.category === b.category &&
  a.stage === b.stage &&
  a.depth === b.depth &&
  a.minutes === b.minutes &&
  a.text === b.text;
