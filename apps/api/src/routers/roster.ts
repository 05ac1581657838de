import { ROSTER_FIELDS } from '@acquaint/core/roster/fields';
import { z } from 'zod';
import { checkRoster } from '../services/roster/check.ts';
import { checkedRows, exportCheck } from '../services/roster/checked-rows.ts';
import { CHECKED_KINDS } from '../services/roster/dry-run.ts';
import { failedRowsFile, getImport, listImports } from '../services/roster/list-imports.ts';
import { listStudents } from '../services/roster/list-students.ts';
import { startImport, undoImport } from '../services/roster/start.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey } from './inputs.ts';

const column = z.int().min(0).max(199, { error: 'The file has no such column.' });
const mapping = z.partialRecord(z.enum(ROSTER_FIELDS), column);
const fullList = z.boolean();

/** Files come in by `/files/roster`, because they are no JSON. */
export const rosterRouter = router({
  imports: memberProcedure('roster.write').query(({ ctx }) => listImports(ctx.deps, ctx.member)),

  get: memberProcedure('roster.write')
    .input(z.object({ id }))
    .query(({ ctx, input }) => getImport(ctx.deps, ctx.member, input.id)),

  check: memberProcedure('roster.write')
    .input(z.object({ id, mapping, fullList }))
    .query(({ ctx, input }) => checkRoster(ctx.deps, ctx.member, input)),

  checkedRows: memberProcedure('roster.write')
    .input(
      z.object({
        id,
        mapping,
        fullList,
        kind: z.enum(CHECKED_KINDS),
        after: z.string().max(64).nullable(),
      }),
    )
    .query(({ ctx, input }) => checkedRows(ctx.deps, ctx.member, input)),

  exportCheck: memberProcedure('roster.write')
    .input(z.object({ id, mapping, fullList }))
    .mutation(({ ctx, input }) => exportCheck(ctx.deps, ctx.member, input)),

  start: memberProcedure('roster.write')
    .input(
      z.object({
        id,
        mapping,
        fullList,
        confirmedDeactivations: z.int().min(0).max(1_000_000).nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => startImport(ctx.deps, ctx.member, input)),

  undo: memberProcedure('roster.write')
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => undoImport(ctx.deps, ctx.member, input)),

  failedRows: memberProcedure('roster.write')
    .input(z.object({ id }))
    .query(({ ctx, input }) => failedRowsFile(ctx.deps, ctx.member, input.id)),

  students: memberProcedure('roster.read')
    .input(z.object({ search: z.string().max(100), after: id.nullable() }))
    .query(({ ctx, input }) => listStudents(ctx.deps, ctx.member, input)),
});
