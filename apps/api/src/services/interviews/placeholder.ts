import { evolve } from '@acquaint/core/workflow/evolve';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';

interface Place {
  organizationId: Id;
  userId: Id;
  id: Id;
  contactId: Id;
  /** What the school asks for by default. */
  minutes: number;
  now: Instant;
}

/** An interview as it would be just after its start: what the rules look at before there is one. */
export function placeholderInterview(place: Place): InterviewState {
  const { organizationId, userId: studentId, id: interviewId, contactId, minutes, now } = place;
  return evolve(null, {
    interviewId,
    version: 1,
    type: 'interviewStarted',
    data: { organizationId, studentId, contactId, minutes, field: null },
    actor: { kind: 'student', userId: studentId },
    at: now,
  });
}
