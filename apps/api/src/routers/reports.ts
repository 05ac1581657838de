import { z } from 'zod';
import { reportChoices } from '../services/reports/choices.ts';
import { funnelTotals } from '../services/reports/funnel.ts';
import { exportReport, getReport } from '../services/reports/report.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, plainDate } from './inputs.ts';

const asked = {
  cohortId: id.nullable(),
  from: plainDate,
  until: plainDate,
  night: plainDate.nullable(),
};

export const reportsRouter = router({
  choices: memberProcedure('report.read')
    .input(z.object({ cohortId: id.nullable() }))
    .query(({ ctx, input }) => reportChoices(ctx.deps, ctx.member, input)),

  get: memberProcedure('report.read')
    .input(z.object(asked))
    .query(({ ctx, input }) => getReport(ctx.deps, ctx.member, input)),

  funnel: memberProcedure('report.read')
    .input(z.object({ cohortId: id.nullable() }))
    .query(({ ctx, input }) => funnelTotals(ctx.deps, ctx.member, input)),

  export: memberProcedure('report.read')
    .input(z.object({ ...asked, format: z.enum(['csv', 'json', 'print']) }))
    .mutation(({ ctx, input }) => exportReport(ctx.deps, ctx.member, input)),
});
