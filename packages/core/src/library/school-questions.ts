import type { Question } from './define-question.ts';
import type { Id } from '../workflow/records.ts';
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
    readonly id: Id;
    readonly name: string;
    readonly published: readonly PackQuestion[] | null;
    readonly publishedNumber: number | null;
  }[],
): SchoolQuestion[] {
  const seen = new Set<string>();
  return packs.flatMap(({ id, name, published, publishedNumber }) =>
    (published ?? []).flatMap((given) => {
      if (seen.has(given.id)) return [];
      seen.add(given.id);
      const pack = publishedNumber === null ? null : { id, version: publishedNumber };
      return [{ question: { ...asQuestion(given), ...(pack && { pack }) }, source: name }];
    }),
  );
}

function asQuestion({ id, category, stage, depth, minutes, text }: PackQuestion): Question {
  const kind = text.includes('{org}') ? 'O' : 'N';
  const risk = category === 'PAY' ? 2 : 0;
  return { id, category, stage, depth, minutes, kind, risk, text };
}
