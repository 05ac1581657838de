import { hostPhrases } from '../phrases/hosts.ts';
import { fill } from '../phrases/say.ts';
import { modes } from '../library/kinds.ts';
import {
  blankContactFields,
  type ContactFields,
  type FieldProblem,
  newContact,
} from '../people/contact-record.ts';
import type { Contact, Id, Instant, PlainDate } from '../workflow/records.ts';
import { HOST_LIMITS, type HostFields } from './host.ts';
import { tidyPause } from './pause.ts';

export type CheckedHost =
  | { ok: true; host: HostFields; person: Contact }
  | { ok: false; problems: FieldProblem[] };

/** Fields of a contact by the names under which a host's form knows them. */
const FORM_NAMES: Readonly<Record<string, string>> = { 'channels.workEmail': 'email' };

/**
 * A host's fields in their stored form, and the person as a contact, by which the school recognises
 * them. Every problem comes back at once.
 */
export function checkHost(
  fields: HostFields,
  { id, now, today }: { id: Id; now: Instant; today: PlainDate },
): CheckedHost {
  const topics = tidyList(fields.topics);
  const languages = tidyList(fields.languages);
  const { capacity, pause } = fields;
  const problems: FieldProblem[] = [];
  const say = (field: string, code: keyof typeof hostPhrases, params = {}): void => {
    problems.push({ field, reason: fill(hostPhrases[code], params) });
  };
  const made = newContact(id, contactFieldsOf(fields), now);
  if (!made.ok) {
    for (const { field, reason } of made.problems) {
      problems.push({ field: FORM_NAMES[field] ?? field, reason });
    }
  }
  if (fields.employer.trim() === '') say('employer', 'employer_missing');
  if (fields.email.trim() === '') say('email', 'email_missing');
  if (topics.length === 0) say('topics', 'topics_missing');
  if (topics.length > HOST_LIMITS.topics) say('topics', 'topics_many', { max: HOST_LIMITS.topics });
  if (topics.some(({ length }) => length > HOST_LIMITS.topic)) {
    say('topics', 'topic_long', { max: HOST_LIMITS.topic });
  }
  if (fields.formats.length === 0) say('formats', 'formats_missing');
  if (
    languages.length > HOST_LIMITS.languages ||
    languages.some(({ length }) => length > HOST_LIMITS.language)
  ) {
    say('languages', 'languages_many', { max: HOST_LIMITS.languages });
  }
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > HOST_LIMITS.capacity) {
    say('capacity', 'capacity_range', { max: HOST_LIMITS.capacity });
  }
  if (pause.from !== null && pause.until !== null && pause.until < pause.from) {
    say('pause.until', 'pause_order');
  }
  if (!made.ok || problems.length > 0) return { ok: false, problems };
  const { fullName, jobTitle, employer, channels } = made.contact;
  const host: HostFields = {
    fullName: fullName.value,
    jobTitle: jobTitle.value,
    employer: employer.value,
    email: channels.workEmail ?? '',
    topics,
    formats: modes.filter((mode) => fields.formats.includes(mode)),
    languages,
    words: fields.words?.trim() || null,
    capacity,
    pause: tidyPause(pause, today),
  };
  return { ok: true, host, person: made.contact };
}

type Person = Pick<HostFields, 'fullName' | 'jobTitle' | 'employer' | 'email'> &
  Partial<Pick<HostFields, 'formats' | 'words'>>;

/** A host as a student's own contact begins: how the name was found is known, the rest is theirs. */
export function contactFieldsOf(host: Person): ContactFields {
  const blank = blankContactFields('en');
  const { fullName, jobTitle, employer, email, formats = [], words = null } = host;
  return {
    ...blank,
    fullName,
    jobTitle,
    employer,
    warmth: 'warm',
    howFound: { kind: 'career_centre', detail: null },
    channels: { ...blank.channels, workEmail: email.trim() === '' ? null : email },
    preferences: { ...blank.preferences, modes: [...formats], words },
  };
}

/** Each once, without empty lines, as typed. */
function tidyList(list: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const each of list) {
    const text = each.normalize('NFC').trim();
    const key = text.toLowerCase();
    if (text !== '' && !seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
