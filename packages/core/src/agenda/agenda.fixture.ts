import { questionById, itemFromQuestion } from './item.ts';
import type { AgendaContext, AgendaNote } from './context.ts';
import type { AgendaItem } from './types.ts';

export const notes: readonly AgendaNote[] = [
  { id: 'n1', about: 'field', checklistLine: 'E1.9', text: 'Cities refill aquifers with rain.' },
  { id: 'n2', about: 'person', checklistLine: 'E3.3', text: 'Moved from mining to water.' },
  { id: 'n3', about: 'field', checklistLine: 'E1.4', text: 'Profiles list modelling software.' },
  { id: 'n4', about: 'employer', checklistLine: 'E2.1', text: 'Serves 90,000 homes.' },
  { id: 'n5', about: 'employer', checklistLine: 'E2.5', text: 'Opened a plant in May.' },
];

export function context(changes: Partial<AgendaContext> = {}): AgendaContext {
  return {
    minutes: 20,
    mode: 'in_person',
    stage: 'EX',
    purposes: ['first_hand_info', 'entering_and_advancing'],
    words: {
      field: 'water engineering',
      role: 'groundwater engineer',
      org: 'Northgate Utilities',
      program: 'environmental engineering',
    },
    notes,
    insideInternship: false,
    contactIsSupervisor: false,
    payQuestions: false,
    answeredQuestionIds: [],
    secondAtEmployer: false,
    researchLinkedQuestions: 2,
    personalQuestions: 2,
    ...changes,
  };
}

/** Items of the bank by id, with some changes to each. */
export function items(...given: (string | [string, Partial<AgendaItem>])[]): AgendaItem[] {
  return given.map((each) => {
    const [id, changes] = typeof each === 'string' ? [each, {}] : each;
    const question = questionById(id);
    if (question === undefined) throw new Error(`no question ${id}`);
    return { ...itemFromQuestion(question, context()), ...changes };
  });
}
