import { peoplePhrases } from '../phrases/people.ts';
import { parseZone } from '../schedule/zones.ts';
import type { Contact, Id, Instant } from '../workflow/records.ts';
import { checkEmail, checkPhone, checkPostalAddress, checkProfileUrl } from './channels.ts';
import { employerKey } from './identity.ts';
import { checkFullName } from './names.ts';
import { checkSalutation } from './salutation.ts';
import { edit } from './verification.ts';

/** What a student may write on a contact's record. Proof, state and version have their own ways. */
export type ContactFields = Omit<
  Contact,
  | 'id'
  | 'version'
  | 'state'
  | 'createdAt'
  | 'touch'
  | 'touchSnoozedUntil'
  | 'employerKey'
  | 'addressForm'
  | 'addressFormSuggestion'
  | 'fullName'
  | 'jobTitle'
  | 'employer'
  | 'salutation'
> & {
  fullName: string;
  jobTitle: string;
  employer: string;
  salutation: Contact['salutation']['value'];
};

export interface FieldProblem {
  field: string;
  reason: string;
}

export type ContactResult =
  | { ok: true; contact: Contact }
  | { ok: false; problems: readonly FieldProblem[] };

/** A record with nothing but a name: nothing is guessed, least of all a title (R18). */
export function blankContactFields(language: string): ContactFields {
  return {
    fullName: '',
    givenName: null,
    familyName: null,
    addressName: null,
    pronunciation: { state: 'unknown', respelling: null, ipa: null, source: null, at: null },
    jobTitle: '',
    employer: '',
    team: null,
    salutation: null,
    howFound: null,
    introducedBy: null,
    channels: {
      workEmail: null,
      privateEmail: null,
      workPhone: null,
      privatePhone: null,
      linkedinUrl: null,
      platformUrl: null,
      postal: null,
      privateGivenByContact: false,
      bouncedAddresses: [],
    },
    preferences: {
      days: [],
      from: null,
      until: null,
      notBefore: null,
      media: [],
      modes: [],
      place: null,
      words: null,
    },
    timeZone: null,
    country: null,
    region: null,
    language,
    travelMinutes: null,
    warmth: 'cold',
    conflictOfInterest: null,
    pausedUntil: null,
    nextTouchAt: null,
    notes: null,
  };
}

/** A new record from what the student wrote. Every problem comes back at once (R9, R31). */
export function newContact(id: Id, fields: ContactFields, now: Instant): ContactResult {
  const empty: Contact = {
    ...fields,
    id,
    version: 0,
    state: 'active',
    employerKey: '',
    fullName: { value: '', verified: null },
    jobTitle: { value: '', verified: null },
    employer: { value: '', verified: null },
    salutation: { value: null, verified: null },
    addressForm: 'formal',
    addressFormSuggestion: null,
    createdAt: now,
  };
  return editContact(empty, fields);
}

/**
 * The record with new content. A changed name, title, employer or salutation loses its proof
 * (R13); saving the same text again clears nothing.
 */
export function editContact(contact: Contact, changes: Partial<ContactFields>): ContactResult {
  const { fullName, jobTitle, employer, salutation, ...plain } = changes;
  const next: Contact = {
    ...contact,
    ...plain,
    fullName: fullName === undefined ? contact.fullName : edit(contact.fullName, tidy(fullName)),
    jobTitle: jobTitle === undefined ? contact.jobTitle : edit(contact.jobTitle, tidy(jobTitle)),
    employer: employer === undefined ? contact.employer : edit(contact.employer, tidy(employer)),
    salutation:
      salutation === undefined ? contact.salutation : edit(contact.salutation, salutation),
  };
  next.employerKey = employerKey(next.employer.value);
  const checked = checkContact(next);
  return checked.problems.length > 0
    ? { ok: false, problems: checked.problems }
    : { ok: true, contact: checked.contact };
}

const tidy = (text: string): string => text.normalize('NFC').trim();

/** Checks what is there (an empty channel is fine) and puts addresses into their stored form. */
function checkContact(contact: Contact): { contact: Contact; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const say = (field: string, code: string): void => {
    const sentence: string | undefined = (peoplePhrases as Readonly<Record<string, string>>)[code];
    if (sentence === undefined) throw new Error(`There is no sentence for ${code}.`);
    problems.push({ field, reason: sentence });
  };
  const name = checkFullName(contact.fullName.value);
  if (!name.ok) say('fullName', `fullName.${name.reason}`);
  if (contact.salutation.value !== null) {
    const salutation = checkSalutation(contact.salutation.value);
    if (!salutation.ok) say('salutation', `salutation.${salutation.reason}`);
  }
  if (contact.timeZone !== null && !parseZone(contact.timeZone).ok) {
    problems.push({ field: 'timeZone', reason: peoplePhrases['timeZone.unknown'] });
  }
  const { channels, country } = contact;
  const stored = { ...channels };
  for (const key of ['workEmail', 'privateEmail'] as const) {
    if (channels[key] === null) continue;
    const check = checkEmail(channels[key], key);
    if (check.ok) stored[key] = check.value;
    else say(`channels.${key}`, `email.${check.reason}`);
  }
  for (const key of ['workPhone', 'privatePhone'] as const) {
    if (channels[key] === null) continue;
    const check = checkPhone(channels[key], country, key);
    if (check.ok) stored[key] = check.value;
    else say(`channels.${key}`, `phone.${check.reason}`);
  }
  for (const key of ['linkedinUrl', 'platformUrl'] as const) {
    if (channels[key] === null) continue;
    const check = checkProfileUrl(channels[key], key);
    if (check.ok) stored[key] = check.value;
    else say(`channels.${key}`, `profileUrl.${check.reason}`);
  }
  if (channels.postal !== null) {
    const check = checkPostalAddress(channels.postal);
    if (!check.ok) say(`channels.${check.field}`, `${check.field}.${check.reason}`);
  }
  return { contact: { ...contact, channels: stored }, problems };
}
