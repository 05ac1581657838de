import { samples } from '../../library/samples.ts';
import type { Template } from '../../library/define-template.ts';
import { isVariableName, variableOf } from '../../library/variables.ts';
import { aDossier } from '../../testing/dossier.ts';
import { ids, testId } from '../../testing/records.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { Meeting, MessageKind, Referral } from '../../workflow/interview.ts';
import { fieldsOf } from '../fields.ts';
import { render } from '../render.ts';
import { textOf } from '../segments.ts';

/** 23 February 2026, a Monday, 10:00 in Los Angeles. */
const BEFORE = '2026-02-23T18:00:00.000Z';
/** One hour after the talk on 10 March, and three months later. */
const AFTER = '2026-03-10T18:30:00.000Z';
const LATER = '2026-06-15T17:00:00.000Z';

const verified = { source: 'staff_page' as const, at: '2026-02-20T10:00:00.000Z' };

/** The people and facts of library/samples.ts as records. */
function theStory(dossier: Dossier): void {
  const { contact, student, interview } = dossier;
  Object.assign(contact, {
    fullName: { value: samples['contact.fullName'], verified },
    givenName: 'Guðrún',
    familyName: null,
    addressName: 'Ólafsdóttir',
    salutation: { value: { kind: 'title', title: 'Dr.' }, verified },
    jobTitle: { value: samples['contact.role'], verified },
    employer: { value: samples['contact.org'], verified },
    employerKey: 'northgate utilities',
    team: samples['contact.team'],
    timeZone: 'America/Los_Angeles',
    country: 'US',
    region: 'CA',
  });
  Object.assign(student, {
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
    timeZone: 'America/Los_Angeles',
    paidLinkedin: true,
  });
  interview.field = samples.field;
  interview.goal = samples.goal;
  interview.minutes = Number(samples.minutes);
  dossier.contactHolidays = [];
  dossier.now = BEFORE;
}

const theMeeting: Meeting = {
  id: testId(50),
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
  id: testId(70),
  name: samples['newContact.name'],
  employer: null,
  role: null,
  detail: null,
  consent: 'yes',
  checkBackOn: null,
  at: AFTER,
  contactId: testId(71),
  reportedBackAt: null,
};

function isIntern(dossier: Dossier): void {
  dossier.internships = [
    {
      id: ids.internship,
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
      id: ids.permission,
      version: 1,
      internshipId: ids.internship,
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
      contactId: testId(80),
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

/** A shipped template filled with its sample values, as a draft in a dossier that it fits. */
export function filled(template: Template): Dossier {
  const message = render(template, samples);
  if (!message.ok) throw new Error(`${template.id}: ${message.missing[0]?.variable ?? ''}`);
  return aDossier((dossier) => {
    theStory(dossier);
    fit(dossier, template);
    dossier.draft = draftOf(template, textOf(message.body), message.subject, dossier.now);
  });
}

function draftOf(
  template: Template,
  text: string,
  subject: Parameters<typeof textOf>[0] | null,
  now: string,
): DraftFacts {
  const slots = fieldsOf(template)
    .map(({ name }) => name)
    .filter((name) => isVariableName(name) && variableOf(name).kind === 'slot');
  return {
    kind: isKind(template.kind) ? template.kind : 'other',
    templateId: template.id,
    channel: channelOf(template),
    subject: subject && textOf(subject),
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
