import { factsOf } from '../meeting-facts.ts';
import type { InterviewState, Meeting, PastMeeting } from '../interview.ts';
import type { FoldTable, Mark } from './fold.ts';

type Kinds =
  | 'meetingAgreed'
  | 'agreementEvidenced'
  | 'meetingFactsChanged'
  | 'meetingConfirmed'
  | 'meetingCancelled'
  | 'meetingMissed'
  | 'meetingHeld';

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
  meetingCancelled: (state, data, mark) => ended(state, 'cancelled', data, mark),
  meetingMissed: (state, data, mark) => ended(state, 'missed', data, mark),
  meetingHeld: (state, { endedAt }) => withMeeting(state, { status: 'held', endedAt }),
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

function past(
  meeting: Meeting,
  how: PastMeeting['ended'],
  { by, reason }: Side,
  { at }: Mark,
): PastMeeting {
  return { ...factsOf(meeting), id: meeting.id, endedAt: at, ended: how, by, reason };
}
