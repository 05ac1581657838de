import type { EventOf } from '../events.ts';
import type { InterviewState, Plan } from '../interview.ts';

const emptyPlan = (): Plan => ({
  introduction: null,
  attire: null,
  travelMinutes: null,
  resumePacked: false,
  bring: [],
  techCheck: { quietPlace: false, tested: false, charged: false, notesInView: false },
  toldSomeone: false,
  visitPapers: [],
});

export function newInterview(event: EventOf<'interviewStarted'>): InterviewState {
  const { organizationId, studentId, contactId, minutes, field } = event.data;
  return {
    id: event.interviewId,
    organizationId,
    studentId,
    contactId,
    version: event.version,
    createdAt: event.at,
    status: 'active',
    closedAt: null,
    purposes: [],
    field,
    goal: null,
    shortlistReason: null,
    mode: null,
    setting: null,
    channel: null,
    minutes,
    visitMinutes: null,
    request: { status: 'none', firstSentAt: null, answeredAt: null },
    messages: [],
    replies: [],
    calls: [],
    proposals: [],
    meeting: null,
    pastMeetings: [],
    research: [],
    agenda: null,
    followUpQuestions: [],
    plan: emptyPlan(),
    capture: { items: {}, notes: '', card: null, resumeAskedAt: null },
    debrief: null,
    referrals: [],
    referralsNone: false,
    cardDifferencesSettled: false,
    thankYou: { status: 'none', at: null, messageId: null },
    keepInTouch: { choice: null, nextOn: null },
    sharedNoteIds: [],
    feltUnsafeAt: null,
    overrides: [],
    acknowledged: [],
  };
}
