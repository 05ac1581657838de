import type { DepthProblem } from './arrange.ts';
import type { BlockedCode } from './blocked-questions.ts';
import type { QuestionHintCode } from './detect.ts';

export type AgendaFindingCode =
  | DepthProblem
  | BlockedCode
  | QuestionHintCode
  | 'minutes_impossible'
  | 'over_time'
  | 'other_time'
  | 'cues_off'
  | 'closing_fixed'
  | 'closing_order'
  | 'closing_too_soon'
  | 'empty'
  | 'few_questions'
  | 'many_questions'
  | 'few_in_reserve'
  | 'few_categories'
  | 'category_full'
  | 'few_researched'
  | 'many_risky'
  | 'pay_twice'
  | 'pay_off'
  | 'risky_early'
  | 'stage_untouched'
  | 'purpose_unserved'
  | 'not_personal'
  | 'blank_left'
  | 'asked_before'
  | 'only_interns'
  | 'only_visits'
  | 'employer_notes'
  | 'answered'
  | 'untied'
  | 'key_twice';

/** One remark about an agenda. Its sentence is in phrases/agenda.ts. */
export interface AgendaFinding {
  readonly code: AgendaFindingCode;
  readonly severity: 'BLOCK' | 'WARN' | 'INFO';
  /** `C4.1`–`C4.14` for the agenda rules, `C3` for the words, and the R-rules they carry out. */
  readonly rules: readonly string[];
  readonly itemKey: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** Ids of questions that would help, best first. */
  readonly proposals: readonly string[];
}
