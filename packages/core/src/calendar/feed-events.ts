import { calendarPhrases } from '../phrases/calendar.ts';
import { fill } from '../phrases/say.ts';
import type { Policy } from '../policy/policy.ts';
import { arrivalNumbers } from '../rules/arrive.ts';
import { goesThere } from '../rules/talk.ts';
import { leaveBy } from '../schedule/arrival.ts';
import { HOUR, MINUTE, msInstant, shift } from '../schedule/instant.ts';
import { clockAt } from '../schedule/zone-offset.ts';
import type { InterviewState, Meeting } from '../workflow/interview.ts';
import type { Id, Instant } from '../workflow/records.ts';
import { type CalendarEvent, meetingEvent } from './meeting-event.ts';

/** What a feed needs to know of one interview. */
export interface FeedInterview {
  id: Id;
  status: InterviewState['status'];
  meeting: Meeting | null;
  travelMinutes: number | null;
  thankYou: InterviewState['thankYou']['status'];
  contactName: string;
}

export interface FeedReader {
  studentName: string;
  policy: Policy;
  /** Only that the time is taken: no names, places or words. */
  busyOnly: boolean;
}

/** The entries of one interview in the student's own feed: the talk, the way there, the thank-you. */
export function feedEvents(interview: FeedInterview, reader: FeedReader): CalendarEvent[] {
  const { meeting, status } = interview;
  if (meeting === null || status === 'withdrawn') return [];
  const { status: stage } = meeting;
  if (stage === 'cancelled' || stage === 'missed') return [];
  const names = { student: reader.studentName, contact: interview.contactName };
  const events = [
    meetingEvent(meeting, names),
    ...(stage === 'held' ? [] : travel(meeting, interview, reader.policy)),
  ];
  if (reader.busyOnly) return events.map(onlyBusy);
  return [...events, ...thanks(meeting, interview, reader.policy)];
}

/** From leave-by to arrival (R77, R78); calls need no way. */
function travel(
  meeting: Meeting,
  { travelMinutes, contactName }: FeedInterview,
  policy: Policy,
): CalendarEvent[] {
  if (travelMinutes === null || travelMinutes <= 0 || !goesThere(meeting.mode)) return [];
  const plan = leaveBy(meeting.start, travelMinutes, arrivalNumbers(policy));
  const start = msInstant(plan.at.epochMilliseconds);
  return [
    {
      key: `${meeting.id}-travel`,
      sequence: meeting.sequence,
      start,
      end: shift(meeting.start, -plan.earlyMinutes * MINUTE),
      wall: null,
      status: meeting.status === 'confirmed' ? 'confirmed' : 'tentative',
      summary: fill(calendarPhrases.travel, { contact: contactName }),
      location: null,
      description: fill(calendarPhrases.travelWhy, {
        time: clockAt(plan.at.epochMilliseconds, meeting.zone),
        travel: plan.travelMinutes,
        margin: plan.marginMinutes,
        early: plan.earlyMinutes,
      }),
      busy: true,
      factsHashInput: null,
    },
  ];
}

/** How long the note in the calendar is; it takes no time up. */
const NOTE_MINUTES = 15;

/** A note at the moment when a thank-you begins to be late (R84). */
function thanks(
  meeting: Meeting,
  { thankYou, contactName }: FeedInterview,
  policy: Policy,
): CalendarEvent[] {
  if (meeting.status !== 'held' || thankYou !== 'none') return [];
  const ended: Instant = meeting.endedAt ?? shift(meeting.start, meeting.minutes * MINUTE);
  const start = shift(ended, policy.thankYouOverdueHours * HOUR);
  return [
    {
      key: `${meeting.id}-thanks`,
      sequence: meeting.sequence,
      start,
      end: shift(start, NOTE_MINUTES * MINUTE),
      wall: null,
      status: 'confirmed',
      summary: fill(calendarPhrases.thanks, { contact: contactName }),
      location: null,
      description: null,
      busy: false,
      factsHashInput: null,
    },
  ];
}

const onlyBusy = (event: CalendarEvent): CalendarEvent => ({
  ...event,
  summary: calendarPhrases.busy,
  location: null,
  description: null,
  factsHashInput: null,
});
