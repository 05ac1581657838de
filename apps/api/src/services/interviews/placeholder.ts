import { evolve } from '@acquaint/core/workflow/evolve';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';

interface Place {
  organizationId: Id;
  userId: Id;
  id: Id;
  contactId: Id;
  now: Instant;
}

/** An interview as it would be just after its start: what the rules look at before there is one. */
export function placeholderInterview(place: Place): InterviewState {
  const { organizationId, userId: studentId, id: interviewId, contactId, now } = place;
  return evolve(null, {
    interviewId,
    version: 1,
    type: 'interviewStarted',
    data: { organizationId, studentId, contactId, minutes: 20, field: null },
    actor: { kind: 'student', userId: studentId },
    at: now,
  });
}
