import { conflictOf, withConflict, withoutConflict, writeField } from '../capture.ts';
import { replaced } from './fold.ts';
import type { FoldTable } from './fold.ts';

type Kinds =
  | 'noteAdded'
  | 'noteEdited'
  | 'noteRemoved'
  | 'noteShared'
  | 'noteUnshared'
  | 'agendaSet'
  | 'planChanged'
  | 'answerCaptured'
  | 'talkNotesWritten'
  | 'fieldCaptured'
  | 'captureConflictSettled'
  | 'cardRecorded'
  | 'cardDifferencesSettled'
  | 'resumeAskedFor'
  | 'debriefWritten'
  | 'referralAdded'
  | 'referralChanged'
  | 'referralsNoneOffered'
  | 'thankYouWaived'
  | 'keepInTouchChosen';

/** Research, preparation, the talk itself and what remains of it. */
export const LEARNING: Pick<FoldTable, Kinds> = {
  noteAdded: (state, { note }) => ({ research: [...state.research, note] }),
  noteEdited: (state, { note }) => ({ research: replaced(state.research, note) }),
  // R5: a note that is gone is not shared either.
  noteRemoved: (state, { noteId }) => ({
    research: state.research.filter((note) => note.id !== noteId),
    sharedNoteIds: state.sharedNoteIds.filter((id) => id !== noteId),
  }),
  noteShared: (state, { noteId }) => ({
    sharedNoteIds: [...state.sharedNoteIds.filter((id) => id !== noteId), noteId],
  }),
  noteUnshared: (state, { noteId }) => ({
    sharedNoteIds: state.sharedNoteIds.filter((id) => id !== noteId),
  }),
  agendaSet: (_, { agenda, movedToFollowUp }) => ({ agenda, followUpQuestions: movedToFollowUp }),
  planChanged: (state, { changes }) => ({ plan: { ...state.plan, ...changes } }),
  answerCaptured: (state, { key, asked, note }) => ({
    capture: { ...state.capture, items: { ...state.capture.items, [key]: { asked, note } } },
  }),
  talkNotesWritten: (state, { notes }) => ({ capture: { ...state.capture, notes } }),
  fieldCaptured: ({ capture }, { id, field, value, other }, { at }) => {
    const written = writeField(capture, field, value);
    return {
      capture:
        other === null ? written : withConflict(written, conflictOf(id, { field, other }, at)),
    };
  },
  captureConflictSettled: ({ capture }, { conflictId, field, value }) => ({
    capture: withoutConflict(writeField(capture, field, value), conflictId),
  }),
  // R83: another card brings its own differences.
  cardRecorded: (state, { card }) => ({
    capture: { ...state.capture, card },
    cardDifferencesSettled: state.capture.card === card && state.cardDifferencesSettled,
  }),
  cardDifferencesSettled: () => ({ cardDifferencesSettled: true }),
  resumeAskedFor: (state, _, { at }) => ({
    capture: { ...state.capture, resumeAskedAt: state.capture.resumeAskedAt ?? at },
  }),
  debriefWritten: (_, { debrief }, { at }) => ({ debrief: { ...debrief, at } }),
  referralAdded: (state, { referral }) => ({
    referrals: [...state.referrals, referral],
    referralsNone: false,
  }),
  referralChanged: (state, { referral }) => ({ referrals: replaced(state.referrals, referral) }),
  referralsNoneOffered: () => ({ referralsNone: true }),
  thankYouWaived: (state, _, { at }) =>
    state.thankYou.status === 'none' ? { thankYou: { status: 'waived', at, messageId: null } } : {},
  keepInTouchChosen: (_, { choice, nextOn }) => ({ keepInTouch: { choice, nextOn } }),
};
