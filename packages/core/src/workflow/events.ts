import type { Agenda } from '../agenda/types.ts';
import type {
  AgreementEvidence,
  Call,
  CardOutcome,
  Debrief,
  MeetingFacts,
  Plan,
  Referral,
  Reply,
  ResearchNote,
  SentMessage,
  Setting,
  Slot,
} from './interview.ts';
import type { Channel, Id, Instant, Mode, PlainDate, Purpose } from './records.ts';

/** Who caused an event. */
export type Actor =
  | { kind: 'student'; userId: Id }
  | { kind: 'advisor'; userId: Id }
  | { kind: 'owner'; userId: Id }
  | { kind: 'guest'; guestId: Id }
  | { kind: 'system'; job: string };

/** What each event carries. A new kind does not compile until `evolve` has a row for it. */
export interface EventData {
  interviewStarted: {
    organizationId: Id;
    studentId: Id;
    contactId: Id;
    minutes: number;
    field: string | null;
  };
  purposesChosen: { purposes: Purpose[] };
  fieldChosen: { field: string };
  goalWritten: { goal: string };
  shortlistReasonWritten: { reason: string };
  formatChosen: {
    mode: Mode;
    setting: Setting | null;
    minutes: number;
    visitMinutes: number | null;
  };
  channelChosen: { channel: Channel };
  messageSent: { message: SentMessage };
  callLogged: { call: Call };
  callOutcomeLogged: {
    callId: Id;
    outcome: NonNullable<Call['outcome']>;
    callBackAt: Instant | null;
  };
  replyLogged: { reply: Reply };
  requestLetGo: { reason: string | null };
  timesProposed: { proposalId: Id; slots: Slot[]; messageId: Id | null };
  meetingAgreed: { meetingId: Id; facts: MeetingFacts; evidence: AgreementEvidence | null };
  agreementEvidenced: { evidence: AgreementEvidence };
  meetingFactsChanged: {
    facts: MeetingFacts;
    evidence: AgreementEvidence | null;
    by: 'student' | 'contact';
    reason: string | null;
  };
  meetingConfirmed: Record<string, never>;
  meetingCancelled: { by: 'student' | 'contact'; reason: string | null };
  meetingMissed: { by: 'student' | 'contact'; reason: string | null };
  meetingHeld: { endedAt: Instant };
  noteAdded: { note: ResearchNote };
  noteEdited: { note: ResearchNote };
  noteRemoved: { noteId: Id };
  noteShared: { noteId: Id };
  noteUnshared: { noteId: Id };
  agendaSet: { agenda: Agenda; movedToFollowUp: string[] };
  planChanged: { changes: Partial<Plan> };
  answerCaptured: { key: string; asked: boolean; note: string };
  talkNotesWritten: { notes: string };
  cardRecorded: { card: CardOutcome };
  cardDifferencesSettled: Record<string, never>;
  resumeAskedFor: Record<string, never>;
  debriefWritten: { debrief: Omit<Debrief, 'at'> };
  referralAdded: { referral: Referral };
  referralChanged: { referral: Referral };
  referralsNoneOffered: Record<string, never>;
  thankYouWaived: { reason: string };
  keepInTouchChosen: { choice: 'planned' | 'declined'; nextOn: PlainDate | null };
  feltUnsafeReported: Record<string, never>;
  warningAcknowledged: { ruleId: string; why: string | null };
  ruleOverridden: { ruleId: string; reason: string };
  interviewClosed: Record<string, never>;
  interviewWithdrawn: { reason: string | null };
  interviewReopened: Record<string, never>;
}

export type EventType = keyof EventData;

/** What `decide` answers with: the event before it gets its place in the log. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; data: EventData[K] };
}[T];

export type EventOf<T extends EventType = EventType> = {
  [K in T]: {
    interviewId: Id;
    version: number;
    type: K;
    data: EventData[K];
    actor: Actor;
    at: Instant;
  };
}[T];

export type InterviewEvent = EventOf;
