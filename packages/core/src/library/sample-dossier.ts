import { fieldsOf } from '../draft/fields.ts';
import { blankContactFields } from '../people/contact-record.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { Dossier, DraftFacts } from '../workflow/dossier.ts';
import { newInterview } from '../workflow/evolve/new-interview.ts';
import type { Meeting, MessageKind, Referral } from '../workflow/interview.ts';
import type { Contact, CourtesyFacts, Student } from '../workflow/records.ts';
import type { Template } from './define-template.ts';
import { samples } from './samples.ts';
import { isVariableName, variableOf } from './variables.ts';

/** 23 February 2026, a Monday, 10:00 in Los Angeles. */
const BEFORE = '2026-02-23T18:00:00.000Z';
/** One hour after the talk on 10 March, and three months later. */
const AFTER = '2026-03-10T18:30:00.000Z';
const LATER = '2026-06-15T17:00:00.000Z';

const sampleId = (n: number): string => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const verified = { source: 'staff_page' as const, at: '2026-02-20T10:00:00.000Z' };

const student: Student = {
  id: sampleId(2),
  version: 1,
  fullName: samples['student.name'],
  firstName: samples['student.firstName'],
  email: samples['student.email'],
  phone: samples['student.phone'],
  address: samples['student.address'].split('\n'),
  school: samples['student.school'],
  schoolShort: samples['student.schoolShort'],
  program: samples['student.program'],
  programShort: samples['student.programShort'],
  year: samples['student.year'],
  fields: [samples.field],
  stage: 'EX',
  timeZone: 'America/Los_Angeles',
  country: 'US',
  locale: 'en',
  noCostOnly: false,
  isMinor: false,
  guardianConsent: false,
  advisorApprovedOutreach: false,
  payQuestions: false,
  paidLinkedin: true,
  resume: null,
};

const employerKey = 'northgate utilities';

function sampleContact(language: string): Contact {
  const blank = blankContactFields(language);
  return {
    ...blank,
    id: sampleId(3),
    version: 1,
    state: 'active',
    createdAt: verified.at,
    fullName: { value: samples['contact.fullName'], verified },
    givenName: 'Guðrún',
    addressName: 'Ólafsdóttir',
    salutation: { value: { kind: 'title', title: 'Dr.' }, verified },
    jobTitle: { value: samples['contact.role'], verified },
    employer: { value: samples['contact.org'], verified },
    employerKey,
    team: samples['contact.team'],
    addressForm: 'formal',
    addressFormSuggestion: null,
    howFound: { kind: 'alumni_directory', detail: null },
    channels: { ...blank.channels, workEmail: 'g.olafsdottir@northgate-utilities.example' },
    timeZone: 'America/Los_Angeles',
    country: 'US',
    region: 'CA',
    warmth: 'warm',
  };
}

const calm: CourtesyFacts = {
  doNotContact: false,
  contact: {
    openRequestsByOthers: 0,
    requestsLast7Days: 0,
    requestsThisTerm: 0,
    ownLimit: null,
    freeFrom: null,
  },
  employer: { requestsLast7DaysBySchool: 0 },
  student: {
    firstRequestsLast24Hours: 0,
    firstRequestsLast7Days: 0,
    sameEmployer: { openRequests: 0, lastRequestAt: null, peopleLast30Days: 0, accepted: false },
  },
};

/** The people and facts of the samples as records, before anything was sent. */
function theStory(language: string): Dossier {
  const interview = newInterview({
    interviewId: sampleId(4),
    version: 1,
    type: 'interviewStarted',
    at: verified.at,
    actor: { kind: 'system', job: 'sample' },
    data: {
      organizationId: sampleId(1),
      studentId: student.id,
      contactId: sampleId(3),
      minutes: Number(samples.minutes),
      field: samples.field,
    },
  });
  return {
    now: BEFORE,
    policy: defaultPolicy,
    school: {
      id: sampleId(1),
      name: samples['student.school'],
      helpUrl: null,
      timeZone: 'America/Los_Angeles',
      country: 'US',
    },
    student,
    internships: [],
    permissions: [],
    contact: sampleContact(language),
    interview: {
      ...interview,
      purposes: ['first_hand_info'],
      goal: samples.goal,
      mode: 'in_person',
      setting: 'workplace',
      channel: 'email',
    },
    courtesy: calm,
    others: [],
    addressBook: [],
    availability: [],
    calendar: [],
    contactHolidays: [],
    contactWeekend: [6, 7],
    answeredQuestionIds: [],
    draft: null,
  };
}

