import { render } from '@acquaint/core/draft/render';
import { textOf } from '@acquaint/core/draft/segments';
import { templateValues } from '@acquaint/core/draft/values';
import { templateById } from '@acquaint/core/library/templates';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Dossier } from '@acquaint/core/workflow/dossier';

type Written = Readonly<Record<string, string>>;

/** A mail to the contact from a template, sent now. */
export function mailed(
  dossier: Dossier,
  templateId: string,
  written: Written = {},
  way: 'self' | 'acquaint' = 'self',
): Command {
  const { contact, interview, now } = dossier;
  const template = templateById(templateId);
  if (!template || template.kind === 'line') throw new Error(`${templateId} is no message.`);
  const { kind } = template;
  const message = render(template, templateValues(dossier, written));
  if (!message.ok) {
    throw new Error(`${templateId} lacks ${message.missing.map(({ label }) => label).join(', ')}.`);
  }
  return {
    type: 'sendMessage',
    data: {
      message: {
        id: crypto.randomUUID(),
        kind,
        templateId,
        channel: 'email',
        to: {
          kind: 'contact',
          name: contact.fullName.value,
          address: contact.channels.workEmail,
        },
        subject: message.subject && textOf(message.subject),
        text: textOf(message.body),
        slots: { ...written },
        way,
        minutes: kind === 'request' ? interview.minutes : null,
      },
      sentAt: null,
      draftedAt: now,
      attachments: [],
      cc: [],
      confirmations: {
        finalTextSeen: true,
        nothingCameSince: true,
        claimsSourced: true,
        accessLine: false,
      },
      proposal: null,
    },
  };
}
