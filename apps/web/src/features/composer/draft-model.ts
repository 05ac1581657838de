import { fieldsOf } from '@acquaint/core/draft/fields';
import type { TemplateField, Values } from '@acquaint/core/draft/fields';
import { preview } from '@acquaint/core/draft/render';
import type { MissingVariable } from '@acquaint/core/draft/render';
import { place, textOf } from '@acquaint/core/draft/segments';
import type { Segment } from '@acquaint/core/draft/segments';
import { templateValues } from '@acquaint/core/draft/values';
import type { TemplateVersion } from '@acquaint/core/library/template-version';
import type { Template } from '@acquaint/core/library/define-template';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { MessageKind, SentMessage, Slot } from '@acquaint/core/workflow/interview';
import type { Channel } from '@acquaint/core/workflow/records';

/** What the student has put in so far; the rest follows from it and the records. */
export interface Written {
  templateId: string;
  /** The version of the school's words that the text was begun with; null for the built-in ones. */
  schoolTemplate: TemplateVersion | null;
  /** Personal slots, by variable. */
  slots: Record<string, string>;
  /** Null while the template makes it. */
  subject: string | null;
  /** Null while the template makes it. */
  text: string | null;
  /** The facts that stood in the text when it was taken over by hand (R12, R13). */
  renderedWith: { fullName: string; jobTitle: string; salutation: string | null } | null;
}

/** The message as it stands now. */
export interface Composed {
  subject: string | null;
  text: string;
  body: readonly Segment[];
  missing: readonly MissingVariable[];
  fields: readonly TemplateField[];
  values: Values;
}

/** The records' own facts, in the form in which a text remembers them. */
export function factsOf({ contact }: Dossier): NonNullable<Written['renderedWith']> {
  const { value } = contact.salutation;
  return {
    fullName: contact.fullName.value,
    jobTitle: contact.jobTitle.value,
    salutation: value === null || value.kind === 'none' ? null : value.title,
  };
}

export function compose(
  dossier: Dossier,
  template: Template,
  written: Written,
  extra: { values?: Values | undefined; slots?: readonly Slot[] | undefined },
): Composed {
  const values: Values = {
    ...templateValues(dossier, written.slots, extra.slots ? { slots: extra.slots } : {}),
    ...extra.values,
  };
  const made = preview(template, values);
  const isByHand = written.text !== null;
  const body: readonly Segment[] = isByHand
    ? place([{ text: written.text ?? '', origin: 'template' }])
    : made.body;
  return {
    subject:
      written.subject ?? (made.subject ? textOf(made.subject) : replySubject(template, dossier)),
    text: textOf(body),
    body,
    missing: isByHand ? [] : made.missing,
    fields: fieldsOf(template),
    values,
  };
}

/** A reply keeps the subject of its thread; a letter or note has none of its own. */
function replySubject({ channel, audience }: Template, { interview }: Dossier): string | null {
  if (channel !== 'email') return null;
  const opening: MessageKind = audience === 'supervisor' ? 'permission' : 'request';
  const first = interview.messages.find(({ kind }) => kind === opening)?.subject;
  if (first) return /^re:/i.test(first) ? first : `Re: ${first}`;
  return null;
}

/** What goes along with a message as its slots: own words, and how the name was found (L13). */
export function slotsOf({ values, fields, missing }: Composed, written: Written) {
  const own = fields.flatMap(({ name, variable }): [string, string][] => {
    const said = written.slots[name] ?? (name === 'goal' ? (values.goal ?? '') : '');
    return variable.kind === 'slot' && said.trim() !== '' ? [[name, said.trim()]] : [];
  });
  const found = (['howFound', 'howFoundShort'] as const).flatMap((name): [string, string][] => {
    const said = values[name];
    const isUsed = fields.some((field) => field.name === name);
    return isUsed && said && !missing.some(({ variable }) => variable === name)
      ? [[name, said]]
      : [];
  });
  return Object.fromEntries([...own, ...found]);
}

const toSupervisor: readonly MessageKind[] = ['permission', 'permission_thanks', 'ask_for_names'];

/** To whom a message of this kind goes by this way; the address is null while none is usable. */
export function recipientOf(
  dossier: Dossier,
  kind: MessageKind,
  channel: Channel,
): SentMessage['to'] {
  const { contact, internships, now, school } = dossier;
  if (toSupervisor.includes(kind)) {
    const today = dateIn(now, school.timeZone);
    const running = internships.filter(({ start, end }) => start <= today && today <= end);
    const internship =
      running.find(({ employerKey }) => employerKey === contact.employerKey) ?? running[0];
    return {
      kind: 'supervisor',
      name: internship?.supervisor.name ?? '',
      address: internship?.supervisor.email ?? null,
    };
  }
  const { channels } = contact;
  const works = (address: string | null): address is string =>
    address !== null && address !== '' && !channels.bouncedAddresses.includes(address);
  const given = channels.privateGivenByContact ? channels.privateEmail : null;
  const postal = channels.postal;
  const addresses: Record<Channel, string | null> = {
    email: works(channels.workEmail) ? channels.workEmail : works(given) ? given : null,
    phone: channels.workPhone,
    linkedin: channels.linkedinUrl,
    platform: channels.platformUrl,
    letter: postal ? [...postal.lines, `${postal.postalCode} ${postal.city}`].join('\n') : null,
  };
  return { kind: 'contact', name: contact.fullName.value, address: addresses[channel] };
}
