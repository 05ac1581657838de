import type { StaffRole } from '../access/table.ts';
import type { Agenda } from '../agenda/types.ts';
import type { Convenience, TimeSuggestion } from '../guest/answers.ts';
import type {
  AgreementEvidence,
  Bounce,
  Call,
  CardOutcome,
  Debrief,
  MeetingFacts,
  Plan,
  ReceivedMail,
  Outcome,
  Referral,
  Reply,
  ResearchNote,
  SentMessage,
  Setting,
  Slot,
  SpokenPromise,
} from './interview.ts';
import type {
  Channel,
  Id,
  Instant,
  Mode,
  PermissionStatus,
  PlainDate,
  Purpose,
} from './records.ts';

/** Who caused an event. */
export type Actor =
  | { kind: 'student'; userId: Id }
  | { kind: StaffRole; userId: Id }
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
  replyLogged: { reply: Reply; mailId?: Id | null };
  mailReceived: { mail: Omit<ReceivedMail, 'at' | 'settled'> };
  mailSetAside: { mailId: Id };
  messageBounced: Omit<Bounce, 'at'>;
  requestLetGo: { reason: string | null };
  /** The contact named other times, wrote, or asked to be called. */
  timesSuggested: { suggestion: TimeSuggestion };
  /** The contact told when it suits at all. */
  convenienceTold: { convenience: Convenience };
  /** The supervisor answered on their page (R20); conditions stand in the record alone. */
  permissionAnswered: {
    permissionId: Id;
    permissionVersion: number;
    status: PermissionStatus;
    named: number;
    evidence: AgreementEvidence;
  };
  /** The contact had their details erased: the interview ends, and its words are gone. */
  contactErased: Record<string, never>;
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
  runningLateTold: { arrival: Instant };
  arrivalNoted: { at: Instant; there: boolean };
  meetingCancelled: { by: 'student' | 'contact'; reason: string | null };
  meetingMissed: { by: 'student' | 'contact'; reason: string | null };
  meetingHeld: { endedAt: Instant };
  outcomeCorrected: {
    outcome: Outcome;
    endedAt: Instant | null;
    by: 'student' | 'contact' | null;
    reason: string | null;
  };
  noteAdded: { note: ResearchNote };
  noteEdited: { note: ResearchNote };
  noteRemoved: { noteId: Id };
  noteShared: { noteId: Id };
  noteUnshared: { noteId: Id };
  agendaSet: { agenda: Agenda; movedToFollowUp: string[] };
  planChanged: { changes: Partial<Plan> };
  answerCaptured: { key: string; asked: boolean; note: string };
  talkNotesWritten: { notes: string };
  /** `other`: words that the device had not seen, kept as a copy under `id`. */
  fieldCaptured: { id: Id; field: string; value: string | boolean; other: string | null };
  captureConflictSettled: { conflictId: Id; field: string; value: string };
  cardRecorded: { card: CardOutcome };
  cardDifferencesSettled: Record<string, never>;
  resumeAskedFor: Record<string, never>;
  debriefWritten: { debrief: Omit<Debrief, 'at'> };
  referralAdded: { referral: Referral };
  referralChanged: { referral: Referral };
  referralsNoneOffered: Record<string, never>;
  promiseMade: { promise: SpokenPromise };
  promiseChanged: { promise: SpokenPromise };
  promiseSettled: { promiseId: Id; how: 'kept' | 'dropped' | 'open' };
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
