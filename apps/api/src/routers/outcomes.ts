import { OUTCOME_FIELDS } from '@acquaint/core/outcomes/columns';
import { OUTCOME_STATUSES } from '@acquaint/core/outcomes/status';
import { FILE_TOO_LARGE } from '@acquaint/core/phrases/outcomes';
import { z } from 'zod';
import { previewOutcomes } from '../services/outcomes/check.ts';
import { importOutcomes, listOutcomeImports } from '../services/outcomes/import.ts';
import { exportOutcomes, outcomeRates } from '../services/outcomes/rates.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, text } from './inputs.ts';

const column = z.int().min(0).max(199, { error: 'The file has no such column.' });
const mapping = z.partialRecord(z.enum(OUTCOME_FIELDS), column);
const NO_CLASS = 'Please give the year in which the class ends, such as 2026.';
const classYear = z
  .int({ error: NO_CLASS })
  .min(1950, { error: NO_CLASS })
  .max(2199, { error: NO_CLASS });

const given = {
  classYear,
  words: z
    .record(z.string().max(200), z.enum(OUTCOME_STATUSES))
    .refine((words) => Object.keys(words).length <= 100, {
      error: 'Please give a meaning to 100 words at most.',
    }),
  file: z.base64({ error: 'Please send the file in base64.' }).max(950_000, {
    error: FILE_TOO_LARGE,
  }),
};

export const outcomesRouter = router({
  imports: memberProcedure('outcome.write').query(({ ctx }) =>
    listOutcomeImports(ctx.deps, ctx.member),
  ),

  preview: memberProcedure('outcome.write')
    .input(z.object({ ...given, mapping: mapping.nullable() }))
    .query(({ ctx, input }) => previewOutcomes(ctx.deps, ctx.member, input)),

  import: memberProcedure('outcome.write')
    .input(
      z.object({
        ...given,
        id,
        fileName: text(200),
        mapping,
        confirmedRemovals: z.int().min(0).max(1_000_000).nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => importOutcomes(ctx.deps, ctx.member, input)),

  rates: memberProcedure('outcome.read')
    .input(z.object({ classYear: classYear.nullable() }))
    .query(({ ctx, input }) => outcomeRates(ctx.deps, ctx.member, input)),

  export: memberProcedure('outcome.read')
    .input(z.object({ classYear, format: z.enum(['csv', 'json', 'print']) }))
    .mutation(({ ctx, input }) => exportOutcomes(ctx.deps, ctx.member, input)),
});
