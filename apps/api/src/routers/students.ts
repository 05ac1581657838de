import { STANDINGS } from '@acquaint/core/saved-views/standing';
import { STEPS } from '@acquaint/core/workflow/steps';
import { z } from 'zod';
import { seeAsShared } from '../services/students/see-as.ts';
import { studentPage } from '../services/students/student-page.ts';
import { studentsInCare, whereTheyAre } from '../services/students/where-they-are.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id } from './inputs.ts';

const caring = memberProcedure('student.read');
const cohortId = id.nullable();
const termId = id.nullable().default(null);

export const studentsRouter = router({
  funnel: caring
    .input(z.object({ cohortId, termId }))
    .query(({ ctx, input }) => whereTheyAre(ctx.deps, ctx.member, input)),

  list: caring
    .input(
      z.object({
        cohortId,
        termId,
        search: z.string().trim().max(100, { error: 'Please keep this to 100 characters.' }),
        step: z.enum(STEPS).nullable(),
        at: z.enum(STANDINGS).default('here'),
        stuck: z.boolean(),
        after: z.object({ name: z.string().max(400), id }).nullable(),
      }),
    )
    .query(({ ctx, input }) => studentsInCare(ctx.deps, ctx.member, input)),

  // Looking at one student is on record.
  get: caring
    .input(z.object({ studentId: id }))
    .query(({ ctx, input }) => studentPage(ctx.deps, ctx.member, input)),

  // So is opening what they share.
  seeAs: memberProcedure('student.see_as')
    .input(z.object({ studentId: id }))
    .query(({ ctx, input }) => seeAsShared(ctx.deps, ctx.member, input)),
});
