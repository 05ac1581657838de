import { GROUP_ANSWERS } from '@acquaint/core/equity/groups';
import { z } from 'zod';
import { myGroups, saveGroups, withdrawGroups } from '../services/groups/mine.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { idempotencyKey, version } from './inputs.ts';

const answer = z.enum(GROUP_ANSWERS, { error: 'Please choose yes, no or rather not say.' });

export const groupsRouter = router({
  mine: memberProcedure('group_answers.read').query(({ ctx }) => myGroups(ctx.deps, ctx.member)),

  save: memberProcedure('group_answers.write')
    .input(
      z.object({
        version,
        answers: z.strictObject({
          firstGeneration: answer,
          needBased: answer,
          international: answer,
          disability: answer,
        }),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveGroups(ctx.deps, ctx.member, input)),

  withdraw: memberProcedure('group_answers.write')
    .input(z.object({ idempotencyKey }))
    .mutation(({ ctx, input }) => withdrawGroups(ctx.deps, ctx.member, input)),
});
