import { checkHost } from '@acquaint/core/hosts/check-host';
import { HOST_LIMITS, type HostFields } from '@acquaint/core/hosts/host';
import { modes } from '@acquaint/core/library/kinds';
import type { Contact } from '@acquaint/core/workflow/records';
import { Form } from '../forms/form.ts';
import type { Parsed } from '../forms/problems.ts';
import type { Reader } from '../reader.ts';
import type { HostGuest } from './find-host-guest.ts';

/** The fields of the form by the names of the core's problems. */
export const FORM_FIELDS: Readonly<Record<string, string>> = {
  fullName: 'name',
  jobTitle: 'role',
  'pause.from': 'from',
  'pause.until': 'until',
};

/** What somebody says of themselves as a host, in their stored form. */
export function hostAnswer(
  guest: HostGuest,
  reader: Reader,
  body: URLSearchParams,
): Parsed<{ host: HostFields; person: Contact }> {
  const form = new Form(body, reader, guest.now);
  const topics = form.words('topics', HOST_LIMITS.topics * HOST_LIMITS.topic) ?? '';
  const languages = form.line('languages', HOST_LIMITS.languages * HOST_LIMITS.language) ?? '';
  const fields: HostFields = {
    fullName: form.line('name', 200) ?? '',
    jobTitle: form.line('role', 200) ?? '',
    employer: form.line('employer', 200) ?? '',
    email: form.line('email', 254) ?? '',
    topics: topics.split('\n'),
    formats: form.ticked('formats', modes),
    languages: languages.split(/[,،;]/),
    words: form.words('words', HOST_LIMITS.words),
    capacity: /^\d{1,3}$/.test(form.raw('capacity')) ? Number(form.raw('capacity')) : 0,
    pause: { from: form.date('from'), until: form.date('until') },
  };
  if (form.problems.length > 0) return { ok: false, problems: form.problems };
  const { id, now, today } = guest;
  const checked = checkHost(fields, { id, now, today });
  if (checked.ok) return { ok: true, value: { host: checked.host, person: checked.person } };
  for (const { field } of checked.problems) {
    const [phrase, params] = SAID[field] ?? (['e_characters', {}] as const);
    form.refuse(FORM_FIELDS[field] ?? field, phrase, params);
  }
  return { ok: false, problems: form.problems };
}

/** The core's findings in the reader's language, by field. */
const SAID: Readonly<
  Record<string, readonly [Parameters<Form['refuse']>[1], Record<string, number>]>
> = {
  fullName: ['e_name', {}],
  employer: ['e_employer', {}],
  email: ['e_email', {}],
  topics: ['e_topics', { max: HOST_LIMITS.topics, length: HOST_LIMITS.topic }],
  formats: ['e_formats', {}],
  languages: ['e_languages', { max: HOST_LIMITS.languages }],
  capacity: ['e_capacity', { max: HOST_LIMITS.capacity }],
  'pause.until': ['e_order', {}],
};
