import type { Command } from '@acquaint/core/workflow/commands';
import { CAPTURED_COMMANDS } from '@acquaint/core/workflow/day-card';
import { z } from 'zod';
import { listInbox } from '../services/inbox/list-inbox.ts';
import { settleMail } from '../services/inbox/settle-mail.ts';
import { captureOnInterview } from '../services/interviews/capture.ts';
import { dayCards } from '../services/interviews/day-cards.ts';
import { actOnInterview } from '../services/interviews/act.ts';
import { listDeliveries } from '../services/interviews/deliveries.ts';
import { interviewPage } from '../services/interviews/list.ts';
import { overrideForStudent } from '../services/interviews/override.ts';
import { previewDraft } from '../services/interviews/preview.ts';
import { contactFromReferral } from '../services/interviews/referral.ts';
import { startInterview } from '../services/interviews/start.ts';
import { getInterviewView } from '../services/interviews/view.ts';
import { guestLinkOf, renewOwnGuestLink } from '../services/links/own-guest-link.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { draft } from './draft-input.ts';
import { id, idempotencyKey, instant, optionalText, version } from './inputs.ts';

const reader = memberProcedure('interview.read');
const writer = memberProcedure('interview.command');
const linker = memberProcedure('guest_link.write');

const guestLink = z.object({ interviewId: id, kind: z.enum(['contact', 'supervisor']) });

/** The core reads commands itself and names the field at fault; here only the outside is checked. */
const command = z.custom<Command>(
  (value) => typeof value === 'object' && value !== null && 'type' in value,
  { error: 'Please send a command with a type.' },
);

/** What may arrive late, decided on another state than the one that the student saw. */
const CAPTURED: readonly unknown[] = CAPTURED_COMMANDS;
const isCaptured = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && CAPTURED.includes(value.type);

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

  deliveries: memberProcedure('delivery.read')
    .input(z.object({ interviewId: id }))
    .query(({ ctx, input }) => listDeliveries(ctx.deps, ctx.member, input.interviewId)),

  start: writer
    .input(z.object({ interviewId: id, contactId: id, field: optionalText(300), idempotencyKey }))
    .mutation(({ ctx, input }) => startInterview(ctx.deps, ctx.member, input)),

  act: writer
    .input(z.object({ interviewId: id, version, command, idempotencyKey }))
    .mutation(({ ctx, input }) => actOnInterview(ctx.deps, ctx.member, input)),

  override: memberProcedure('rule.override')
    .input(
      z.object({
        interviewId: id,
        ruleId: z.string().max(4),
        reason: z.string().max(2_000),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => overrideForStudent(ctx.deps, ctx.member, input)),

  capture: writer
    .input(
      z.object({
        interviewId: id,
        opId: idempotencyKey,
        command: command.refine(isCaptured, {
          path: ['type'],
          error: 'Please send a command of the day card.',
        }),
        meeting: z.object({ id, sequence: z.int().min(0) }).nullable(),
      }),
    )
    .mutation(({ ctx, input }) => captureOnInterview(ctx.deps, ctx.member, input)),

  dayCards: reader.query(({ ctx }) => dayCards(ctx.deps, ctx.member)),

  preview: reader
    .input(z.object({ interviewId: id, draft }))
    .query(({ ctx, input }) => previewDraft(ctx.deps, ctx.member, input)),

  inbox: memberProcedure('inbound_mail.read')
    .input(z.object({ interviewId: id }))
    .query(({ ctx, input }) => listInbox(ctx.deps, ctx.member, input.interviewId)),

  settleMail: memberProcedure('inbound_mail.settle')
    .input(
      z.object({
        interviewId: id,
        mailId: id,
        version,
        decision: z.enum(['confirm', 'discard']),
        keepAddress: z.enum(['work', 'private']).nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => settleMail(ctx.deps, ctx.member, input)),

  contactFromReferral: writer
    .input(z.object({ interviewId: id, version, referralId: id, contactId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => contactFromReferral(ctx.deps, ctx.member, input)),

  guestLink: linker
    .input(guestLink)
    .mutation(({ ctx, input }) => guestLinkOf(ctx.deps, ctx.member, input)),

  renewGuestLink: linker
    .input(guestLink)
    .mutation(({ ctx, input }) => renewOwnGuestLink(ctx.deps, ctx.member, input)),
});
