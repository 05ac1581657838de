import { ROLES } from '@acquaint/core/access/table';
import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN } from '../auth/passwords.ts';
import { createFirstOwner } from '../services/organizations/create-organization.ts';
import { describeOrganization } from '../services/organizations/describe.ts';
import {
  createInvitation,
  joinOrganization,
  listInvitations,
  lookUpInvitation,
} from '../services/organizations/invitations.ts';
import { listDeadLetters } from '../services/organizations/dead-letters.ts';
import { testMail } from '../services/organizations/test-mail.ts';
import { listOutbox } from '../services/organizations/outbox.ts';
import { revokeInvitation } from '../services/organizations/revoke-invitation.ts';
import { pauseSending, resumeSending } from '../services/organizations/pause-sending.ts';
import { dropMessage, retryMessage } from '../services/organizations/settle-message.ts';
import { workerStatus } from '../services/organizations/worker-status.ts';
import { memberProcedure, publicProcedure, router, signedInProcedure } from '../trpc/trpc.ts';
import { email, id, idempotencyKey, text } from './inputs.ts';

const code = z
  .string({ error: 'Please type the code.' })
  .min(8, { error: 'The code has twelve letters and digits.' })
  .max(40, { error: 'The code has twelve letters and digits.' });

export const organizationsRouter = router({
  lookUpInvitation: publicProcedure
    .input(z.object({ code }))
    .query(({ ctx, input }) => lookUpInvitation(ctx.deps, ctx.ip, input.code)),

  join: signedInProcedure
    .input(z.object({ code }))
    .mutation(({ ctx, input }) => joinOrganization(ctx.deps, ctx.ip, ctx.signedIn, input.code)),

  createFirstOwner: publicProcedure
    .input(
      z.object({
        token: z.string().min(20).max(200),
        organizationName: text(200, 'Please name your organisation.'),
        timeZone: text(64),
        country: z.string().regex(/^[A-Z]{2}$/, { error: 'Please choose a country.' }),
        name: text(200, 'Please write your name.'),
        email,
        password: z
          .string()
          .min(PASSWORD_MIN, { error: `Please use at least ${PASSWORD_MIN} characters.` })
          .max(PASSWORD_MAX, { error: `Please use at most ${PASSWORD_MAX} characters.` }),
      }),
    )
    .mutation(({ ctx, input: { token, ...owner } }) =>
      createFirstOwner(ctx.deps, ctx.ip, token, owner),
    ),

  get: memberProcedure('organization.read').query(({ ctx }) =>
    describeOrganization(ctx.deps, ctx.member),
  ),

  invitations: memberProcedure('invitation.list').query(({ ctx }) =>
    listInvitations(ctx.deps, ctx.member),
  ),

  createInvitation: memberProcedure('invitation.write')
    .input(
      z.object({
        id,
        role: z.enum(ROLES),
        uses: z.int().min(1).max(5000, { error: 'Please give at most 5,000 uses.' }),
        days: z.int().min(1).max(365, { error: 'Please give at most 365 days.' }),
      }),
    )
    .mutation(({ ctx, input }) => createInvitation(ctx.deps, ctx.member, input)),

  revokeInvitation: memberProcedure('invitation.write')
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.deps, ctx.member, input)),

  testMail: memberProcedure('mail.test').mutation(({ ctx }) => testMail(ctx.deps, ctx.signedIn)),

  outbox: memberProcedure('outbox.read').query(({ ctx }) => listOutbox(ctx.deps, ctx.member)),

  deadLetters: memberProcedure('outbox.read').query(({ ctx }) =>
    listDeadLetters(ctx.deps, ctx.member),
  ),

  retryMessage: memberProcedure('outbox.settle')
    .input(z.object({ id, confirmed: z.boolean().default(false), idempotencyKey }))
    .mutation(({ ctx, input }) => retryMessage(ctx.deps, ctx.member, input)),

  dropMessage: memberProcedure('outbox.settle')
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => dropMessage(ctx.deps, ctx.member, input)),

  workerStatus: memberProcedure('worker.read').query(({ ctx }) =>
    workerStatus(ctx.deps, ctx.member),
  ),

  pauseSending: memberProcedure('sending.pause')
    .input(z.object({ idempotencyKey }))
    .mutation(({ ctx, input }) => pauseSending(ctx.deps, ctx.member, input)),

  resumeSending: memberProcedure('sending.pause')
    .input(z.object({ idempotencyKey }))
    .mutation(({ ctx, input }) => resumeSending(ctx.deps, ctx.member, input)),
});
