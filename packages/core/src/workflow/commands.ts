import type { Agenda } from '../agenda/types.ts';
import type { Convenience, TimeSuggestion } from '../guest/answers.ts';
import type {
  AgreementEvidence,
  Bounce,
  Call,
  CardOutcome,
  Debrief,
  MeetingFacts,
  MeetingPlace,
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
import type { Channel, Id, Instant, Mode, PlainDate, Purpose } from './records.ts';

/**
 * What people ask of an interview. Ids arrive with the command (the caller mints them), times come
 * from `dossier.now`. `decide` answers with events or a refusal.
 */
export interface CommandData {
  startInterview: { organizationId: Id; studentId: Id; contactId: Id; field: string | null };
  choosePurposes: { purposes: Purpose[] };
  chooseField: { field: string };
  writeGoal: { goal: string };
  writeShortlistReason: { reason: string };
  chooseFormat: {
    mode: Mode;
    setting: Setting | null;
    minutes: number;
    visitMinutes: number | null;
  };
  chooseChannel: { channel: Channel };
  /**
   * Log a message as sent. The text is the final text that the student saw in full;
   * `confirmations` are the ticks of G.1 step 9, G8 and L28.
   */
  sendMessage: {
    message: Omit<SentMessage, 'sentAt'>;
    /** When the student sent it themselves earlier, the time; otherwise null for now. */
    sentAt: Instant | null;
    draftedAt: Instant;
    attachments: { name: string; kind: 'resume' | 'calendar' | 'other' }[];
    cc: string[];
    confirmations: {
      finalTextSeen: boolean;
      nothingCameSince: boolean;
      claimsSourced: boolean;
      accessLine: boolean;
    };
    /** The times that this message offers, for messages about a time. */
    proposal?: { id: Id; slots: Slot[] } | null;
  };
  logCall: { call: Omit<Call, 'at'>; at: Instant | null };
  logCallOutcome: { callId: Id; outcome: NonNullable<Call['outcome']>; callBackAt: Instant | null };
  /** With `referralId`, a redirect is kept as a referral too (R3). */
  /** With `mailId`, it says what a mail that came in was. */
  logReply: { reply: Reply; referralId?: Id | null; mailId?: Id | null };
  /**
   * A mail came in. An automatic one says until when somebody is `away` (null: no date in it) and is
   * kept as such at once; any other waits for the student's word and holds follow-ups up (G8).
   */
  receiveMail: {
    mail: Omit<ReceivedMail, 'at' | 'settled'>;
    away: { until: PlainDate | null } | null;
  };
  /** A message came back for good: no answer, but an address that does not work (G36). */
  recordBounce: Omit<Bounce, 'at'>;
  /** The mail was read, and nothing follows from it. */
  setMailAside: { mailId: Id };
  letGo: { reason: string | null };
  proposeTimes: { proposalId: Id; slots: Slot[]; messageId: Id | null };
  /** The contact takes one of the offered times on their own page: a yes and an agreed time in one. */
  pickTime: {
    replyId: Id;
    meetingId: Id;
    start: Instant;
    mode: Mode;
    setting: Setting;
    place: MeetingPlace | null;
    whoStarts: MeetingFacts['whoStarts'];
    /** Why an agreed time is moved. */
    reason: string | null;
  };
  /** None of the times fits the contact, or an agreed one no longer does. */
  suggestTimes: {
    replyId: Id;
    suggestion: Omit<TimeSuggestion, 'at'>;
    reason: string | null;
  };
  tellConvenience: { replyId: Id; convenience: Convenience };
  logAgreedTime: { meetingId: Id; facts: MeetingFacts; evidence: AgreementEvidence | null };
  logAgreement: { evidence: AgreementEvidence };
  changeMeeting: {
    facts: MeetingFacts;
    evidence: AgreementEvidence | null;
    by: 'student' | 'contact';
    reason: string | null;
  };
  confirmMeeting: Record<string, never>;
  tellRunningLate: { arrival: Instant };
  /** `at` is the moment of the tap, also of the one that takes it back. */
  noteArrival: { at: Instant; there: boolean };
  cancelMeeting: { by: 'student' | 'contact'; reason: string | null };
  reportMissed: { by: 'student' | 'contact'; reason: string | null };
  reportHeld: { endedAt: Instant };
  /**
   * Tells within some days that a talk turned out otherwise than noted first. `endedAt` goes with
   * `held`, `by` with `cancelled`.
   */
  correctOutcome: {
    outcome: Outcome;
    endedAt: Instant | null;
    by: 'student' | 'contact' | null;
    reason: string | null;
  };
  addNote: { note: ResearchNote };
  editNote: { note: ResearchNote };
  removeNote: { noteId: Id };
  shareNote: { noteId: Id; optIn: boolean };
  unshareNote: { noteId: Id };
  setAgenda: { agenda: Agenda; movedToFollowUp: string[] };
  changePlan: { changes: Partial<Plan> };
  captureAnswer: { key: string; asked: boolean; note: string };
  writeTalkNotes: { notes: string };
  /** One field of the day card, maybe written hours ago on a device without a network. */
  captureField: { id: Id; field: string; value: string | boolean; base: string | boolean };
  settleCaptureConflict: { conflictId: Id; keep: 'present' | 'other' | 'both' };
  recordCard: { card: CardOutcome };
  settleCardDifferences: Record<string, never>;
  recordResumeAsked: Record<string, never>;
  writeDebrief: { debrief: Omit<Debrief, 'at'> };
  addReferral: { referral: Referral };
  changeReferral: { referral: Referral };
  markNoReferrals: Record<string, never>;
  makePromise: { promise: SpokenPromise };
  changePromise: { promise: SpokenPromise };
  /** `open` takes back a settlement that was a slip. */
  settlePromise: { promiseId: Id; how: 'kept' | 'dropped' | 'open' };
  waiveThankYou: { reason: string };
  chooseKeepInTouch: { choice: 'planned' | 'declined'; nextOn: PlainDate | null };
  reportFeltUnsafe: Record<string, never>;
  acknowledgeWarning: { ruleId: string; why: string | null };
  overrideRule: { ruleId: string; reason: string };
  closeInterview: Record<string, never>;
  withdrawInterview: { reason: string | null };
  reopenInterview: Record<string, never>;
}

export type CommandType = keyof CommandData;
export type CommandOf<T extends CommandType = CommandType> = {
  [K in T]: { type: K; data: CommandData[K] };
}[T];
export type Command = CommandOf;
