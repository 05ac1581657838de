import { z } from 'zod';
import { previewPolicy, readPolicy, savePolicy } from '../services/policy/policy.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey } from './inputs.ts';

const MOST = 200;
const key = z.string().max(60, { error: 'There is no setting of that name.' });
const few = <T>(values: Record<string, T>): boolean => Object.keys(values).length <= MOST;
const overrides = z
  .record(key, z.unknown())
  .refine(few, { error: `Please give at most ${MOST} settings.` });
const changes = z.object({ set: overrides, reset: z.array(key).max(MOST) });
const cohortId = id.nullable();

export const policyRouter = router({
  // Names of cohorts stand in it, which are nobody's business but the owners'.
  get: memberProcedure('policy.write')
    .input(z.object({ cohortId }))
    .query(({ ctx, input }) => readPolicy(ctx.deps, ctx.member, input)),

  preview: memberProcedure('policy.write')
    .input(z.object({ cohortId, changes }))
    .query(({ ctx, input }) => previewPolicy(ctx.deps, ctx.member, input)),

  save: memberProcedure('policy.write')
    .input(z.object({ cohortId, changes, before: overrides, idempotencyKey }))
    .mutation(({ ctx, input }) => savePolicy(ctx.deps, ctx.member, input)),
});
