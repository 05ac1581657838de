import type { Question } from './define-question.ts';
import type { PackQuestion } from './question-pack.ts';

/** A question of the school, with the name of the pack that it comes from. */
export interface SchoolQuestion {
  readonly question: Question;
  readonly source: string;
}

/**
 * What a school publishes, read as the bank reads its own questions: pay carries the full risk, and
 * what names the employer waits for notes on it. A question in two packs stands once, in the first.
 */
export function schoolQuestions(
  packs: readonly {
    readonly name: string;
    readonly published: readonly PackQuestion[] | null;
  }[],
): SchoolQuestion[] {
  const seen = new Set<string>();
  return packs.flatMap(({ name, published }) =>
    (published ?? []).flatMap((given) => {
      if (seen.has(given.id)) return [];
      seen.add(given.id);
      return [{ question: asQuestion(given), source: name }];
    }),
  );
}

function asQuestion({ id, category, stage, depth, minutes, text }: PackQuestion): Question {
  const kind = text.includes('{org}') ? 'O' : 'N';
  const risk = category === 'PAY' ? 2 : 0;
  return { id, category, stage, depth, minutes, kind, risk, text };
}
