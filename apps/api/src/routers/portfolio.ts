import { NAMING_WAYS, PORTFOLIO_LIMITS, PORTFOLIO_PARTS } from '@acquaint/core/portfolio/choice';
import { z } from 'zod';
import { chooseAssessment } from '../services/portfolio/choose-assessment.ts';
import { choosePortfolio, getPortfolio } from '../services/portfolio/portfolio.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, optionalText, plainDate, version } from './inputs.ts';

export const portfolioRouter = router({
  get: memberProcedure('portfolio.read').query(({ ctx }) => getPortfolio(ctx.deps, ctx.member)),

  choose: memberProcedure('portfolio.write')
    .input(
      z.object({
        interviewId: id,
        version,
        isIncluded: z.boolean(),
        parts: z
          .array(z.enum(PORTFOLIO_PARTS, { error: 'These words cannot stand in a portfolio.' }))
          .max(PORTFOLIO_PARTS.length),
        description: optionalText(PORTFOLIO_LIMITS.description),
        agreement: z
          .object({
            how: z.enum(NAMING_WAYS, { error: 'Please say how they agreed.' }),
            on: z.string().min(1, { error: 'Please say on which day.' }).pipe(plainDate),
            note: optionalText(PORTFOLIO_LIMITS.note),
          })
          .nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => choosePortfolio(ctx.deps, ctx.member, input)),

  chooseAssessment: memberProcedure('portfolio.write')
    .input(
      z.object({
        assignmentId: id,
        version,
        isIncluded: z.boolean(),
        showsGrade: z.boolean(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => chooseAssessment(ctx.deps, ctx.member, input)),
});
