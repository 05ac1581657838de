import type { PackVersion } from '../library/pack-version.ts';
import type { Depth, Purpose, QuestionCategory, Risk } from '../library/kinds.ts';

/** One question on the page that the student takes along. */
export interface AgendaItem {
  /** Stable within one agenda; answers in the talk are kept by it. */
  key: string;
  /** Of the bank, or of one of the school's packs; null for a question of the student's own. */
  questionId: string | null;
  text: string;
  category: QuestionCategory;
  minutes: number;
  depth: Depth;
  risk: Risk;
  /** The chosen purpose that the question serves (R68), or null when it is tied to the field. */
  purpose: Purpose | null;
  researchNoteId: string | null;
  /** The student changed or filled the words (C.4 rule 12). */
  edited: boolean;
  /** The version of the school's pack that it was taken from; absent for all others. */
  pack?: PackVersion | null | undefined;
}

/** Minutes after the start at which the meeting card gives a silent sign (C.4 rule 13). */
export interface AgendaCues {
  goToClosing: number;
  timeCheck: number;
  stop: number;
}

/** opening + core + watching + closing + slack stay within the minutes (C.4 rule 1). */
export interface Agenda {
  /** What was asked for, in minutes. */
  minutes: number;
  opening: number;
  core: AgendaItem[];
  /** Time on a visit spent looking on, not asking; 0 in a talk. */
  watching: number;
  closing: AgendaItem[];
  slack: number;
  /** Outside the sum (R80). */
  reserve: AgendaItem[];
  cues: AgendaCues;
}
