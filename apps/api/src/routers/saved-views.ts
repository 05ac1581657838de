import { STANDINGS } from '@acquaint/core/saved-views/standing';
import { VIEW_NAME_CHARACTERS } from '@acquaint/core/saved-views/saved-view';
import { STEPS } from '@acquaint/core/workflow/steps';
import { z } from 'zod';
import { keepView, removeView, savedViews } from '../services/saved-views/saved-views.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, text, version } from './inputs.ts';

const writer = memberProcedure('saved_view.write');

const filter = z.object({
  cohort: id.nullable(),
  term: id.nullable().default(null),
  step: z.enum(STEPS).nullable(),
  at: z.enum(STANDINGS).default('here'),
  stuck: z.boolean(),
  find: z.string().trim().max(100, { error: 'Please keep this to 100 characters.' }),
});

export const savedViewsRouter = router({
  list: memberProcedure('saved_view.read').query(({ ctx }) => savedViews(ctx.deps, ctx.member)),

  save: writer
    .input(
      z.object({
        id,
        version: version.nullable(),
        name: text(VIEW_NAME_CHARACTERS, 'Please give it a name.'),
        filter,
        isDefault: z.boolean(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => keepView(ctx.deps, ctx.member, input)),

  remove: writer
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => removeView(ctx.deps, ctx.member, input.id)),
});
