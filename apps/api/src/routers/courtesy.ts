import { WISH_WAYS } from '@acquaint/core/courtesy/wish-ways';
import { z } from 'zod';
import { listDoNotContact, liftDoNotContact } from '../services/courtesy/do-not-contact-list.ts';
import { addException, endException } from '../services/courtesy/except.ts';
import { noteWish } from '../services/courtesy/note-wish.ts';
import { courtesyOverview } from '../services/courtesy/overview.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, plainDate, text } from './inputs.ts';

const hashes = z
  .array(z.string().min(1).max(64), { error: 'Please choose somebody of the list.' })
  .min(1, { error: 'Please choose somebody of the list.' })
  .max(40, { error: 'Please choose one person at a time.' });

const line = z.string().trim().max(200, { error: 'Please keep this to 200 characters.' });

/** Of whom no record need be here; the core says what is too little. */
const knownPerson = {
  email: z.string().trim().max(254, { error: 'Please keep this to 254 characters.' }),
  fullName: line,
  employer: line,
};

const reason = text(300, 'Please say why; it is kept with the exception.');

export const courtesyRouter = router({
  overview: memberProcedure('courtesy.read').query(({ ctx }) =>
    courtesyOverview(ctx.deps, ctx.member),
  ),

  addException: memberProcedure('courtesy.except')
    .input(
      z.object({
        id,
        idempotencyKey,
        about: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('person'), hashes }),
          z.object({ kind: z.literal('known'), ...knownPerson }),
          z.object({ kind: z.literal('employer'), name: text(200, 'Please name the employer.') }),
        ]),
        until: plainDate,
        reason,
      }),
    )
    .mutation(({ ctx, input }) => addException(ctx.deps, ctx.member, input)),

  endException: memberProcedure('courtesy.except')
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => endException(ctx.deps, ctx.member, input)),

  doNotContact: memberProcedure('do_not_contact.list').query(({ ctx }) =>
    listDoNotContact(ctx.deps, ctx.member),
  ),

  noteDoNotContact: memberProcedure('do_not_contact.note')
    .input(
      z.object({
        ...knownPerson,
        how: z.enum(WISH_WAYS, { error: 'Please say how they told you.' }),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => noteWish(ctx.deps, ctx.member, input)),

  liftDoNotContact: memberProcedure('do_not_contact.lift')
    .input(z.object({ hashes, reason, idempotencyKey }))
    .mutation(({ ctx, input }) => liftDoNotContact(ctx.deps, ctx.member, input)),
});
