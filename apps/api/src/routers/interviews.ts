import type { Command } from '@acquaint/core/workflow/commands';
import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import { channels } from '@acquaint/core/library/kinds';
import { MESSAGE_KINDS } from '@acquaint/core/workflow/interview';
import { z } from 'zod';
import { actOnInterview } from '../services/interviews/act.ts';
import { interviewPage } from '../services/interviews/list.ts';
import { previewDraft } from '../services/interviews/preview.ts';
import { contactFromReferral } from '../services/interviews/referral.ts';
import { startInterview } from '../services/interviews/start.ts';
import { getInterviewView } from '../services/interviews/view.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, instant, optionalText, version } from './inputs.ts';

const reader = memberProcedure('interview.read');
const writer = memberProcedure('interview.command');

/** The core reads commands itself and names the field at fault; here only the outside is checked. */
const command = z.custom<Command>(
  (value) => typeof value === 'object' && value !== null && 'type' in value,
  { error: 'Please send a command with a type.' },
);

const attachment = z.object({
  name: z.string().max(200),
  kind: z.enum(['resume', 'calendar', 'other']),
});

const draft = z.object({
  kind: z.enum(MESSAGE_KINDS),
  templateId: z.string().max(10).nullable(),
  channel: z.enum(channels),
  subject: optionalText(300),
  text: z.string().max(10_000, { error: 'Please keep the text to 10,000 characters.' }),
  slots: z.record(z.string().max(60), z.string().max(5_000)),
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

export const interviewsRouter = router({
  list: reader
    .input(
      z.object({
        status: z.enum(['active', 'closed', 'withdrawn']).default('active'),
        cursor: z.object({ dueAt: instant.nullable(), id }).nullable().default(null),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .query(({ ctx, input }) => interviewPage(ctx.deps, ctx.member, input)),

  get: reader
    .input(z.object({ id }))
    .query(({ ctx, input }) => getInterviewView(ctx.deps, ctx.member, input.id)),

  start: writer
    .input(z.object({ interviewId: id, contactId: id, field: optionalText(300), idempotencyKey }))
    .mutation(({ ctx, input }) => startInterview(ctx.deps, ctx.member, input)),

  act: writer
    .input(z.object({ interviewId: id, version, command, idempotencyKey }))
    .mutation(({ ctx, input }) => actOnInterview(ctx.deps, ctx.member, input)),

  preview: reader
    .input(z.object({ interviewId: id, draft }))
    .query(({ ctx, input }) => previewDraft(ctx.deps, ctx.member, input)),

  contactFromReferral: writer
    .input(z.object({ interviewId: id, version, referralId: id, contactId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => contactFromReferral(ctx.deps, ctx.member, input)),
});
