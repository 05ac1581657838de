import { z } from 'zod';
import { changedSinceYesterday } from '../services/overview/since-yesterday.ts';
import { thisWeek } from '../services/overview/this-week.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id } from './inputs.ts';

const caring = memberProcedure('student.read').input(
  z.object({ cohortId: id.nullable(), termId: id.nullable().default(null) }),
);

export const overviewRouter = router({
  thisWeek: caring.query(({ ctx, input }) => thisWeek(ctx.deps, ctx.member, input)),

  sinceYesterday: caring.query(({ ctx, input }) =>
    changedSinceYesterday(ctx.deps, ctx.member, input),
  ),
});
