import type { AgendaItem } from '@acquaint/core/agenda/types';
import type { Debrief, InterviewState } from '@acquaint/core/workflow/interview';

export type DebriefDraft = Omit<Debrief, 'at'>;

export const debriefTexts = [
  'learned',
  'liked',
  'disliked',
  'workplaceSignals',
  'promises',
  'nextStep',
] as const;
export type DebriefText = (typeof debriefTexts)[number];

export function startDebrief({ debrief }: InterviewState): DebriefDraft {
  if (debrief === null) {
    return {
      learned: '',
      liked: '',
      disliked: '',
      workplaceSignals: '',
      promises: '',
      nextStep: '',
      purposeOutcome: {},
      closingLeftOut: {},
      interest: null,
      direction: null,
    };
  }
  const { at: _, ...draft } = debrief;
  return draft;
}

/**
 * The two fixed closing questions that were not asked: each wants a reason (C.4 rule 2). A name that
 * was given, or an answer about using it, shows that they were.
 */
export function unaskedClosing({ agenda, capture, referrals }: InterviewState): AgendaItem[] {
  const isAnswered: Record<string, boolean> = {
    CLOSE1: referrals.length > 0,
    CLOSE2: referrals.length === 0 || referrals.some(({ consent }) => consent !== 'not_asked'),
  };
  return (agenda?.closing ?? []).filter(
    ({ key, questionId }) =>
      isAnswered[questionId ?? ''] === false && capture.items[key]?.asked !== true,
  );
}

/** What was written down in the talk, question by question. */
export function talkNotes({ agenda, capture }: InterviewState): { text: string; note: string }[] {
  const all = agenda === null ? [] : [...agenda.core, ...agenda.reserve, ...agenda.closing];
  return all.flatMap(({ key, text }) => {
    const note = capture.items[key]?.note.trim();
    return note ? [{ text, note }] : [];
  });
}
