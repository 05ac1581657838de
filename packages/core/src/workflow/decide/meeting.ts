import type { Refusal } from '../../rules/refusal.ts';
import { goesThere, isAgreed } from '../../rules/talk.ts';
import { instantMs, HOUR } from '../../schedule/instant.ts';
import { wallAgrees, wallToInstant } from '../../schedule/zones.ts';
import { arrivedAt, isOnTheDay } from '../arrived.ts';
import type { AgreementEvidence, InterviewState, Meeting, MeetingFacts } from '../interview.ts';
import { BACKDATE_HOURS } from '../limits.ts';
import { factsOf } from '../meeting-facts.ts';
import type { Context, HandlerTable } from './handler.ts';
import { ALWAYS, WHILE_ACTIVE, byId, isAfter } from './handler.ts';
import { invalid, notAllowed, notFound, wrongState } from './refuse.ts';
import { same } from './same.ts';

type Types =
  | 'logAgreedTime'
  | 'logAgreement'
  | 'changeMeeting'
  | 'confirmMeeting'
  | 'tellRunningLate'
  | 'noteArrival'
  | 'cancelMeeting'
  | 'reportMissed'
  | 'reportHeld';

/** The meeting from agreement to its end. */
export const MEETING: Pick<HandlerTable, Types> = {
  logAgreedTime: {
    during: WHILE_ACTIVE,
    done: ({ meetingId, facts, evidence }, { meeting }) =>
      meeting?.id === meetingId && same([factsOf(meeting), meeting.evidence], [facts, evidence]),
    decide: ({ meetingId, facts, evidence }, context) => {
      const { meeting, pastMeetings, request } = context.interview;
      // Somebody who was asked face to face may agree at once; all others were written to or called.
      if (request.status === 'none' && evidence?.kind !== 'in_person') {
        return wrongState('nothing_sent_yet');
      }
      if (meeting?.status === 'held') return wrongState('meeting_over');
      if (upcoming(context.interview)) return wrongState('meeting_already_agreed');
      if (meeting?.id === meetingId || byId(pastMeetings, meetingId)) {
        return invalid('meetingId', 'id_taken');
      }
      return (
        factsFault(facts, context) ??
        evidenceFault(evidence, context) ?? [
          { type: 'meetingAgreed', data: { meetingId, facts, evidence } },
        ]
      );
    },
  },
  logAgreement: {
    during: WHILE_ACTIVE,
    decide: ({ evidence }, context) =>
      upcoming(context.interview)
        ? (evidenceFault(evidence, context) ?? [{ type: 'agreementEvidenced', data: { evidence } }])
        : wrongState('no_meeting'),
  },
  changeMeeting: {
    during: WHILE_ACTIVE,
    // The same facts ask for no new agreement; proof of the present one is `logAgreement`.
    done: ({ facts }, interview) => {
      const meeting = upcoming(interview);
      return meeting !== null && same(factsOf(meeting), facts);
    },
    decide: (data, context) => {
      if (!upcoming(context.interview)) return wrongState('no_meeting');
      return (
        sideFault(data.by, context) ??
        factsFault(data.facts, context) ??
        evidenceFault(data.evidence, context) ?? [{ type: 'meetingFactsChanged', data }]
      );
    },
  },
  confirmMeeting: {
    during: WHILE_ACTIVE,
    done: (_, { meeting }) => meeting?.status === 'confirmed',
    decide: (_, { interview }) =>
      upcoming(interview) ? [{ type: 'meetingConfirmed', data: {} }] : wrongState('no_meeting'),
  },
  tellRunningLate: {
    during: WHILE_ACTIVE,
    done: ({ arrival }, { meeting }) =>
      meeting?.late?.arrival === arrival && meeting.late.start === meeting.start,
    decide: ({ arrival }, { interview }) =>
      upcoming(interview)
        ? [{ type: 'runningLateTold', data: { arrival } }]
        : wrongState('no_meeting'),
  },
  // R79: kept on a device, it may come in when the talk is over and the interview has gone on.
  noteArrival: {
    during: ALWAYS,
    // The first tap counts: a second one is no later arrival.
    done: ({ there }, { meeting }) => meeting !== null && (arrivedAt(meeting) !== null) === there,
    decide: (data, { interview: { meeting }, now }) => {
      if (meeting === null || (!isAgreed(meeting) && meeting.status !== 'held')) {
        return wrongState('no_meeting');
      }
      if (!goesThere(meeting.mode)) return wrongState('not_in_person');
      if (isAfter(data.at, now)) return invalid('at', 'in_the_future');
      if (!isOnTheDay(meeting, data.at)) return invalid('at', 'another_day');
      return [{ type: 'arrivalNoted', data }];
    },
  },
  cancelMeeting: {
    during: WHILE_ACTIVE,
    done: (_, { meeting }) => meeting?.status === 'cancelled',
    decide: (data, context) => {
      const meeting = upcoming(context.interview);
      if (!meeting) return wrongState('no_meeting');
      // From the start on the student says how it went; a page that was left open does not.
      if (context.actor.kind === 'guest' && !isAfter(meeting.start, context.now)) {
        return wrongState('meeting_over');
      }
      return sideFault(data.by, context) ?? [{ type: 'meetingCancelled', data }];
    },
  },
  reportMissed: {
    during: WHILE_ACTIVE,
    done: (_, { meeting }) => meeting?.status === 'missed',
    decide: (data, { interview, now }) => {
      const meeting = upcoming(interview);
      if (!meeting) return wrongState('no_meeting');
      if (isAfter(meeting.start, now)) return wrongState('not_started_yet');
      return [{ type: 'meetingMissed', data }];
    },
  },
  reportHeld: {
    during: WHILE_ACTIVE,
    done: (_, { meeting }) => meeting?.status === 'held',
    decide: ({ endedAt }, { interview, now }) => {
      const meeting = upcoming(interview);
      if (!meeting) return wrongState('no_meeting');
      if (isAfter(meeting.start, now)) return wrongState('not_started_yet');
      if (isAfter(endedAt, now)) return invalid('endedAt', 'in_the_future');
      if (!isAfter(endedAt, meeting.start)) return invalid('endedAt', 'before_the_start');
      return [{ type: 'meetingHeld', data: { endedAt } }];
    },
  },
};

