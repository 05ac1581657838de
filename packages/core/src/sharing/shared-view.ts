import type { Debrief, InterviewState, ResearchNote } from '../workflow/interview.ts';
import type { SharedPart } from '../workflow/shared-parts.ts';

/** The words of a debrief, in the order in which the student is asked for them. */
export const DEBRIEF_PARTS = [
  'workplaceSignals',
  'learned',
  'liked',
  'disliked',
  'promises',
  'nextStep',
] as const satisfies readonly (keyof Debrief)[];
export type DebriefPart = (typeof DEBRIEF_PARTS)[number];

/** What the student shares of one interview, and not a word more (R5). */
export interface SharedView {
  notes: ResearchNote[];
  /** Questions in their order. */
  agenda: { text: string; minutes: number }[] | null;
  talkNotes: string | null;
  debrief: { part: DebriefPart; text: string }[] | null;
}

/** Everything is private until the student shares it, item by item; this names what they did. */
export function sharedView(interview: InterviewState): SharedView {
  const { sharedNoteIds, research, agenda, capture, debrief } = interview;
  const isShared = (part: SharedPart): boolean => sharedNoteIds.includes(part);
  return {
    notes: research.filter(({ id }) => sharedNoteIds.includes(id)),
    agenda:
      isShared('agenda') && agenda !== null
        ? [...agenda.core, ...agenda.closing].map(({ text, minutes }) => ({ text, minutes }))
        : null,
    talkNotes: isShared('talk_notes') && capture.notes !== '' ? capture.notes : null,
    debrief:
      isShared('debrief') && debrief !== null
        ? DEBRIEF_PARTS.filter((part) => debrief[part].trim() !== '').map((part) => ({
            part,
            text: debrief[part],
          }))
        : null,
  };
}

/** Whether there is anything to read at all. */
export const sharesNothing = ({ notes, agenda, talkNotes, debrief }: SharedView): boolean =>
  notes.length === 0 && agenda === null && talkNotes === null && debrief === null;
