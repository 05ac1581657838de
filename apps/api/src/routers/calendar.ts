import { z } from 'zod';
import {
  addBusyFeed,
  getBusyFeeds,
  refreshBusyFeed,
  removeBusyFeed,
} from '../services/calendar/busy-feeds.ts';
import { createFeed, getFeeds, revokeFeed } from '../services/calendar/feeds.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, text } from './inputs.ts';

export const calendarRouter = router({
  feeds: memberProcedure('calendar_feed.read').query(({ ctx }) => getFeeds(ctx.deps, ctx.member)),

  createFeed: memberProcedure('calendar_feed.write')
    .input(z.object({ id, idempotencyKey, busyOnly: z.boolean() }))
    .mutation(({ ctx, input }) => createFeed(ctx.deps, ctx.member, input)),

  revokeFeed: memberProcedure('calendar_feed.write')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => revokeFeed(ctx.deps, ctx.member, input)),

  busyFeeds: memberProcedure('busy_feed.read').query(({ ctx }) =>
    getBusyFeeds(ctx.deps, ctx.member),
  ),

  addBusyFeed: memberProcedure('busy_feed.write')
    .input(
      z.object({
        id,
        idempotencyKey,
        label: text(60, 'Please give it a name.'),
        url: text(2000, 'Please paste the address of the calendar.'),
      }),
    )
    .mutation(({ ctx, input }) => addBusyFeed(ctx.deps, ctx.member, input)),

  removeBusyFeed: memberProcedure('busy_feed.write')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => removeBusyFeed(ctx.deps, ctx.member, input)),

  refreshBusyFeed: memberProcedure('busy_feed.write')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => refreshBusyFeed(ctx.deps, ctx.member, input)),
});
