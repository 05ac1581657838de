import { REMINDER_KINDS } from '@acquaint/core/notify/reminder-kinds';
import { SNOOZES } from '@acquaint/core/notify/snooze';
import { z } from 'zod';
import { moveReminder, snoozeReminder, switchOffReminders } from '../services/reminders/change.ts';
import { listReminders } from '../services/reminders/list.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, instant } from './inputs.ts';

const writer = memberProcedure('reminder.write');
const seen = instant;

export const remindersRouter = router({
  list: memberProcedure('reminder.read').query(({ ctx }) => listReminders(ctx.deps, ctx.member)),

  snooze: writer
    .input(z.object({ id, seen, snooze: z.enum(SNOOZES), idempotencyKey }))
    .mutation(({ ctx, input }) => snoozeReminder(ctx.deps, ctx.member, input)),

  move: writer
    .input(z.object({ id, seen, to: instant, idempotencyKey }))
    .mutation(({ ctx, input }) => moveReminder(ctx.deps, ctx.member, input)),

  switchOff: writer
    .input(z.object({ kind: z.enum(REMINDER_KINDS), idempotencyKey }))
    .mutation(({ ctx, input }) => switchOffReminders(ctx.deps, ctx.member, input)),
});
