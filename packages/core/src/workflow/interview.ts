import type { TemplateVersion } from '../library/template-version.ts';
import type { Agenda } from '../agenda/types.ts';
import type { Convenience, TimeSuggestion } from '../guest/answers.ts';
import type {
  Channel,
  Id,
  Instant,
  Mode,
  PermissionStatus,
  PlainDate,
  Purpose,
  Zone,
} from './records.ts';

/** The four points of a request (handout 2b, R34–R38). */
export const LIGHTS = ['reason', 'time', 'why', 'how'] as const;
export type Light = (typeof LIGHTS)[number];

export const MESSAGE_KINDS = [
  'request',
  'nudge',
  'close',
  'reply_to_no',
  'permission',
  'permission_thanks',
  'ask_for_names',
  'propose_times',
  'confirmation',
  'reminder',
  'running_late',
  'reschedule',
  'apology',
  'thanks',
  'report_back',
  'update',
  'linkedin_after',
  'other',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A text that left for a person outside, exactly as the student approved it. */
export interface SentMessage {
  id: Id;
  kind: MessageKind;
  templateId: string | null;
  /** The version of the school's own words; absent or null where the built-in ones were used. */
  schoolTemplate?: TemplateVersion | null | undefined;
  channel: Channel;
  to: { kind: 'contact' | 'supervisor'; name: string; address: string | null };
  subject: string | null;
  text: string;
  /** Personal slots as written, for sameness and source checks (L19, L28, L31). */
  slots: Record<string, string>;
  way: 'acquaint' | 'self';
  sentAt: Instant;
  minutes: number | null;
}

export const REPLY_OUTCOMES = ['yes', 'later', 'no', 'redirect', 'bounced', 'auto_reply'] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

export interface Reply {
  id: Id;
  at: Instant;
  channel: Channel;
  outcome: ReplyOutcome;
  text: string | null;
  /** For `later` and `auto_reply`: when it is fair to write again. */
  until: PlainDate | null;
  redirectTo: { name: string; employer: string | null; detail: string | null } | null;
  pleaseDoNotContact: boolean;
  signedAs: string | null;
}

/** A mail that came in under a message. What it means is the student's to say. */
export interface ReceivedMail {
  id: Id;
  at: Instant;
  /** Whose message it answers. */
  from: 'contact' | 'supervisor';
  sender: { name: string | null; address: string };
  subject: string | null;
  /** The beginning of it; all of it is kept with the mail. */
  excerpt: string;
  /** The answer that it became, or none when there was nothing to note; null until it is said. */
  settled: { replyId: Id | null; at: Instant } | null;
}

/** A message that a mail server refused for good (G36). */
export interface Bounce {
  messageId: Id;
  at: Instant;
  address: string;
  /** The server's own words. */
  answer: string;
}

export const CALL_OUTCOMES = [
  'reached',
  'voicemail',
  'gatekeeper',
  'call_back',
  'declined',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export interface Call {
  id: Id;
  at: Instant;
  outcome: CallOutcome | null;
  callBackAt: Instant | null;
  said: Record<Light, boolean>;
  note: string | null;
}

export const REQUEST_STATUSES = [
  'none',
  'open',
  'accepted',
  'later',
  'declined',
  'redirected',
  'bounced',
  'let_go',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const SETTINGS = [
  'workplace',
  'coffee',
  'lunch',
  'phone',
  'video',
  'school_hosted_video',
  'other_public_place',
] as const;
export type Setting = (typeof SETTINGS)[number];

export interface Slot {
  start: Instant;
  minutes: number;
}

export interface TimeProposal {
  id: Id;
  at: Instant;
  slots: Slot[];
  messageId: Id | null;
}

/** Proof that the contact accepted this date and place (R55, G20). */
export interface AgreementEvidence {
  kind: 'message' | 'call' | 'in_person' | 'guest_page';
  at: Instant;
  replyId: Id | null;
  note: string | null;
}

export interface MeetingPlace {
  kind: 'address' | 'number' | 'link';
  /** Street address, phone number or link. */
  text: string;
  /** Room or meeting point; required for an address. */
  meetingPoint: string | null;
}

/** What both sides must know (R54). One object feeds texts, calendar and screens. */
export interface MeetingFacts {
  start: Instant;
  zone: Zone;
  /** The clock time that the people agreed, `YYYY-MM-DDTHH:mm`, in `zone`. */
  wallTime: string;
  minutes: number;
  mode: Mode;
  setting: Setting;
  place: MeetingPlace | null;
  whoStarts: 'student' | 'contact' | 'meet_there' | null;
}

export type MeetingStatus = 'to_confirm' | 'confirmed' | 'held' | 'cancelled' | 'missed';

export interface Meeting extends MeetingFacts {
  id: Id;
  status: MeetingStatus;
  /** Rises with each change of facts; the calendar's SEQUENCE. */
  sequence: number;
  evidence: AgreementEvidence | null;
  agreedAt: Instant;
  confirmedAt: Instant | null;
  /** Facts that the last confirmation note repeated; a difference means a fresh note (R59). */
  confirmation: { sentAt: Instant; messageId: Id; factsKey: string } | null;
  contactReminderSentAt: Instant | null;
  /** The student told on the way that they come later than `start`. */
  late?: { arrival: Instant; start: Instant; at: Instant };
  /** The student's own tap on being there for `start`; null where it was taken back. */
  arrived?: { at: Instant; start: Instant } | null;
  /** When the talk really ended, as reported; the thank-you clock starts here (R84). */
  endedAt?: Instant | null;
}

/** How an agreed talk turned out, as the student tells it (C9). */
export const OUTCOMES = ['held', 'they_missed', 'i_missed', 'cancelled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A meeting that was moved or cancelled, kept as history. */
export interface PastMeeting extends MeetingFacts {
  id: Id;
  endedAt: Instant;
  ended: 'rescheduled' | 'cancelled' | 'missed';
  by: 'student' | 'contact';
  reason: string | null;
}

export const NOTE_SOURCE_KINDS = [
  'official_statistics',
  'occupation_profile',
  'employer_site',
  'news',
  'professional_body',
  'article_or_book',
  'talk_or_podcast',
  'person',
  'course',
  'other',
] as const;
export type NoteSourceKind = (typeof NOTE_SOURCE_KINDS)[number];

export interface ResearchNote {
  id: Id;
  about: 'field' | 'employer' | 'person';
  /** Line of the checklist that it answers, such as `E1.3`. */
  checklistLine: string | null;
  text: string;
  source: { name: string; kind: NoteSourceKind; url: string | null };
  readOn: PlainDate;
}

export interface Plan {
  introduction: string | null;
  attire: string | null;
  travelMinutes: number | null;
  resumePacked: boolean;
  bring: string[];
  techCheck: { quietPlace: boolean; tested: boolean; charged: boolean; notesInView: boolean };
  /** Somebody knows where the student is and until when (B.10). */
  toldSomeone: boolean;
  /** Papers for an observational visit (R42, B.9). */
  visitPapers: string[];
}

export type CardOutcome = 'received' | 'asked_none' | 'not_asked' | 'digital';

/** Words of one device that another one had not seen when it wrote to the same field. */
export interface CaptureConflict {
  id: Id;
  field: string;
  other: string;
  at: Instant;
}

/** What was written down during the talk, by agenda item key. */
export interface Capture {
  items: Record<string, { asked: boolean; note: string }>;
  /** Copies that wait for a person; absent before there were devices without a network. */
  conflicts?: CaptureConflict[];
  notes: string;
  card: CardOutcome | null;
  resumeAskedAt: Instant | null;
}

/** How much the work interests a student after the talk. Less is a success of exploring, too (F.4). */
export const INTERESTS = ['more', 'same', 'less'] as const;
export type Interest = (typeof INTERESTS)[number];

/** What the talk did to the direction that the student had in mind. */
export const DIRECTIONS = ['confirmed', 'changed', 'new_field'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Debrief {
  at: Instant;
  workplaceSignals: string;
  learned: string;
  liked: string;
  disliked: string;
  promises: string;
  nextStep: string;
  purposeOutcome: Partial<Record<Purpose, 'yes' | 'partly' | 'no'>>;
  /** Reasons why a fixed closing question was left out (C.4 rule 2). */
  closingLeftOut: Record<string, string>;
  /** Absent or null where the student did not say, and in debriefs of before it was asked. */
  interest?: Interest | null;
  direction?: Direction | null;
}

/** Something that one of the two said they would do. */
export interface SpokenPromise {
  id: Id;
  by: 'student' | 'contact';
  text: string;
  dueOn: PlainDate | null;
}

export interface KeptPromise extends SpokenPromise {
  madeAt: Instant;
  settled: { how: 'kept' | 'dropped'; at: Instant } | null;
}

export interface Referral {
  id: Id;
  name: string;
  employer: string | null;
  role: string | null;
  detail: string | null;
  /** `ask_first`: the contact wants to ask them; check back on `checkBackOn` (CLOSE9). */
  consent: 'yes' | 'ask_first' | 'no' | 'not_asked';
  checkBackOn: PlainDate | null;
  at: Instant;
  contactId: Id | null;
  reportedBackAt: Instant | null;
}

export interface Override {
  ruleId: string;
  reason: string;
  by: Id;
  at: Instant;
}

export interface InterviewState {
  id: Id;
  organizationId: Id;
  studentId: Id;
  contactId: Id;
  version: number;
  createdAt: Instant;
  status: 'active' | 'closed' | 'withdrawn';
  closedAt: Instant | null;
  purposes: Purpose[];
  field: string | null;
  goal: string | null;
  shortlistReason: string | null;
  mode: Mode | null;
  setting: Setting | null;
  channel: Channel | null;
  minutes: number;
  visitMinutes: number | null;
  request: { status: RequestStatus; firstSentAt: Instant | null; answeredAt: Instant | null };
  messages: SentMessage[];
  replies: Reply[];
  /** Mail that came in; interviews of earlier versions have none. */
  inbox?: ReceivedMail[];
  bounces?: Bounce[];
  calls: Call[];
  proposals: TimeProposal[];
  /** What the contact said on their own page; absent in interviews stored before there was one. */
  suggestions?: TimeSuggestion[];
  convenience?: (Convenience & { at: Instant }) | null;
  /** What the internship's supervisor answered on their page; the record holds their words. */
  permissionAnswer?: { at: Instant; status: PermissionStatus; named: number } | null;
  meeting: Meeting | null;
  pastMeetings: PastMeeting[];
  research: ResearchNote[];
  agenda: Agenda | null;
  /** Questions moved to the follow-up mail when the time shrank. */
  followUpQuestions: string[];
  plan: Plan;
  capture: Capture;
  debrief: Debrief | null;
  referrals: Referral[];
  referralsNone: boolean;
  /** Absent in interviews of before promises were kept apart from the debrief. */
  promises?: KeptPromise[];
  cardDifferencesSettled: boolean;
  thankYou: { status: 'none' | 'sent' | 'waived'; at: Instant | null; messageId: Id | null };
  keepInTouch: { choice: 'planned' | 'declined' | null; nextOn: PlainDate | null };
  sharedNoteIds: Id[];
  feltUnsafeAt: Instant | null;
  overrides: Override[];
  /** WARN findings that the student has read and ticked. */
  acknowledged: { ruleId: string; at: Instant; why: string | null }[];
}
