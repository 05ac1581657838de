import type { Actor, EventData, EventType } from '../events.ts';
import type { InterviewState } from '../interview.ts';
import type { Instant } from '../records.ts';

/** Who and when, beside what the event itself carries. */
export interface Mark {
  actor: Actor;
  at: Instant;
}

/** What one kind of event changes. */
export type Fold<T extends EventType> = (
  state: InterviewState,
  data: EventData[T],
  mark: Mark,
) => Partial<InterviewState>;

/** A new kind of event does not compile until it has a row. */
export type FoldTable = { readonly [T in EventType]: Fold<T> };

/** Replaces the item with this id. */
export function replaced<T extends { id: string }>(items: readonly T[], item: T): T[] {
  return items.map((old) => (old.id === item.id ? item : old));
}
