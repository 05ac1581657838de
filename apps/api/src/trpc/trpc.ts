import { can, type Permission } from '@acquaint/core/access/can';
import { initTRPC } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { z } from 'zod';
import { ApiError } from '../errors.ts';
import type { Context, Member } from './context.ts';
import { refuseUnkeepable } from './clean-input.ts';
import { inputSentence } from './input-sentences.ts';
import { logFailure } from './log-failure.ts';
import { publicError, toTransport } from './shape-error.ts';

z.config({ customError: inputSentence });

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    // The message repeats the closed code only: tRPC's own text may quote the input.
    message: publicError(error).code,
    code: shape.code,
    // Several closed codes share one number of JSON-RPC; the HTTP status tells them apart.
    data: { ...publicError(error), httpStatus: getHTTPStatusCodeFromError(error) },
  }),
});

/** Every failure passes here once: ours keep their code, all others become `unexpected`. */
const mapErrors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTransport(result.error);
  logFailure(ctx.deps.log, path, error);
  throw error;
});

const cleanInput = t.middleware(async ({ next, getRawInput }) => {
  refuseUnkeepable(await getRawInput());
  return next();
});

/** What was just stored may be due at once: nobody waits for the worker's next round. */
const afterStoring = t.middleware(async ({ next, ctx, type }) => {
  const result = await next();
  if (type === 'mutation' && result.ok) ctx.deps.wake?.();
  return result;
});

/** For a procedure that anybody may call: sign-in and the look at an invitation. */
export const publicProcedure = t.procedure.use(mapErrors).use(afterStoring).use(cleanInput);

/** For somebody who is signed in, whether or not they joined an organisation. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.signedIn) throw new ApiError('not_signed_in');
  return next({ ctx: { signedIn: ctx.signedIn } });
});

/**
 * For a member whose role holds `permission`. Which rows they may touch is decided by the
 * tenant-scoped loaders of the services.
 */
export const memberProcedure = (permission: Permission) =>
  signedInProcedure.use(({ ctx, next }) => {
    const { membership, userId } = ctx.signedIn;
    if (!membership) throw new ApiError('not_allowed');
    const member: Member = { userId, ...membership };
    if (!can(member.role, permission)) throw new ApiError('not_allowed');
    return next({ ctx: { member } });
  });

export const { router, createCallerFactory, mergeRouters } = t;
