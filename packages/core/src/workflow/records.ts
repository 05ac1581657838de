import type { Channel, Mode, Purpose, Stage } from '../library/kinds.ts';

/** Instants are ISO strings in UTC, dates are `YYYY-MM-DD`, zones are IANA names. */
export type Instant = string;
export type PlainDate = string;
export type Zone = string;
export type Id = string;

export const VERIFICATION_SOURCES = [
  'business_card',
  'own_signature',
  'staff_page',
  'assistant',
  'the_person',
  'phone_call',
] as const;
export type VerificationSource = (typeof VERIFICATION_SOURCES)[number];

/** Proof that a field was checked: where, and when (R11, R13, R16). */
export interface Verification {
  source: VerificationSource;
  at: Instant;
}

export interface Verified<T> {
  value: T;
  verified: Verification | null;
}

export const HOW_FOUND_KINDS = [
  'supervisor',
  'own_relationship',
  'alumni_directory',
  'referral',
  'event',
  'publication',
  'staff_page',
  'linkedin',
  'family_or_friend',
  'faculty',
  'career_centre',
  'other',
] as const;
export type HowFoundKind = (typeof HOW_FOUND_KINDS)[number];

/** Provenance of a contact (R28). `detail` names the event, title, person or the "other" text. */
export interface HowFound {
  kind: HowFoundKind;
  detail: string | null;
}

export const PRONUNCIATION_STATES = ['verified', 'asked', 'plan_to_ask', 'unknown'] as const;
export type PronunciationState = (typeof PRONUNCIATION_STATES)[number];

export interface Pronunciation {
  state: PronunciationState;
  respelling: string | null;
  ipa: string | null;
  /** `guess` marks a spelling made by software: it never counts as verified (R15). */
  source: VerificationSource | 'guess' | null;
  at: Instant | null;
}

/** How the person is addressed. `null` means that nobody has chosen yet (R17, R18). */
export type SalutationChoice =
  | { kind: 'title'; title: string }
  | { kind: 'custom'; title: string }
  | { kind: 'none' };

export interface PostalAddress {
  lines: string[];
  postalCode: string;
  city: string;
  country: string;
}

export interface ContactChannels {
  workEmail: string | null;
  privateEmail: string | null;
  workPhone: string | null;
  privatePhone: string | null;
  linkedinUrl: string | null;
  platformUrl: string | null;
  postal: PostalAddress | null;
  /** A private address counts only when the contact gave it to this student (G35). */
  privateGivenByContact: boolean;
  bouncedAddresses: string[];
}

/** What the contact has said about when, where and how (R50, G37). Empty lists mean "no wish". */
export interface ContactPreferences {
  /** ISO weekdays, 1 = Monday. */
  days: number[];
  /** Local clock times `HH:mm` in the contact's zone. */
  from: string | null;
  until: string | null;
  notBefore: PlainDate | null;
  media: Channel[];
  modes: Mode[];
  place: string | null;
  words: string | null;
}

