import { itemFromQuestion, questionById } from './item.ts';
import type { Agenda, AgendaItem } from './types.ts';

/** What has come out of the closing block so far (C.4 rule 3). */
export interface ClosingAnswers {
  /** CLOSE1 yielded a name. */
  readonly nameGiven: boolean;
  /** The answer to CLOSE2, once it was asked. */
  readonly mayUseName: 'yes' | 'rather_not' | null;
}

/**
 * The closing questions to show now. CLOSE2 appears once there is a name to ask about; "rather
 * not" brings CLOSE9, which offers to check back.
 */
export function closingNow(agenda: Agenda, answers: ClosingAnswers): AgendaItem[] {
  return agenda.closing.flatMap((item) => {
    if (item.questionId !== 'CLOSE2') return [item];
    if (!answers.nameGiven) return [];
    const later = answers.mayUseName === 'rather_not' ? questionById('CLOSE9') : undefined;
    return later === undefined
      ? [item]
      : [item, itemFromQuestion(later, { words: {}, purposes: [] })];
  });
}

/** Whether the name may be used in a request (T03, T25, L26). */
export function nameUseConsent(answers: ClosingAnswers): boolean {
  return answers.nameGiven && answers.mayUseName === 'yes';
}
