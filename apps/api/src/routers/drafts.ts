import { channels } from '@acquaint/core/library/kinds';
import { MESSAGE_KINDS } from '@acquaint/core/workflow/interview';
import { z } from 'zod';
import { discardDraft, saveDraft } from '../services/drafts/save.ts';
import { composerTemplates } from '../services/library/read-templates.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { draftValues } from './draft-input.ts';
import { id, version } from './inputs.ts';

const writer = memberProcedure('draft.write');
const kind = z.enum(MESSAGE_KINDS);

export const draftsRouter = router({
  templates: writer
    .input(z.object({ interviewId: id }))
    .query(({ ctx, input }) => composerTemplates(ctx.deps, ctx.member, input.interviewId)),

  save: writer
    .input(
      z.object({
        interviewId: id,
        kind,
        channel: z.enum(channels).nullable(),
        templateId: z.string().max(10).nullable(),
        schoolTemplate: z
          .object({ id, version: version.min(1) })
          .nullable()
          .default(null),
        values: draftValues,
        subject: z.string().max(300).nullable(),
        text: z.string().max(10_000, { error: 'Please keep the text to 10,000 characters.' }),
        version: version.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => saveDraft(ctx.deps, ctx.member, input)),

  discard: writer
    .input(z.object({ interviewId: id, kind }))
    .mutation(({ ctx, input }) => discardDraft(ctx.deps, ctx.member, input)),
});
