import type { ReviewText } from '../review/review-text.ts';
import type { Policy } from '../policy/policy.ts';
import type { Interaction } from '../people/interactions.ts';
import type { InterviewState, KeptPromise, MeetingFacts, SentMessage } from './interview.ts';
import type {
  AvailabilityWindow,
  BusyTime,
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
  /** What it is about; absent where only its talk counts. */
  field?: string | null;
  request: InterviewState['request'];
  meeting: (MeetingFacts & { status: string; travelMinutes: number | null }) | null;
  /** End of a talk that still waits for its thank-you, or null (R84, G22). */
  thankYouOwedSince: Instant | null;
  /** What either side promised there and nobody has settled. */
  openPromises?: KeptPromise[];
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
  schoolTemplate?: SentMessage['schoolTemplate'];
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

/** What the school wants read before it goes out, and what was approved of this interview. */
export interface ReviewFacts {
  /** So many first requests of the student's need an approval. */
  first: number;
  approved: ReviewText[];
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
  /** Times of calendars elsewhere. They warn, and hold nothing up (C4). */
  busy?: BusyTime[];
  /** Public holidays in the contact's country and region, from 400 days back to 400 days ahead. */
  contactHolidays: PlainDate[];
  /** ISO weekdays that are weekend in the contact's country. */
  contactWeekend: number[];
  /** Every word with this contact over all interviews and beside them, in any order. */
  interactions?: Interaction[];
  /** Question ids that this contact answered in earlier interviews (C.4 rule 11). */
  answeredQuestionIds: string[];
  draft: DraftFacts | null;
  /** First requests that an advisor reads before they go out; absent where none are. */
  review?: ReviewFacts;
}

/** Before `startInterview` there is no interview yet. */
export type DossierToDecide = Omit<Dossier, 'interview'> & { interview: InterviewState | null };
