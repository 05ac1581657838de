import type { Question } from '../library/define-question.ts';
import { questions } from '../library/questions.ts';
import { mayAskAboutPay, type AgendaContext, type AgendaNote } from './context.ts';
import { compareIds } from './item.ts';
import { differsByPerson, purposeCategories, stageCategories, weight } from './weights.ts';

/** A question that may be proposed, with the note that it leans on. */
export interface Candidate {
  readonly question: Question;
  readonly note: AgendaNote | null;
  readonly weight: number;
}

/** Notes that the research questions lean on: what they are about, and the checklist lines. */
const leansOn: Readonly<Record<string, readonly [AgendaNote['about'], readonly string[]]>> = {
  PATH9: ['person', ['E3.3']],
  SKILL9: ['field', ['E1.4']],
  FIELD2: ['field', ['E1.9']],
  FIELD8: ['field', ['E1.6']],
  PAY2: ['field', ['E1.5']],
  ORG3: ['employer', ['E2.5']],
};

/** Two facts about the employer come before questions about it (C.4 rule 10). */
export const employerNotesNeeded = 2;

/** Why a question of the bank does not fit this talk, or null (C.3, C.4 rules 10 and 11). */
export function misfit(
  question: Question,
  context: AgendaContext,
): 'only_interns' | 'only_visits' | 'employer_notes' | 'asked_before' | 'pay_off' | null {
  if (question.category === 'INT' && !context.insideInternship) return 'only_interns';
  if (question.category === 'OBS' && context.mode !== 'observational_visit') return 'only_visits';
  if (asksAboutEmployer(question) && employerNotes(context) < employerNotesNeeded) {
    return 'employer_notes';
  }
  if (context.answeredQuestionIds.includes(question.id)) return 'asked_before';
  if (question.risk === 2 && !mayAskAboutPay(context)) return 'pay_off';
  return null;
}

/**
 * All questions that may be proposed, heaviest first, then by id. A question of kind R needs a note
 * of its sort; each note serves one question, the one that names its checklist line first.
 */
export function candidates(context: AgendaContext): Candidate[] {
  const free = context.notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return questions
    .filter((question) => question.category !== 'CLOSE' && misfit(question, context) === null)
    .map((question) => ({ question, weight: weigh(question, context) }))
    .toSorted((a, b) => b.weight - a.weight || rankOf(a.question) - rankOf(b.question))
    .flatMap<Candidate>(({ question, weight: own }) => {
      if (question.kind !== 'R') return [{ question, note: null, weight: own }];
      const note = takeNote(question.id, free);
      return note === null ? [] : [{ question, note, weight: own }];
    });
}

const ranks: ReadonlyMap<string, number> = new Map(
  questions
    .map(({ id }) => id)
    .toSorted(compareIds)
    .map((id, rank) => [id, rank]),
);

/** The place of a question of the bank in the order of ids. */
export const rankOf = ({ id }: Question): number => ranks.get(id) ?? questions.length;

function weigh(question: Question, context: AgendaContext): number {
  const { category } = question;
  let sum = 0;
  if (stageCategories[context.stage].includes(category)) sum += weight.stageCategory;
  for (const purpose of new Set(context.purposes)) {
    if (purposeCategories[purpose].includes(category)) sum += weight.purposeCategory;
  }
  if (question.stage === context.stage) sum += weight.ownStage;
  if (question.kind === 'R') sum += weight.research;
  if (context.secondAtEmployer && differsByPerson.includes(category)) sum += weight.differsByPerson;
  if (category === 'OBS') sum += weight.visit;
  return sum;
}

function takeNote(questionId: string, free: AgendaNote[]): AgendaNote | null {
  const [about, lines] = leansOn[questionId] ?? [];
  const fitting = free.filter((note) => note.about === about);
  const best =
    fitting.find((note) => note.checklistLine !== null && lines?.includes(note.checklistLine)) ??
    fitting.at(0);
  if (best === undefined) return null;
  free.splice(free.indexOf(best), 1);
  return best;
}

function asksAboutEmployer({ category, text }: Question): boolean {
  return (category === 'ORG' || category === 'CULT') && text.includes('{org}');
}

function employerNotes(context: AgendaContext): number {
  return context.notes.filter((note) => note.about === 'employer').length;
}
