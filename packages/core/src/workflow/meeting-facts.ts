import type { MeetingFacts } from './interview.ts';

/** The facts of a meeting without what the record adds to them. */
export function factsOf(meeting: MeetingFacts): MeetingFacts {
  const { start, zone, wallTime, minutes, mode, setting, place, whoStarts } = meeting;
  return { start, zone, wallTime, minutes, mode, setting, place, whoStarts };
}

/**
 * One string for everything that a confirmation note repeats (R54, R59). Two meetings with the same
 * key need no fresh note.
 */
export function factsKey(facts: MeetingFacts): string {
  const { wallTime, zone, minutes, mode, setting, place, whoStarts } = facts;
  const where = place === null ? null : [place.kind, place.text, place.meetingPoint];
  return JSON.stringify([wallTime, zone, minutes, mode, setting, where, whoStarts]);
}
