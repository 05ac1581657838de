import type { DossierToDecide } from '../workflow/dossier.ts';
import type { Actor, EventData, EventType, InterviewEvent, NewEvent } from '../workflow/events.ts';
import { replay } from '../workflow/evolve.ts';
import type { InterviewState } from '../workflow/interview.ts';
import { stamp } from '../workflow/stamp.ts';
import { NOW } from './dossier.ts';
import { ids } from './records.ts';

export const asStudent: Actor = { kind: 'student', userId: ids.student };
export const asAdvisor: Actor = { kind: 'advisor', userId: ids.advisor };

export const started: NewEvent = {
  type: 'interviewStarted',
  data: {
    organizationId: ids.organization,
    studentId: ids.student,
    contactId: ids.contact,
    minutes: 20,
    field: 'water engineering',
  },
};

export const event = <T extends EventType>(type: T, data: EventData[T]): NewEvent<T> => ({
  type,
  data,
});

/** A log that starts an interview and goes on with these events, all at `NOW`. */
export function logOf(...events: NewEvent[]): InterviewEvent[] {
  return stamp([started, ...events], {
    interviewId: ids.interview,
    version: 0,
    actor: asStudent,
    at: NOW,
  });
}

/** The state after an interview started and these events happened. */
export const stateAfter = (...events: NewEvent[]): InterviewState => replay(logOf(...events));

export const before = (dossier: DossierToDecide): DossierToDecide => ({
  ...dossier,
  interview: null,
});
