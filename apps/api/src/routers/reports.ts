import { z } from 'zod';
import { reportChoices } from '../services/reports/choices.ts';
import { funnelTotals } from '../services/reports/funnel.ts';
import { exportEquity, getEquity } from '../services/reports/equity.ts';
import { exportReport, getReport } from '../services/reports/report.ts';
import { exportWorkload, getWorkload } from '../services/reports/workload.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, plainDate } from './inputs.ts';

const ofDays = { cohortId: id.nullable(), from: plainDate, until: plainDate };
const asked = { ...ofDays, night: plainDate.nullable() };
const format = z.enum(['csv', 'json', 'print']);

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
    .input(z.object({ ...asked, format }))
    .mutation(({ ctx, input }) => exportReport(ctx.deps, ctx.member, input)),

  equity: memberProcedure('equity.read')
    .input(z.object(ofDays))
    .query(({ ctx, input }) => getEquity(ctx.deps, ctx.member, input)),

  exportEquity: memberProcedure('equity.read')
    .input(z.object({ ...ofDays, format }))
    .mutation(({ ctx, input }) => exportEquity(ctx.deps, ctx.member, input)),

  workload: memberProcedure('workload.read')
    .input(z.object({ from: plainDate, until: plainDate }))
    .query(({ ctx, input }) => getWorkload(ctx.deps, ctx.member, input)),

  exportWorkload: memberProcedure('workload.read')
    .input(z.object({ from: plainDate, until: plainDate, format }))
    .mutation(({ ctx, input }) => exportWorkload(ctx.deps, ctx.member, input)),
});
