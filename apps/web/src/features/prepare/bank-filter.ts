import { answeredBy } from '@acquaint/core/agenda/answered';
import { misfit } from '@acquaint/core/agenda/candidates';
import type { AgendaContext } from '@acquaint/core/agenda/context';
import { purposeCategories } from '@acquaint/core/agenda/weights';
import { fold } from '@acquaint/core/people/fold';
import type { Question } from '@acquaint/core/library/define-question';
import { fillQuestion } from '@acquaint/core/library/fill-question';
import type { Purpose, Stage } from '@acquaint/core/library/kinds';
import { questions } from '@acquaint/core/library/questions';
import type { SchoolQuestion } from '@acquaint/core/library/school-questions';

export interface BankFilter {
  search: string;
  purpose: Purpose | '';
  stage: Stage | '';
  depth: '' | '1' | '2' | '3';
  onlyResearched: boolean;
  /** The name of one of the school's packs. */
  source: string;
}

export interface BankRow {
  question: Question;
  text: string;
  /** The name of the school's pack that it comes from; null for ours. */
  source: string | null;
  /** Why it does not fit this talk. */
  misfit: ReturnType<typeof misfit>;
  /** Id of the note that answers it already (R63). */
  answeredByNote: string | null;
}

const ours = questions.map((question) => ({ question, source: null }));

/**
 * The bank as this talk sees it, the school's own questions first: filled in, filtered, what does
 * not fit marked, pay only if on.
 */
export function bankRows(
  filter: BankFilter,
  context: AgendaContext,
  ofSchool: readonly SchoolQuestion[],
): BankRow[] {
  const { search, purpose, stage, depth, onlyResearched } = filter;
  const wanted = fold(search.trim());
  return [...ofSchool, ...ours].flatMap(({ question, source }) => {
    const { category, kind } = question;
    if (category === 'CLOSE') return [];
    if (filter.source !== '' && source !== filter.source) return [];
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
    return [{ question, text, source, misfit: problem, answeredByNote: note?.id ?? null }];
  });
}
