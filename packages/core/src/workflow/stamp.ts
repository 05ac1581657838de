import type { Actor, EventOf, EventType, InterviewEvent, NewEvent } from './events.ts';
import type { Id, Instant } from './records.ts';

/** Gives new events their place in the log, after `version`. */
export function stamp(
  events: readonly NewEvent[],
  place: { interviewId: Id; version: number; actor: Actor; at: Instant },
): InterviewEvent[] {
  return events.map((event, index) =>
    stampOne(event, { ...place, version: place.version + 1 + index }),
  );
}

function stampOne<T extends EventType>(
  event: NewEvent<T>,
  place: Pick<EventOf<T>, 'interviewId' | 'version' | 'actor' | 'at'>,
): EventOf<T> {
  return { ...place, ...event };
}
