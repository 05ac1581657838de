import type { Refusal } from '../../rules/refusal.ts';
import { instantToWall } from '../../schedule/zones.ts';
import { itemField, mergeField, settledText } from '../capture.ts';
import type { InterviewState, ResearchNote } from '../interview.ts';
import type { Context, HandlerTable } from './handler.ts';
import { ALSO_WHEN_CLOSED, ALWAYS, WHILE_ACTIVE, byId, isAfter } from './handler.ts';
import { LIMITS } from '../limits.ts';
import { isSharedPart } from '../shared-parts.ts';
import { invalid, notFound, nothingToChange, wrongState } from './refuse.ts';
import { same } from './same.ts';

type Types =
  | 'addNote'
  | 'editNote'
  | 'removeNote'
  | 'shareNote'
  | 'unshareNote'
  | 'captureAnswer'
  | 'writeTalkNotes'
  | 'captureField'
  | 'settleCaptureConflict'
  | 'recordCard'
  | 'settleCardDifferences'
  | 'recordResumeAsked'
  | 'writeDebrief'
  | 'addReferral'
  | 'changeReferral'
  | 'markNoReferrals'
  | 'waiveThankYou'
  | 'chooseKeepInTouch';

/** Research, the talk and what remains of it. */
export const LEARNING: Pick<HandlerTable, Types> = {
  addNote: {
    during: WHILE_ACTIVE,
    done: ({ note }, { research }) => same(byId(research, note.id), note),
    decide: ({ note }, context) => {
      if (byId(context.interview.research, note.id)) return invalid('note.id', 'id_taken');
      return noteFault(note, context) ?? [{ type: 'noteAdded', data: { note } }];
    },
  },
  editNote: {
    during: WHILE_ACTIVE,
    decide: ({ note }, context) => {
      if (!byId(context.interview.research, note.id)) return notFound('note', 'note.id');
      return noteFault(note, context) ?? [{ type: 'noteEdited', data: { note } }];
    },
  },
  removeNote: {
    during: WHILE_ACTIVE,
    // A note that is not there needs no removing, however it went.
    done: ({ noteId }, { research }) => byId(research, noteId) === undefined,
    decide: ({ noteId }) => [{ type: 'noteRemoved', data: { noteId } }],
  },
  // R5: sharing is one note at a time and only by the student's own tick.
  shareNote: {
    during: ALSO_WHEN_CLOSED,
    done: ({ noteId }, { sharedNoteIds }) => sharedNoteIds.includes(noteId),
    decide: ({ noteId, optIn }, { interview }) => {
      if (!isShareable(interview, noteId)) return notFound('note', 'noteId');
      if (!optIn) return invalid('optIn', 'opt_in_needed');
      return [{ type: 'noteShared', data: { noteId } }];
    },
  },
  unshareNote: {
    during: ALSO_WHEN_CLOSED,
    done: ({ noteId }, { sharedNoteIds }) => !sharedNoteIds.includes(noteId),
    decide: ({ noteId }) => [{ type: 'noteUnshared', data: { noteId } }],
  },
  captureAnswer: {
    during: WHILE_ACTIVE,
    decide: (data, { interview }) =>
      hasQuestion(interview, data.key)
        ? [{ type: 'answerCaptured', data }]
        : notFound('question', 'key'),
  },
  writeTalkNotes: {
    during: ALSO_WHEN_CLOSED,
    decide: ({ notes }) => [{ type: 'talkNotesWritten', data: { notes } }],
  },
  // What was noted on a device must not be lost because the interview went on elsewhere.
  captureField: {
    during: ALWAYS,
    decide: ({ id, ...write }, { interview }) => {
      const item = itemField(write.field);
      const isTick = item?.part === 'asked';
      if (isTick !== (typeof write.value === 'boolean')) return invalid('value', 'wrong_type');
      if (isTick !== (typeof write.base === 'boolean')) return invalid('base', 'wrong_type');
      const most = item === null ? LIMITS.talkNotes : LIMITS.notes;
      if (String(write.value).length > most) return invalid('value', 'too_long');
      const merged = mergeField(interview, write);
      if (merged === null) return nothingToChange();
      if (String(merged.value).length > LIMITS.talkNotes) return invalid('value', 'too_long');
      if (byId(interview.capture.conflicts ?? [], id)) return invalid('id', 'id_taken');
      return [{ type: 'fieldCaptured', data: { id, ...merged } }];
    },
  },
  settleCaptureConflict: {
    during: ALWAYS,
    // A copy that is not there has been settled on another device.
    done: ({ conflictId }, { capture }) => !byId(capture.conflicts ?? [], conflictId),
    decide: ({ conflictId, keep }, { interview: { capture } }) => {
      const conflict = byId(capture.conflicts ?? [], conflictId);
      if (!conflict) return notFound('note', 'conflictId');
      const value = settledText(capture, conflict, keep);
      const { field } = conflict;
      const most = itemField(field) === null ? LIMITS.talkNotes : LIMITS.notes;
      if (value.length > most) return invalid('keep', 'too_long');
      return [{ type: 'captureConflictSettled', data: { conflictId, field, value } }];
    },
  },
  recordCard: {
    during: WHILE_ACTIVE,
    decide: ({ card }) => [{ type: 'cardRecorded', data: { card } }],
  },
  settleCardDifferences: {
    during: WHILE_ACTIVE,
    decide: () => [{ type: 'cardDifferencesSettled', data: {} }],
  },
  recordResumeAsked: {
    during: WHILE_ACTIVE,
    done: (_, { capture }) => capture.resumeAskedAt !== null,
    decide: () => [{ type: 'resumeAskedFor', data: {} }],
  },
  writeDebrief: {
    during: ALSO_WHEN_CLOSED,
    done: ({ debrief }, interview) =>
      interview.debrief !== null &&
      same(interview.debrief, { ...debrief, at: interview.debrief.at }),
    decide: ({ debrief }, { interview }) =>
      interview.meeting?.status === 'held'
        ? [{ type: 'debriefWritten', data: { debrief } }]
        : wrongState('talk_not_held'),
  },
  addReferral: {
    during: ALSO_WHEN_CLOSED,
    done: ({ referral }, { referrals }) => same(byId(referrals, referral.id), referral),
    decide: ({ referral }, { interview, now }) => {
      if (byId(interview.referrals, referral.id)) return invalid('referral.id', 'id_taken');
      if (isAfter(referral.at, now)) return invalid('referral.at', 'in_the_future');
      return [{ type: 'referralAdded', data: { referral } }];
    },
  },
  changeReferral: {
    during: ALSO_WHEN_CLOSED,
    decide: ({ referral }, { interview, now }) => {
      if (!byId(interview.referrals, referral.id)) return notFound('referral', 'referral.id');
      if (isAfter(referral.at, now)) return invalid('referral.at', 'in_the_future');
      return [{ type: 'referralChanged', data: { referral } }];
    },
  },
  markNoReferrals: {
    during: ALSO_WHEN_CLOSED,
    decide: (_, { interview }) =>
      interview.referrals.length > 0
        ? wrongState('referrals_named')
        : [{ type: 'referralsNoneOffered', data: {} }],
  },
  waiveThankYou: {
    during: ALSO_WHEN_CLOSED,
    done: (_, { thankYou }) => thankYou.status === 'waived',
    decide: ({ reason }, { interview: { meeting, thankYou } }) => {
      if (thankYou.status === 'sent') return wrongState('thanks_already_sent');
      if (meeting?.status !== 'held') return wrongState('talk_not_held');
      return [{ type: 'thankYouWaived', data: { reason } }];
    },
  },
  chooseKeepInTouch: {
    during: ALSO_WHEN_CLOSED,
    decide: (data, context) => {
      const { choice, nextOn } = data;
      if (choice === 'planned' && nextOn === null) return invalid('nextOn', 'missing');
      if (choice === 'declined' && nextOn !== null) return invalid('nextOn', 'contradicts_outcome');
      if (nextOn !== null && nextOn < today(context)) return invalid('nextOn', 'in_the_past');
      return [{ type: 'keepInTouchChosen', data }];
    },
  },
};

/** R65: a source that will be read tomorrow has not been read. */
function noteFault(note: ResearchNote, context: Context): Refusal | null {
  return note.readOn > today(context) ? invalid('note.readOn', 'in_the_future') : null;
}

function today({ dossier, now }: Context): string {
  return instantToWall(now, dossier.student.timeZone).slice(0, 10);
}

/** A research note, or a part of the interview that is there already. */
function isShareable({ research, agenda, capture, debrief }: InterviewState, id: string): boolean {
  if (!isSharedPart(id)) return byId(research, id) !== undefined;
  return { agenda: agenda !== null, talk_notes: capture.notes !== '', debrief: debrief !== null }[
    id
  ];
}

function hasQuestion({ agenda }: InterviewState, key: string): boolean {
  if (agenda === null) return false;
  return [...agenda.core, ...agenda.closing, ...agenda.reserve].some((item) => item.key === key);
}
