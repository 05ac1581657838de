import { z } from 'zod';
import { subscribePush, unsubscribePush } from '../services/push/subscribe.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';

const guarded = memberProcedure('push.write');

const endpoint = z.url({ error: 'This is not the address of a push service.' }).max(1000, {
  error: 'This is not the address of a push service.',
});

const error = 'This is not a key of a browser.';
const bytes = (count: number) =>
  z
    .string({ error })
    .regex(/^[A-Za-z0-9_-]+$/, { error })
    .refine((text) => Buffer.from(text, 'base64url').length === count, { error });

export const pushRouter = router({
  key: guarded.query(({ ctx }) => ({ publicKey: ctx.deps.settings.vapid.publicKey })),

  subscribe: guarded
    .input(z.object({ endpoint, p256dh: bytes(65), auth: bytes(16) }))
    .mutation(({ ctx, input }) => subscribePush(ctx.deps, ctx.member, input)),

  unsubscribe: guarded
    .input(z.object({ endpoint }))
    .mutation(({ ctx, input }) => unsubscribePush(ctx.deps, ctx.member, input.endpoint)),
});
