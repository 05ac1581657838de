import { z } from 'zod';
import { attentionQueue } from '../services/attention/queue.ts';
import { settleAttention } from '../services/attention/settle.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, instant, text } from './inputs.ts';

const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('release') }),
  z.object({ kind: z.literal('snooze'), until: instant }),
  z.object({
    kind: z.literal('resolve'),
    comment: text(500, 'Please say in a word how it ended.'),
  }),
]);

export const attentionRouter = router({
  queue: memberProcedure('attention.read')
    .input(z.object({ cohortId: id.nullable(), termId: id.nullable().default(null) }))
    .query(({ ctx, input }) => attentionQueue(ctx.deps, ctx.member, input)),

  settle: memberProcedure('attention.settle')
    .input(
      z.object({
        key: z.string().min(3).max(200),
        version: z.int().min(0).max(1_000_000),
        act,
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => settleAttention(ctx.deps, ctx.member, input)),
});
