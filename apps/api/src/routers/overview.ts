import { z } from 'zod';
import { changedSinceYesterday } from '../services/overview/since-yesterday.ts';
import { thisWeek } from '../services/overview/this-week.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id } from './inputs.ts';

const scope = { cohortId: id.nullable(), termId: id.nullable().default(null) };
const caring = memberProcedure('student.read');

export const overviewRouter = router({
  thisWeek: caring
    .input(z.object({ ...scope, isWhole: z.boolean().default(false) }))
    .query(({ ctx, input }) => thisWeek(ctx.deps, ctx.member, input)),

  sinceYesterday: caring
    .input(z.object(scope))
    .query(({ ctx, input }) => changedSinceYesterday(ctx.deps, ctx.member, input)),
});