/** The meeting that is still to come or just going on. */
function upcoming({ meeting }: InterviewState): Meeting | null {
  return meeting?.status === 'to_confirm' || meeting?.status === 'confirmed' ? meeting : null;
}

/** R53: clock, zone and instant must say the same. */
function factsFault(facts: MeetingFacts, { now }: Context): Refusal | null {
  if (!wallToInstant(facts.wallTime, facts.zone).ok)
    return invalid('facts.wallTime', 'bad_wall_time');
  if (!wallAgrees(facts.start, facts.zone, facts.wallTime)) {
    return invalid('facts.wallTime', 'wall_time_differs');
  }
  if (instantMs(facts.start) < instantMs(now) - BACKDATE_HOURS * HOUR) {
    return invalid('facts.start', 'in_the_past');
  }
  return null;
}

function evidenceFault(
  evidence: AgreementEvidence | null,
  { interview, now }: Context,
): Refusal | null {
  if (evidence === null) return null;
  if (isAfter(evidence.at, now)) return invalid('evidence.at', 'in_the_future');
  if (evidence.replyId !== null && !byId(interview.replies, evidence.replyId)) {
    return notFound('reply', 'evidence.replyId');
  }
  return null;
}

/** A guest is the contact and moves the meeting in no other name. */
function sideFault(by: 'student' | 'contact', { actor }: Context): Refusal | null {
  return actor.kind === 'guest' && by !== 'contact' ? notAllowed('contact_speaks_for_self') : null;
}
