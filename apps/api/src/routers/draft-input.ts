import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import { channels } from '@acquaint/core/library/kinds';
import { MESSAGE_KINDS } from '@acquaint/core/workflow/interview';
import { z } from 'zod';
import { instant, optionalText } from './inputs.ts';

const attachment = z.object({
  name: z.string().max(200),
  kind: z.enum(['resume', 'calendar', 'other']),
});

/** What was written into a template's slots, by variable. */
export const draftValues = z.record(z.string().max(60), z.string().max(5_000));

/** A whole text as it is about to leave. */
export const draft = z.object({
  kind: z.enum(MESSAGE_KINDS),
  templateId: z.string().max(10).nullable(),
  channel: z.enum(channels),
  subject: optionalText(300),
  text: z.string().max(10_000, { error: 'Please keep the text to 10,000 characters.' }),
  slots: draftValues,
  to: z.object({
    kind: z.enum(['contact', 'supervisor']),
    name: z.string().max(200),
    address: z.string().max(500).nullable(),
  }),
  cc: z.array(z.string().max(254)).max(10),
  attachments: z.array(attachment).max(10),
  draftedAt: instant,
  renderedWith: z
    .object({
      fullName: z.string().max(200),
      jobTitle: z.string().max(200),
      salutation: z.string().max(60).nullable(),
    })
    .nullable(),
  plannedAt: instant,
  confirmations: z.object({
    finalTextSeen: z.boolean(),
    nothingCameSince: z.boolean(),
    claimsSourced: z.boolean(),
    accessLine: z.boolean(),
  }),
}) satisfies z.ZodType<DraftFacts>;