const theMeeting: Meeting = {
  id: sampleId(50),
  status: 'confirmed',
  sequence: 0,
  start: '2026-03-10T17:00:00.000Z',
  zone: 'America/Los_Angeles',
  wallTime: '2026-03-10T10:00',
  minutes: 20,
  mode: 'in_person',
  setting: 'workplace',
  place: { kind: 'address', text: '200 Mill Road', meetingPoint: 'ground-floor reception' },
  whoStarts: 'meet_there',
  evidence: null,
  agreedAt: BEFORE,
  confirmedAt: null,
  confirmation: null,
  contactReminderSentAt: null,
};

const theReferral: Referral = {
  id: sampleId(70),
  name: samples['newContact.name'],
  employer: null,
  role: null,
  detail: null,
  consent: 'yes',
  checkBackOn: null,
  at: AFTER,
  contactId: sampleId(71),
  reportedBackAt: null,
};

function isIntern(dossier: Dossier): void {
  dossier.internships = [
    {
      id: sampleId(5),
      version: 1,
      employer: samples['contact.org'],
      employerKey: dossier.contact.employerKey,
      team: samples['student.team'],
      start: '2026-02-02',
      end: '2026-08-14',
      settledIn: true,
      supervisor: {
        name: samples['supervisor.name'],
        greeting: samples['supervisor.greeting'],
        email: 'p.raman@northgate-utilities.example',
        contactId: null,
        mayBeNamed: true,
      },
    },
  ];
  dossier.permissions = [
    {
      id: sampleId(6),
      version: 1,
      internshipId: sampleId(5),
      scope: { kind: 'organization' },
      status: 'granted',
      askedAt: BEFORE,
      answeredAt: BEFORE,
      conditions: null,
    },
  ];
}

/** What a template needs besides the story: the moment, and who brought whom together. */
function fit(dossier: Dossier, template: Template): void {
  const { interview, contact } = dossier;
  const step = template.step;
  if (template.audience === 'supervisor' || template.id === 'T04') isIntern(dossier);
  if (template.id === 'T03' || template.id === 'T25') {
    contact.howFound = { kind: 'referral', detail: null };
    contact.introducedBy = {
      contactId: sampleId(80),
      name: samples['referrer.name'],
      link: samples['referrer.link'],
      nameUseConsent: true,
      referralInterviewId: null,
      at: BEFORE,
    };
  }
  if (template.id === 'T12') interview.mode = 'observational_visit';
  if (step === 'confirm' || step === 'arrive' || step === 'schedule')
    interview.meeting = theMeeting;
  if (step === 'thank') {
    dossier.now = template.kind === 'update' ? LATER : AFTER;
    interview.meeting = { ...theMeeting, status: 'held' };
    interview.capture.notes = 'She told me of a well that taught her more than any model.';
    interview.referrals = [theReferral];
  }
}

const isKind = (kind: Template['kind']): kind is MessageKind => kind !== 'line';

/**
 * A text made with a template and its sample values, as a draft in a dossier that it fits: so the
 * checks of letters can read a template.
 */
export function sampleDossier(
  template: Template,
  language: string,
  filled: { subject: string | null; text: string },
): Dossier {
  const dossier = theStory(language);
  fit(dossier, template);
  dossier.draft = draftOf(template, filled, dossier.now);
  return dossier;
}

function draftOf(
  template: Template,
  { subject, text }: { subject: string | null; text: string },
  now: string,
): DraftFacts {
  const slots = fieldsOf(template)
    .map(({ name }) => name)
    .filter((name) => isVariableName(name) && variableOf(name).kind === 'slot');
  return {
    kind: isKind(template.kind) ? template.kind : 'other',
    templateId: template.id,
    channel: channelOf(template),
    subject,
    text,
    slots: Object.fromEntries(slots.map((name) => [name, samples[name]])),
    to: {
      kind: template.audience === 'supervisor' ? 'supervisor' : 'contact',
      name: '',
      address: null,
    },
    cc: [],
    attachments: [],
    draftedAt: now,
    renderedWith: null,
    plannedAt: now,
    confirmations: {
      finalTextSeen: true,
      nothingCameSince: true,
      claimsSourced: true,
      accessLine: true,
    },
  };
}

function channelOf({ channel }: Template): DraftFacts['channel'] {
  if (channel === 'card') return 'letter';
  if (channel === 'phone-or-text' || channel === 'line') return 'phone';
  return channel;
}
