import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN } from '../auth/passwords.ts';
import { clearCookie, type CookieKind, readCookie, setCookie } from '../auth/cookies.ts';
import { askErasure } from '../services/erasure/ask-erasure.ts';
import { eraseAccount } from '../services/erasure/erase-account.ts';
import { changePassword } from '../services/sign-in/change-password.ts';
import { describeSession } from '../services/sign-in/describe-session.ts';
import { endOtherSessions, endSession, listSessions } from '../services/sign-in/sessions.ts';
import { sendCode, signInWithCode, signInWithPassword } from '../services/sign-in/sign-in.ts';
import { signUp } from '../services/sign-in/sign-up.ts';
import type { Context } from '../trpc/context.ts';
import { memberProcedure, publicProcedure, router, signedInProcedure } from '../trpc/trpc.ts';
import { email, id, text } from './inputs.ts';

const newPassword = z
  .string({ error: 'Please choose a password.' })
  .min(PASSWORD_MIN, { error: `Please use at least ${PASSWORD_MIN} characters.` })
  .max(PASSWORD_MAX, { error: `Please use at most ${PASSWORD_MAX} characters.` });

const givenPassword = z
  .string({ error: 'Please type your password.' })
  .min(1, { error: 'Please type your password.' })
  .max(PASSWORD_MAX, { error: `Please use at most ${PASSWORD_MAX} characters.` });

const code = z.string().regex(/^\d{6}$/, { error: 'The code has six digits.' });

const set = (ctx: Context, kind: CookieKind, value: string): void =>
  ctx.responseHeaders.append('set-cookie', setCookie(kind, ctx.deps.settings.publicUrl, value));

const clear = (ctx: Context, kind: CookieKind): void =>
  ctx.responseHeaders.append('set-cookie', clearCookie(kind, ctx.deps.settings.publicUrl));

const signUpToken = ({ deps, requestHeaders }: Context): string | null =>
  readCookie('signUp', deps.settings.publicUrl, requestHeaders.get('cookie'));

export const authRouter = router({
  session: publicProcedure.query(({ ctx }) => describeSession(ctx.deps, ctx.signedIn)),

  signUp: publicProcedure
    .input(z.object({ name: text(200), email, password: newPassword }))
    .mutation(async ({ ctx, input }) => {
      set(ctx, 'signUp', await signUp(ctx.deps, ctx.ip, input));
      return { needsCode: true as const };
    }),

  signIn: publicProcedure
    .input(z.object({ email, password: givenPassword }))
    .mutation(async ({ ctx, input }) => {
      const token = await signInWithPassword(ctx.deps, ctx.ip, ctx.requestHeaders, input);
      if (token !== null) set(ctx, 'session', token);
      return { needsCode: token === null };
    }),

  sendCode: publicProcedure.input(z.object({ email })).mutation(async ({ ctx, input }) => {
    await sendCode(ctx.deps, ctx.ip, input.email);
    return { sent: true as const };
  }),

  verifyCode: publicProcedure.input(z.object({ email, code })).mutation(async ({ ctx, input }) => {
    const token = await signInWithCode(ctx.deps, ctx.requestHeaders, input, signUpToken(ctx));
    clear(ctx, 'signUp');
    set(ctx, 'session', token);
    return { signedIn: true as const };
  }),

  signOut: publicProcedure.mutation(async ({ ctx }) => {
    if (ctx.signedIn) await endSession(ctx.deps, ctx.signedIn, ctx.signedIn.sessionId);
    clear(ctx, 'session');
    return { signedIn: false as const };
  }),

  sessions: signedInProcedure.query(({ ctx }) => listSessions(ctx.deps, ctx.signedIn)),

  endSession: signedInProcedure.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    await endSession(ctx.deps, ctx.signedIn, input.id);
    if (input.id === ctx.signedIn.sessionId) clear(ctx, 'session');
    return { ended: input.id };
  }),

  endOtherSessions: signedInProcedure.mutation(async ({ ctx }) => ({
    ended: await endOtherSessions(ctx.deps, ctx.signedIn),
  })),

  askErasure: memberProcedure('account.erase').mutation(async ({ ctx }) => {
    await askErasure(ctx.deps, ctx.ip, ctx.signedIn, ctx.member);
    return { sent: true as const };
  }),

  eraseAccount: memberProcedure('account.erase')
    .input(
      z.object({
        code,
        understood: z.literal(true, { error: 'Please tick that it cannot be taken back.' }),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await eraseAccount(ctx.deps, ctx.requestHeaders, ctx.signedIn, ctx.member, input.code);
      clear(ctx, 'session');
      return { erased: true as const };
    }),

  changePassword: signedInProcedure
    .input(z.object({ current: givenPassword, next: newPassword }))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx.deps, ctx.signedIn, input);
      return { changed: true as const };
    }),
});
