import { DAY, HOUR, instantMs } from '../schedule/instant.ts';
import type { CommandType } from './commands.ts';
import type { Dossier } from './dossier.ts';
import type { InterviewState } from './interview.ts';
import type { Instant } from './records.ts';

/**
 * What a device without a network may keep for later: fields that are merged, things that are only
 * added, and the word on a meeting that is named with it.
 */
export const CAPTURED_COMMANDS = [
  'captureField',
  'addReferral',
  'makePromise',
  'recordCard',
  'recordResumeAsked',
  'tellRunningLate',
  'noteArrival',
  'cancelMeeting',
  'reportHeld',
] as const satisfies readonly CommandType[];

/** A device gets the card this long before the talk. */
export const CARD_AHEAD_MS = 48 * HOUR;
/** After this nothing of the talk is left on a device. */
export const CARD_KEPT_MS = 7 * DAY;

/** Whether a device should hold the card of this talk now. */
export function isOnDayCards({ meeting, status }: InterviewState, now: Instant): boolean {
  if (meeting === null || status === 'withdrawn' || meeting.start === '') return false;
  if (meeting.status === 'cancelled' || meeting.status === 'missed') return false;
  const ahead = instantMs(meeting.start) - instantMs(now);
  return ahead <= CARD_AHEAD_MS && ahead >= -CARD_KEPT_MS;
}

/** The dossier without all that the day does not need: less on a device is less to lose. */
export function dayCardOf(dossier: Dossier): Dossier {
  const { interview, contact, others } = dossier;
  return {
    ...dossier,

    internships: [],
    permissions: [],
    others: others
      .filter(
        ({ contactId, openPromises = [] }) => contactId === contact.id && openPromises.length > 0,
      )
      .map((other) => ({ ...other, sent: [] })),
    addressBook: [],
    availability: [],
    calendar: [],
    busy: [],
    interactions: [],
    contactHolidays: [],
    answeredQuestionIds: [],
    draft: null,
    interview: {
      ...interview,
      messages: [],
      replies: [],
      inbox: [],
      bounces: [],
      calls: [],
      pastMeetings: [],
      research: [],
      debrief: null,
      overrides: [],
      acknowledged: [],
    },
  };
}
