import { CONTACTING } from './evolve/contacting.ts';
import type { Fold, FoldTable } from './evolve/fold.ts';
import { LEARNING } from './evolve/learning.ts';
import { MEETING } from './evolve/meeting.ts';
import { ORDER } from './evolve/order.ts';
import { MAIL } from './evolve/mail.ts';
import { PROMISES } from './evolve/promises.ts';
import type { EventOf, EventType, InterviewEvent } from './events.ts';
import { newInterview } from './evolve/new-interview.ts';
import type { InterviewState } from './interview.ts';

const FOLDS: FoldTable = { ...ORDER, ...CONTACTING, ...MEETING, ...LEARNING, ...PROMISES, ...MAIL };

/** A log that cannot be right: a gap, a foreign interview, a kind that nobody knows. */
export class BrokenLogError extends Error {
  override readonly name = 'BrokenLogError';
}

/**
 * Adds one event to the state. Pure; the given state stays as it was.
 * @throws BrokenLogError when the event does not follow the state.
 */
export function evolve(state: InterviewState | null, event: InterviewEvent): InterviewState {
  if (state === null) {
    if (event.type !== 'interviewStarted') {
      throw new BrokenLogError(`The log starts with ${event.type}.`);
    }
    return newInterview(event);
  }
  if (event.interviewId !== state.id)
    throw new BrokenLogError('The event is of another interview.');
  if (event.version !== state.version + 1) {
    throw new BrokenLogError(`Version ${event.version} does not follow ${state.version}.`);
  }
  return { ...fold(state, event), version: event.version };
}

/** The state that a whole log leads to. @throws BrokenLogError when the log is empty or broken. */
export function replay(events: readonly InterviewEvent[]): InterviewState {
  let state: InterviewState | null = null;
  for (const event of events) state = evolve(state, event);
  if (state === null) throw new BrokenLogError('The log is empty.');
  return state;
}

function fold<T extends EventType>(state: InterviewState, event: EventOf<T>): InterviewState {
  if (!Object.hasOwn(FOLDS, event.type)) {
    throw new BrokenLogError(`No event is called ${String(event.type)}.`);
  }
  const apply: Fold<T> = FOLDS[event.type];
  return { ...state, ...apply(state, event.data, event) };
}
