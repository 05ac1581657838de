import { factsOf } from '../meeting-facts.ts';
import type { InterviewState, Meeting, Outcome, PastMeeting } from '../interview.ts';
import type { EventData } from '../events.ts';
import type { FoldTable, Mark } from './fold.ts';

type Kinds =
  | 'meetingAgreed'
  | 'agreementEvidenced'
  | 'meetingFactsChanged'
  | 'meetingConfirmed'
  | 'runningLateTold'
  | 'arrivalNoted'
  | 'meetingCancelled'
  | 'meetingMissed'
  | 'meetingHeld'
  | 'outcomeCorrected';

/** The meeting from agreement to its end. */
export const MEETING: Pick<FoldTable, Kinds> = {
  meetingAgreed: (state, { meetingId, facts, evidence }, { at }) => ({
    meeting: {
      ...factsOf(facts),
      id: meetingId,
      status: 'to_confirm',
      sequence: 0,
      evidence,
      agreedAt: at,
      confirmedAt: null,
      confirmation: null,
      contactReminderSentAt: null,
    },
    // Whoever agrees on a time has said yes.
    request:
      state.request.status === 'accepted'
        ? state.request
        : { ...state.request, status: 'accepted', answeredAt: at },
  }),
  agreementEvidenced: (state, { evidence }) => withMeeting(state, { evidence }),
  // R59: a change asks for a new agreement and a new note; the last note stays for comparison.
  meetingFactsChanged: (state, { facts, evidence, by, reason }, mark) =>
    state.meeting === null
      ? {}
      : {
          meeting: {
            ...state.meeting,
            ...factsOf(facts),
            status: 'to_confirm',
            sequence: state.meeting.sequence + 1,
            evidence,
            agreedAt: mark.at,
            confirmedAt: null,
            contactReminderSentAt: null,
          },
          pastMeetings: [
            ...state.pastMeetings,
            past(state.meeting, 'rescheduled', { by, reason }, mark),
          ],
        },
  meetingConfirmed: (state, _, { at }) =>
    withMeeting(state, { status: 'confirmed', confirmedAt: at }),
  runningLateTold: (state, { arrival }, { at }) =>
    state.meeting === null
      ? {}
      : withMeeting(state, { late: { arrival, start: state.meeting.start, at } }),
  arrivalNoted: (state, { at, there }) =>
    state.meeting === null
      ? {}
      : withMeeting(state, { arrived: there ? { at, start: state.meeting.start } : null }),
  meetingCancelled: (state, data, mark) => ended(state, 'cancelled', data, mark),
  meetingMissed: (state, data, mark) => ended(state, 'missed', data, mark),
  meetingHeld: (state, { endedAt }) => withMeeting(state, { status: 'held', endedAt }),
  outcomeCorrected: corrected,
};

type Side = Pick<PastMeeting, 'by' | 'reason'>;

function withMeeting(state: InterviewState, changes: Partial<Meeting>): Partial<InterviewState> {
  return state.meeting === null ? {} : { meeting: { ...state.meeting, ...changes } };
}

function ended(
  state: InterviewState,
  how: 'cancelled' | 'missed',
  side: Side,
  mark: Mark,
): Partial<InterviewState> {
  if (state.meeting === null) return {};
  return {
    meeting: { ...state.meeting, status: how, sequence: state.meeting.sequence + 1 },
    pastMeetings: [...state.pastMeetings, past(state.meeting, how, side, mark)],
  };
}

const ENDED: Readonly<Record<Exclude<Outcome, 'held'>, 'cancelled' | 'missed'>> = {
  they_missed: 'missed',
  i_missed: 'missed',
  cancelled: 'cancelled',
};

/** The last word on this meeting replaces the one before; the log keeps both. */
function corrected(
  state: InterviewState,
  { outcome, endedAt, by, reason }: EventData['outcomeCorrected'],
  mark: Mark,
): Partial<InterviewState> {
  const { meeting } = state;
  if (meeting === null) return {};
  const pastMeetings = state.pastMeetings.filter(
    ({ id, ended: how }) => id !== meeting.id || how === 'rescheduled',
  );
  const before = { ...state, pastMeetings };
  if (outcome === 'held') {
    return { pastMeetings, ...withMeeting(before, { status: 'held', endedAt }) };
  }
  const sides = {
    they_missed: 'contact',
    i_missed: 'student',
    cancelled: by ?? 'contact',
  } as const;
  const side = { by: sides[outcome], reason };
  return ended({ ...before, meeting: { ...meeting, endedAt: null } }, ENDED[outcome], side, mark);
}

function past(
  meeting: Meeting,
  how: PastMeeting['ended'],
  { by, reason }: Side,
  { at }: Mark,
): PastMeeting {
  return { ...factsOf(meeting), id: meeting.id, endedAt: at, ended: how, by, reason };
}
