import { NUDGE_LIMITS } from '@acquaint/core/nudge/limits';
import { NUDGE_REASONS, NUDGE_RULE_REASONS } from '@acquaint/core/nudge/nudge-rule';
import { nudgeProblems } from '@acquaint/core/phrases/nudges';
import { STANDINGS } from '@acquaint/core/saved-views/standing';
import { STEPS } from '@acquaint/core/workflow/steps';
import { z } from 'zod';
import { cancelNudge } from '../services/nudges/cancel.ts';
import { getNudge, listNudges } from '../services/nudges/log.ts';
import { previewNudge } from '../services/nudges/preview.ts';
import { changeNudgeRule, listNudgeRules, saveNudgeRule } from '../services/nudges/rules.ts';
import { sendNudge } from '../services/nudges/send.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, instant, text, version } from './inputs.ts';

const reader = memberProcedure('nudge.read');
const writer = memberProcedure('nudge.write');

const studentIds = z
  .array(id)
  .min(1, { error: 'Please choose at least one student.' })
  .max(NUDGE_LIMITS.recipients, { error: nudgeProblems.too_many });

const who = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('students'), studentIds }),
  z.object({
    kind: z.literal('filter'),
    cohortId: id.nullable(),
    termId: id.nullable().default(null),
    search: z.string().trim().max(100, { error: 'Please keep this to 100 characters.' }),
    step: z.enum(STEPS).nullable(),
    at: z.enum(STANDINGS).default('here'),
    stuck: z.boolean(),
  }),
]);

const words = {
  // A subject is one line.
  subject: text(NUDGE_LIMITS.subject).refine((line) => !/[\r\n]/.test(line), {
    error: 'Please keep the subject to one line.',
  }),
  text: text(NUDGE_LIMITS.text),
};
const reason = z.enum(NUDGE_REASONS).nullable();
const days = z.int({ error: 'Please give whole days.' }).min(0).max(1000);

export const nudgesRouter = router({
  preview: writer
    .input(z.object({ who, reason }))
    .mutation(({ ctx, input }) => previewNudge(ctx.deps, ctx.member, input)),

  send: writer
    .input(z.object({ id, studentIds, reason, ...words, lookedAt: instant, idempotencyKey }))
    .mutation(({ ctx, input }) => sendNudge(ctx.deps, ctx.member, input)),

  list: reader
    .input(z.object({ before: z.object({ createdAt: instant, id }).nullable() }))
    .query(({ ctx, input }) => listNudges(ctx.deps, ctx.member, input)),

  get: reader
    .input(z.object({ id }))
    .query(({ ctx, input }) => getNudge(ctx.deps, ctx.member, input)),

  cancel: writer
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => cancelNudge(ctx.deps, ctx.member, input)),

  rules: reader.query(({ ctx }) => listNudgeRules(ctx.deps, ctx.member)),

  saveRule: writer
    .input(
      z.object({
        id,
        version: version.nullable(),
        fields: z.object({
          cohortId: id,
          reason: z.enum(NUDGE_RULE_REASONS),
          days,
          repeatDays: days,
          workingDaysOnly: z.boolean(),
          ...words,
        }),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveNudgeRule(ctx.deps, ctx.member, input)),

  changeRule: writer
    .input(z.object({ id, version, change: z.enum(['pause', 'resume', 'end']), idempotencyKey }))
    .mutation(({ ctx, input }) => changeNudgeRule(ctx.deps, ctx.member, input)),
});
