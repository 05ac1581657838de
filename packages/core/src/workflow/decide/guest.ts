import { instantToWall } from '../../schedule/zones.ts';
import { openSlots } from '../../guest/open-slots.ts';
import { isAgreed } from '../../rules/talk.ts';
import type { CommandData } from '../commands.ts';
import type { NewEvent } from '../events.ts';
import type { AgreementEvidence, InterviewState, MeetingFacts, Reply } from '../interview.ts';
import { factsOf } from '../meeting-facts.ts';
import { contactZone } from '../../rules/moments.ts';
import type { Refusal } from '../../rules/refusal.ts';
import type { Context, HandlerTable } from './handler.ts';
import { WHILE_ACTIVE, byId, isAfter } from './handler.ts';
import { invalid, wrongState } from './refuse.ts';
import { same } from './same.ts';

type Types = 'pickTime' | 'suggestTimes' | 'tellConvenience';

/**
 * What the contact does on their own page. Opening it with their link is the proof that they were
 * asked, so a request that the student forgot to log holds nothing up.
 */
export const GUEST: Pick<HandlerTable, Types> = {
  pickTime: {
    during: WHILE_ACTIVE,
    done: (data, { meeting }) =>
      isAgreed(meeting) &&
      meeting.start === data.start &&
      same(
        [meeting.mode, meeting.setting, meeting.place, meeting.whoStarts],
        [data.mode, data.setting, data.place, data.whoStarts],
      ),
    decide: pickedTime,
  },
  suggestTimes: {
    during: WHILE_ACTIVE,
    done: ({ suggestion }, { suggestions = [] }) => byId(suggestions, suggestion.id) !== undefined,
    decide: suggestedTimes,
  },
  tellConvenience: {
    during: WHILE_ACTIVE,
    decide: ({ replyId, convenience }, context) => {
      if (context.interview.meeting?.status === 'held') return wrongState('meeting_over');
      const said = yes(replyId, context);
      if ('code' in said) return said;
      return [...said, { type: 'convenienceTold', data: { convenience } }];
    },
  },
};

function pickedTime(data: CommandData['pickTime'], context: Context): NewEvent[] | Refusal {
  const { dossier, interview, now } = context;
  const { meeting, pastMeetings } = interview;
  if (meeting?.status === 'held') return wrongState('meeting_over');
  if (isAgreed(meeting) && !isAfter(meeting.start, now)) return wrongState('meeting_over');
  if (meeting?.id === data.meetingId || byId(pastMeetings, data.meetingId)) {
    return invalid('meetingId', 'id_taken');
  }
  const agreed = isAgreed(meeting) ? meeting : null;
  const slot =
    agreed?.start === data.start
      ? agreed
      : openSlots(dossier).find(({ start }) => start === data.start);
  if (slot === undefined) return wrongState('time_taken');
  const zone = contactZone(dossier);
  const facts: MeetingFacts = {
    start: slot.start,
    zone,
    wallTime: instantToWall(slot.start, zone),
    minutes: slot.minutes,
    mode: data.mode,
    setting: data.setting,
    place: data.place,
    whoStarts: data.whoStarts,
  };
  const said = yes(data.replyId, context);
  if ('code' in said) return said;
  const evidence: AgreementEvidence = {
    kind: 'guest_page',
    at: now,
    replyId: said.length > 0 ? data.replyId : null,
    note: null,
  };
  if (agreed === null) {
    const { meetingId } = data;
    return [...said, { type: 'meetingAgreed', data: { meetingId, facts, evidence } }];
  }
  if (same(factsOf(agreed), facts)) return said;
  const { reason } = data;
  return [
    ...said,
    { type: 'meetingFactsChanged', data: { facts, evidence, by: 'contact', reason } },
  ];
}

function suggestedTimes(data: CommandData['suggestTimes'], context: Context): NewEvent[] | Refusal {
  const { interview, now } = context;
  const { meeting } = interview;
  const { slots, words, callNumber } = data.suggestion;
  if (meeting?.status === 'held') return wrongState('meeting_over');
  const moves = isAgreed(meeting);
  if (moves && !isAfter(meeting.start, now)) return wrongState('meeting_over');
  if (slots.length === 0 && words === null && callNumber === null) {
    return invalid('suggestion', 'says_nothing');
  }
  if (slots.some(({ start }) => !isAfter(start, now))) {
    return invalid('suggestion.slots', 'in_the_past');
  }
  const said = yes(data.replyId, context);
  if ('code' in said) return said;
  const events: NewEvent[] = [];
  // Who asks for another time does not come at the old one: its reminders and invitation end here.
  if (moves) {
    events.push({ type: 'meetingCancelled', data: { by: 'contact', reason: data.reason } });
  }
  events.push(...said, {
    type: 'timesSuggested',
    data: { suggestion: { ...data.suggestion, at: now } },
  });
  return events;
}

/** Whoever looks for a time has said yes, once. */
function yes(replyId: string, { interview, now }: Context): NewEvent[] | Refusal {
  if (interview.request.status === 'accepted' && hasYes(interview)) return [];
  if (byId(interview.replies, replyId)) return invalid('replyId', 'id_taken');
  const reply: Reply = {
    id: replyId,
    at: now,
    channel: 'platform',
    outcome: 'yes',
    text: null,
    until: null,
    redirectTo: null,
    pleaseDoNotContact: false,
    signedAs: null,
  };
  return [{ type: 'replyLogged', data: { reply } }];
}

const hasYes = ({ replies }: InterviewState): boolean =>
  replies.some(({ outcome }) => outcome === 'yes');
