import { AUDIT_KINDS } from '@acquaint/core/phrases/audit';
import { z } from 'zod';
import { exportAuditLog, listAuditLog } from '../services/audit/read.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, instant, plainDate } from './inputs.ts';

const asked = {
  personId: id.nullable(),
  kind: z.enum(AUDIT_KINDS).nullable(),
  subjectId: id.nullable(),
  from: plainDate.nullable(),
  until: plainDate.nullable(),
};

export const auditRouter = router({
  list: memberProcedure('audit.read')
    .input(z.object({ ...asked, cursor: z.object({ at: instant, id }).nullable().default(null) }))
    .query(({ ctx, input }) => listAuditLog(ctx.deps, ctx.member, input)),

  export: memberProcedure('audit.read')
    .input(z.object(asked))
    .mutation(({ ctx, input }) => exportAuditLog(ctx.deps, ctx.member, input)),
});
