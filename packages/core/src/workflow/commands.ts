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
  logReply: { reply: Reply; referralId?: Id | null };
  letGo: { reason: string | null };
  proposeTimes: { proposalId: Id; slots: Slot[]; messageId: Id | null };
  logAgreedTime: { meetingId: Id; facts: MeetingFacts; evidence: AgreementEvidence | null };
  logAgreement: { evidence: AgreementEvidence };
  changeMeeting: {
    facts: MeetingFacts;
    evidence: AgreementEvidence | null;
    by: 'student' | 'contact';
    reason: string | null;
  };
  confirmMeeting: Record<string, never>;
  cancelMeeting: { by: 'student' | 'contact'; reason: string | null };
  reportMissed: { by: 'student' | 'contact'; reason: string | null };
  reportHeld: { endedAt: Instant };
  addNote: { note: ResearchNote };
  editNote: { note: ResearchNote };
  removeNote: { noteId: Id };
  shareNote: { noteId: Id; optIn: boolean };
  unshareNote: { noteId: Id };
  setAgenda: { agenda: Agenda; movedToFollowUp: string[] };
  changePlan: { changes: Partial<Plan> };
  captureAnswer: { key: string; asked: boolean; note: string };
  writeTalkNotes: { notes: string };
  recordCard: { card: CardOutcome };
  settleCardDifferences: Record<string, never>;
  recordResumeAsked: Record<string, never>;
  writeDebrief: { debrief: Omit<Debrief, 'at'> };
  addReferral: { referral: Referral };
  changeReferral: { referral: Referral };
  markNoReferrals: Record<string, never>;
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
