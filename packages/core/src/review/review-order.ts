import type { InterviewState } from '../workflow/interview.ts';
import type { Instant } from '../workflow/records.ts';

/** The staff's queue is given out in parts of so many. */
export const REVIEWS_SHOWN = 100;
/** And no more than so many at a time: whoever has that many waiting answers some first. */
export const MOST_REVIEWS_SHOWN = 2_000;

type Times = Pick<InterviewState, 'meeting' | 'proposals' | 'suggestions'>;

/**
 * The moment of the talk that a text is about, as far as it is known and still to come: the meeting
 * that was agreed, or else the earliest of the times that either side offered last.
 */
export function talkAhead(
  { meeting, proposals, suggestions = [] }: Times,
  now: Instant,
): Instant | null {
  if (meeting !== null && meeting.start > now && isOn(meeting.status)) return meeting.start;
  const offered = [proposals.at(-1), suggestions.at(-1)].flatMap((offer) => offer?.slots ?? []);
  const ahead = offered.map(({ start }) => start).filter((start) => start > now);
  return ahead.toSorted()[0] ?? null;
}

const isOn = (status: string): boolean => status === 'to_confirm' || status === 'confirmed';

interface Waiting {
  id: string;
  meetingAt: Instant | null;
  createdAt: Instant;
}

/** The nearest talk first where its time is known; all others by how long they have waited. */
export function byTalkThenAge(a: Waiting, b: Waiting): number {
  if (a.meetingAt !== b.meetingAt) {
    if (a.meetingAt === null) return 1;
    if (b.meetingAt === null) return -1;
    return a.meetingAt < b.meetingAt ? -1 : 1;
  }
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
