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
import { listOutbox } from '../services/organizations/outbox.ts';
import { memberProcedure, publicProcedure, router, signedInProcedure } from '../trpc/trpc.ts';
import { email, id, text } from './inputs.ts';

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

  outbox: memberProcedure('outbox.read').query(({ ctx }) => listOutbox(ctx.deps, ctx.member)),
});
