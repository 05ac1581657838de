import { preferencesSchema } from '@acquaint/core/notify/preferences';
import { z } from 'zod';
import { listNotices, markNoticesRead, unreadNotices } from '../services/notices/list.ts';
import { getPreferences, savePreferences } from '../services/notices/preferences.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, version } from './inputs.ts';

const reader = memberProcedure('notice.read');

export const noticesRouter = router({
  list: reader.query(({ ctx }) => listNotices(ctx.deps, ctx.member)),

  unread: reader.query(({ ctx }) => unreadNotices(ctx.deps, ctx.member)),

  markRead: memberProcedure('notice.settle')
    .input(z.object({ ids: z.array(id).min(1).max(200) }))
    .mutation(({ ctx, input }) => markNoticesRead(ctx.deps, ctx.member, input.ids)),

  preferences: memberProcedure('notice_preference.read').query(({ ctx }) =>
    getPreferences(ctx.deps, ctx.member),
  ),

  savePreferences: memberProcedure('notice_preference.write')
    .input(z.object({ version, preferences: preferencesSchema, idempotencyKey }))
    .mutation(({ ctx, input }) => savePreferences(ctx.deps, ctx.member, input)),
});
