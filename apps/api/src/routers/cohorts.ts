import { z } from 'zod';
import { COHORT_KINDS, findCohorts, listCohorts, saveCohort } from '../services/cohorts/cohorts.ts';
import {
  addCohortMembers,
  endCohortMember,
  listCohortMembers,
} from '../services/cohorts/members.ts';
import { cohortsInView } from '../services/care/terms-in-view.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, optionalText, plainDate, text, version } from './inputs.ts';

const fields = z.object({
  name: text(120, 'Please name the cohort.'),
  kind: z.enum(COHORT_KINDS),
  rosterValue: optionalText(200),
  startsOn: plainDate.nullable(),
  endsOn: plainDate.nullable(),
  showContactNames: z.boolean(),
  reviewFirst: z.int().min(0).max(20, { error: 'Please give at most 20.' }),
});

export const cohortsRouter = router({
  list: memberProcedure('cohort.read').query(({ ctx }) => listCohorts(ctx.deps, ctx.member)),

  find: memberProcedure('cohort.write')
    .input(z.object({ search: z.string().max(100), after: id.nullable() }))
    .query(({ ctx, input }) => findCohorts(ctx.deps, ctx.member, input)),

  choices: memberProcedure('report.read').query(({ ctx }) => cohortsInView(ctx.deps, ctx.member)),

  save: memberProcedure('cohort.write')
    .input(
      z.object({ id, version: version.nullable(), fields, archived: z.boolean(), idempotencyKey }),
    )
    .mutation(({ ctx, input }) => saveCohort(ctx.deps, ctx.member, input)),

  members: memberProcedure('cohort.write')
    .input(z.object({ id }))
    .query(({ ctx, input }) => listCohortMembers(ctx.deps, ctx.member, input.id)),

  addMembers: memberProcedure('cohort.write')
    .input(
      z.object({
        id,
        studentIds: z.array(id).min(1).max(200),
        startsOn: plainDate,
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => addCohortMembers(ctx.deps, ctx.member, input)),

  endMember: memberProcedure('cohort.write')
    .input(z.object({ id, studentId: id, startsOn: plainDate, endsOn: plainDate, idempotencyKey }))
    .mutation(({ ctx, input }) => endCohortMember(ctx.deps, ctx.member, input)),
});
