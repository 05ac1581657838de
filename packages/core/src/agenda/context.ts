import type { Mode, Purpose, Stage } from '../library/kinds.ts';
import type { QuestionWords } from '../library/fill-question.ts';

/** A research note, as far as the agenda looks at it. */
export interface AgendaNote {
  readonly id: string;
  readonly about: 'field' | 'employer' | 'person';
  /** Line of the checklist that it answers, such as `E1.9`. */
  readonly checklistLine: string | null;
  readonly text: string;
}

/** What an agenda is made for and held against. */
export interface AgendaContext {
  /** What was asked for: minutes of the talk, or of the visit. */
  readonly minutes: number;
  readonly mode: Mode | null;
  readonly stage: Stage;
  readonly purposes: readonly Purpose[];
  readonly words: QuestionWords;
  readonly notes: readonly AgendaNote[];
  /** The contact works where the student is an intern today (C.4 rule 10). */
  readonly insideInternship: boolean;
  readonly contactIsSupervisor: boolean;
  /** Switched on by the student where the school allows it (C.3). */
  readonly payQuestions: boolean;
  /** Questions that this contact has answered before (C.4 rule 11). */
  readonly answeredQuestionIds: readonly string[];
  /** The student has talked with somebody else of the same employer (C.4 rule 11). */
  readonly secondAtEmployer: boolean;
  /** Policy `researchLinkedQuestions` and `personalQuestions`. */
  readonly researchLinkedQuestions: number;
  readonly personalQuestions: number;
}

/** C.3: never with a supervisor or inside the own internship organization. */
export function mayAskAboutPay(context: AgendaContext): boolean {
  return context.payQuestions && !context.contactIsSupervisor && !context.insideInternship;
}
