import { z } from 'zod';
import { addCare, endCare, listCare } from '../services/care/care.ts';
import { listColleagues } from '../services/care/colleagues.ts';
import { handOverCare, previewHandOver } from '../services/care/hand-over.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey } from './inputs.ts';

export const careRouter = router({
  list: memberProcedure('care.read').query(({ ctx }) => listCare(ctx.deps, ctx.member)),

  colleagues: memberProcedure('care.write').query(({ ctx }) =>
    listColleagues(ctx.deps, ctx.member),
  ),

  add: memberProcedure('care.write')
    .input(
      z.object({
        id,
        staffId: id,
        cohortId: id.nullable(),
        studentId: id.nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => addCare(ctx.deps, ctx.member, input)),

  end: memberProcedure('care.write')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => endCare(ctx.deps, ctx.member, input.id)),

  previewHandOver: memberProcedure('care.write')
    .input(z.object({ fromId: id, toId: id }))
    .query(({ ctx, input }) => previewHandOver(ctx.deps, ctx.member, input)),

  handOver: memberProcedure('care.write')
    .input(z.object({ fromId: id, toId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => handOverCare(ctx.deps, ctx.member, input)),
});
