import { today } from '../services/today/today.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';

export const todayRouter = router({
  get: memberProcedure('interview.read').query(({ ctx }) => today(ctx.deps, ctx.member)),
});
