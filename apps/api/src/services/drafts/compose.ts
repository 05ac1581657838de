import type { Values } from '@acquaint/core/draft/fields';
import { render } from '@acquaint/core/draft/render';
import { textOf } from '@acquaint/core/draft/segments';
import { templateValues, type ValueExtras } from '@acquaint/core/draft/values';
import type { Template } from '@acquaint/core/library/define-template';
import { templateOf, type SchoolTemplate } from '@acquaint/core/library/school-template';
import type { CommandOf } from '@acquaint/core/workflow/commands';
import type { Dossier, DraftFacts } from '@acquaint/core/workflow/dossier';
import type { Channel, Id } from '@acquaint/core/workflow/records';

export interface Composition {
  templateId: string;
  /** The student's own words, by slot. */
  written: Readonly<Record<string, string>>;
  extras?: ValueExtras;
  /** The school's own words, where they are in force. */
  schoolTemplate?: SchoolTemplate | null;
}

/**
 * A template filled from the records, as the editor hands it over once the student has read it and
 * ticked what is to be ticked.
 *
 * @throws Error that names the template and the first value that is missing
 */
export function compose(dossier: Dossier, composition: Composition): DraftFacts {
  const { templateId, written, extras, schoolTemplate = null } = composition;
  const known = schoolTemplate === null ? [] : [schoolTemplate];
  const template = templateOf(templateId, schoolTemplate, known);
  if (!template || template.kind === 'line') throw new Error(`${templateId} is no message.`);
  const values: Values = templateValues(dossier, written, extras);
  const message = render(template, values);
  if (!message.ok) {
    throw new Error(`${templateId} lacks ${message.missing.map(({ label }) => label).join(', ')}.`);
  }
  const { contact } = dossier;
  return {
    kind: template.kind,
    templateId,
    ...(schoolTemplate && {
      schoolTemplate: { id: schoolTemplate.id, version: schoolTemplate.version },
    }),
    channel: channelOf(template),
    subject: message.subject && textOf(message.subject),
    text: textOf(message.body),
    slots: { ...written },
    to: addresseeOf(dossier, template),
    cc: [],
    attachments: [],
    draftedAt: dossier.now,
    renderedWith: {
      fullName: contact.fullName.value,
      jobTitle: contact.jobTitle.value,
      salutation:
        contact.salutation.value === null || contact.salutation.value.kind === 'none'
          ? null
          : contact.salutation.value.title,
    },
    plannedAt: dossier.now,
    confirmations: {
      finalTextSeen: true,
      nothingCameSince: true,
      claimsSourced: true,
      accessLine: false,
    },
  };
}

function channelOf({ channel }: Template): Channel {
  if (channel === 'card') return 'letter';
  if (channel === 'phone-or-text' || channel === 'line') return 'phone';
  return channel;
}

function addresseeOf({ contact, internships }: Dossier, template: Template): DraftFacts['to'] {
  if (template.audience === 'supervisor') {
    const { name = '', email = null } =
      internships.find(({ employerKey }) => employerKey === contact.employerKey)?.supervisor ?? {};
    return { kind: 'supervisor', name, address: email };
  }
  const byMail = template.channel === 'email';
  const address = byMail ? contact.channels.workEmail : null;
  return { kind: 'contact', name: contact.fullName.value, address };
}

/** The command that logs a composed text as sent, at the dossier's moment. */
export function sending(
  dossier: Dossier,
  draft: DraftFacts,
  message: { id: Id; way: 'self' | 'acquaint' },
): CommandOf<'sendMessage'> {
  const { kind, templateId, channel, to, subject, text, slots } = draft;
  const { schoolTemplate, draftedAt, attachments, cc, confirmations } = draft;
  const minutes = kind === 'request' ? dossier.interview.minutes : null;
  return {
    type: 'sendMessage',
    data: {
      message: {
        ...message,
        kind,
        templateId,
        ...(schoolTemplate && { schoolTemplate }),
        channel,
        to,
        subject,
        text,
        slots,
        minutes,
      },
      sentAt: null,
      draftedAt,
      attachments,
      cc,
      confirmations,
      proposal: null,
    },
  };
}
