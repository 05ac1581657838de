import { dateIn } from '../rules/moments.ts';
import { goesThere, isAgreed, plannedEnd, startOf } from '../rules/talk.ts';
import { canBeLate } from '../schedule/arrival.ts';
import { instantMs } from '../schedule/instant.ts';
import type { Meeting } from './interview.ts';
import type { Instant } from './records.ts';

/** When the student tapped that they are there; null for a time that has moved since. */
export const arrivedAt = ({ arrived, start }: Pick<Meeting, 'arrived' | 'start'>): Instant | null =>
  arrived?.start === start ? arrived.at : null;

/** Whether a moment lies on the day of the meeting, on the clock of the place. */
export const isOnTheDay = (meeting: Meeting, at: Instant): boolean =>
  startOf(meeting) !== null && dateIn(at, meeting.zone) === dateIn(meeting.start, meeting.zone);

/** One tap from three hours before until the talk should be over: later nobody knows the minute. */
export const mayNoteArrival = (meeting: Meeting, now: Instant): boolean =>
  isAgreed(meeting) &&
  goesThere(meeting.mode) &&
  arrivedAt(meeting) === null &&
  isOnTheDay(meeting, now) &&
  canBeLate(now, meeting.start) &&
  instantMs(now) <= plannedEnd(meeting);

/** A tap can be taken back while the day lasts. */
export const mayTakeArrivalBack = (meeting: Meeting, now: Instant): boolean =>
  arrivedAt(meeting) !== null && isOnTheDay(meeting, now);
