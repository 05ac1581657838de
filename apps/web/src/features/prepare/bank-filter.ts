import { answeredBy } from '@acquaint/core/agenda/answered';
import { misfit } from '@acquaint/core/agenda/candidates';
import type { AgendaContext } from '@acquaint/core/agenda/context';
import { purposeCategories } from '@acquaint/core/agenda/weights';
import { fold } from '@acquaint/core/people/fold';
import type { Question } from '@acquaint/core/library/define-question';
import { fillQuestion } from '@acquaint/core/library/fill-question';
import type { Purpose, Stage } from '@acquaint/core/library/kinds';
import { questions } from '@acquaint/core/library/questions';

export interface BankFilter {
  search: string;
  purpose: Purpose | '';
  stage: Stage | '';
  depth: '' | '1' | '2' | '3';
  onlyResearched: boolean;
}

export interface BankRow {
  question: Question;
  text: string;
  /** Why it does not fit this talk. */
  misfit: ReturnType<typeof misfit>;
  /** Id of the note that answers it already (R63). */
  answeredByNote: string | null;
}

/** The bank as this talk sees it: filled in, filtered, what does not fit marked, pay only if on. */
export function bankRows(filter: BankFilter, context: AgendaContext): BankRow[] {
  const { search, purpose, stage, depth, onlyResearched } = filter;
  const wanted = fold(search.trim());
  return questions.flatMap((question) => {
    const { category, kind } = question;
    if (category === 'CLOSE') return [];
    const problem = misfit(question, context);
    // Whole sections that cannot apply here stay away instead of standing about in grey.
    if (problem === 'pay_off' || problem === 'only_interns' || problem === 'only_visits') return [];
    if (purpose !== '' && !purposeCategories[purpose].includes(category)) return [];
    if (stage !== '' && question.stage !== stage) return [];
    if (depth !== '' && question.depth !== Number(depth)) return [];
    if (onlyResearched && kind !== 'R') return [];
    const text = fillQuestion(question, context.words);
    if (wanted !== '' && !fold(text).includes(wanted)) return [];
    const note = kind === 'R' ? null : answeredBy(text, context.notes);
    return [{ question, text, misfit: problem, answeredByNote: note?.id ?? null }];
  });
}
