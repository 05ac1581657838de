import type { Policy } from '../policy/policy.ts';
import type { InterviewState, MeetingFacts, SentMessage } from './interview.ts';
import type {
  AvailabilityWindow,
  CalendarItem,
  Contact,
  CourtesyFacts,
  HowFoundKind,
  Id,
  Instant,
  Internship,
  PlainDate,
  Student,
  SupervisorPermission,
} from './records.ts';

export interface School {
  id: Id;
  name: string;
  helpUrl: string | null;
  timeZone: string;
  country: string;
}

/** What rules need of the student's other interviews. */
export interface OtherInterview {
  id: Id;
  contactId: Id;
  contactName: string;
  /** How that contact was found; R26 looks for people whom the supervisor named. */
  contactHowFound?: HowFoundKind | null;
  employerKey: string;
  status: InterviewState['status'];
  request: InterviewState['request'];
  meeting: (MeetingFacts & { status: string; travelMinutes: number | null }) | null;
  /** End of a talk that still waits for its thank-you, or null (R84, G22). */
  thankYouOwedSince: Instant | null;
  sent: Pick<SentMessage, 'id' | 'kind' | 'templateId' | 'text' | 'slots' | 'sentAt'>[];
}

/** Names that must not slip into another person's message (L04). */
export interface AddressBookEntry {
  contactId: Id;
  fullName: string;
  familyName: string | null;
  employer: string;
}

/** The text under check. `confirmations` are the student's ticks so far. */
export interface DraftFacts {
  kind: SentMessage['kind'];
  templateId: string | null;
  channel: SentMessage['channel'];
  subject: string | null;
  text: string;
  slots: Record<string, string>;
  to: SentMessage['to'];
  cc: string[];
  attachments: { name: string; kind: 'resume' | 'calendar' | 'other' }[];
  draftedAt: Instant;
  /** Contact facts as they were when the text was rendered; a difference makes it stale (R12, R13). */
  renderedWith: { fullName: string; jobTitle: string; salutation: string | null } | null;
  plannedAt: Instant;
  confirmations: {
    finalTextSeen: boolean;
    nothingCameSince: boolean;
    claimsSourced: boolean;
    accessLine: boolean;
  };
}

/** Everything rules may look at, gathered by the caller. Rules never fetch. */
export interface Dossier {
  now: Instant;
  policy: Policy;
  school: School;
  student: Student;
  internships: Internship[];
  permissions: SupervisorPermission[];
  contact: Contact;
  interview: InterviewState;
  courtesy: CourtesyFacts;
  others: OtherInterview[];
  addressBook: AddressBookEntry[];
  availability: AvailabilityWindow[];
  calendar: CalendarItem[];
  /** Public holidays in the contact's country and region, from 400 days back to 400 days ahead. */
  contactHolidays: PlainDate[];
  /** ISO weekdays that are weekend in the contact's country. */
  contactWeekend: number[];
  /** Question ids that this contact answered in earlier interviews (C.4 rule 11). */
  answeredQuestionIds: string[];
  draft: DraftFacts | null;
}

/** Before `startInterview` there is no interview yet. */
export type DossierToDecide = Omit<Dossier, 'interview'> & { interview: InterviewState | null };