export const CONTACT_STATES = ['active', 'dormant', 'do_not_contact', 'archived'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** How far apart a word to somebody may lie: when it is nice, and when they begin to be lost. */
export interface TouchPlan {
  idealDays: number;
  maximumDays: number;
}

export const INTERACTION_KINDS = ['met', 'called', 'wrote', 'heard_from', 'other'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** A word with a contact outside of any interview, as the student noted it. */
export interface LoggedInteraction {
  id: Id;
  contactId: Id;
  kind: InteractionKind;
  note: string | null;
  at: Instant;
}

export interface Contact {
  id: Id;
  version: number;
  state: ContactState;
  /** The one required name part; kept character for character in NFC (R12). */
  fullName: Verified<string>;
  givenName: string | null;
  familyName: string | null;
  /** What the person is called in formal address; `null` means the full name. */
  addressName: string | null;
  pronunciation: Pronunciation;
  jobTitle: Verified<string>;
  employer: Verified<string>;
  /** Folded employer name by which two records of one organisation meet. */
  employerKey: string;
  team: string | null;
  salutation: Verified<SalutationChoice | null>;
  /** `first_name` only after the student accepted the contact's own lead (R74). */
  addressForm: 'formal' | 'first_name';
  /** A sign that the contact prefers first names, waiting for the student's answer. */
  addressFormSuggestion: { givenName: string; evidenceMessageId: Id | null; at: Instant } | null;
  howFound: HowFound | null;
  /** Set when somebody introduced this person; `nameUseConsent` gates T03 and T25 (L26, G12). */
  introducedBy: {
    contactId: Id | null;
    name: string;
    link: string | null;
    nameUseConsent: boolean;
    referralInterviewId: Id | null;
    at: Instant | null;
  } | null;
  channels: ContactChannels;
  preferences: ContactPreferences;
  timeZone: Zone | null;
  country: string | null;
  region: string | null;
  language: string;
  /** Door to door from the student, in minutes; drives R40. */
  travelMinutes: number | null;
  warmth: 'warm' | 'cold';
  /** The contact grades, supervises, treats or employs the student (G33). */
  conflictOfInterest: string | null;
  /** Bad moment known to the student, such as lay-offs or leave (G34). */
  pausedUntil: PlainDate | null;
  nextTouchAt: PlainDate | null;
  /** Keeping in touch by intervals; `null` is "not any more", absent "not chosen yet" (H5). */
  touch?: TouchPlan | null;
  /** "Later" on the list of those to write to. */
  touchSnoozedUntil?: PlainDate | null;
  notes: string | null;
  createdAt: Instant;
}

export interface Resume {
  version: string;
  updatedAt: PlainDate;
}

export interface Student {
  id: Id;
  version: number;
  fullName: string;
  firstName: string;
  email: string;
  phone: string | null;
  address: string[];
  school: string;
  schoolShort: string | null;
  program: string;
  programShort: string | null;
  year: string;
  fields: string[];
  stage: Stage;
  timeZone: Zone;
  country: string | null;
  locale: string;
  noCostOnly: boolean;
  isMinor: boolean;
  guardianConsent: boolean;
  advisorApprovedOutreach: boolean;
  payQuestions: boolean;
  paidLinkedin: boolean;
  resume: Resume | null;
}

export interface Internship {
  id: Id;
  version: number;
  employer: string;
  employerKey: string;
  team: string | null;
  start: PlainDate;
  end: PlainDate;
  settledIn: boolean;
  supervisor: {
    name: string;
    greeting: string;
    email: string | null;
    contactId: Id | null;
    /** The supervisor agreed to be named in a request (L27). */
    mayBeNamed: boolean;
  };
}

export const PERMISSION_STATUSES = [
  'not_asked',
  'asked',
  'granted',
  'granted_with_conditions',
  'declined',
  'waived_by_advisor',
] as const;
export type PermissionStatus = (typeof PERMISSION_STATUSES)[number];

/** The supervisor's answer for one contact or the whole organisation (R19–R22). */
export interface SupervisorPermission {
  id: Id;
  version: number;
  internshipId: Id;
  scope: { kind: 'contact'; contactId: Id } | { kind: 'organization' };
  status: PermissionStatus;
  askedAt: Instant | null;
  answeredAt: Instant | null;
  conditions: { text: string; from: PlainDate | null; until: PlainDate | null } | null;
}

export interface AvailabilityWindow {
  id: Id;
  start: Instant;
  end: Instant;
}

/** An item in the student's own calendar. Fixed ones (exam, medical) never move (R48). */
export interface CalendarItem {
  id: Id;
  title: string;
  start: Instant;
  end: Instant;
  movable: boolean;
}

/** A time that another calendar of the student's takes up. Only its own name is known of it. */
export interface BusyTime {
  id: Id;
  /** What the student calls that calendar. */
  label: string;
  start: Instant;
  end: Instant;
}

/** What the school knows about how often people are asked. No names in it (G5–G7). */
export interface CourtesyFacts {
  doNotContact: boolean;
  contact: {
    openRequestsByOthers: number;
    requestsLast7Days: number;
    requestsThisTerm: number;
    /** The contact's own wish for requests a term, if known. */
    ownLimit: number | null;
    /** The first day on which the caps let go; null when they do not hold, or nobody can know. */
    freeFrom: PlainDate | null;
  };
  employer: { requestsLast7DaysBySchool: number };
  /** The office lets them be asked beyond the caps of the school (G6). */
  excepted?: { contact: boolean; employer: boolean };
  student: {
    firstRequestsLast24Hours: number;
    firstRequestsLast7Days: number;
    sameEmployer: {
      openRequests: number;
      lastRequestAt: Instant | null;
      peopleLast30Days: number;
      accepted: boolean;
    };
  };
}

export type { Channel, Mode, Purpose, Stage };
