import {
  CONFIDENCE_ITEMS,
  CONFIDENCE_LEVELS,
  CONFIDENCE_MOMENTS,
} from '@acquaint/core/confidence/confidence';
import { z } from 'zod';
import { getConfidence, saveConfidence } from '../services/confidence/confidence.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { idempotencyKey, version } from './inputs.ts';

const level = z.literal(CONFIDENCE_LEVELS, { error: 'Please choose an answer.' });

export const confidenceRouter = router({
  get: memberProcedure('confidence.read').query(({ ctx }) => getConfidence(ctx.deps, ctx.member)),

  save: memberProcedure('confidence.write')
    .input(
      z.object({
        moment: z.enum(CONFIDENCE_MOMENTS, { error: 'Please say before or after.' }),
        version,
        ratings: z.record(z.enum(CONFIDENCE_ITEMS), level).nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveConfidence(ctx.deps, ctx.member, input)),
});
