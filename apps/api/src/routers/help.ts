import { HELP_LIMITS, isPhone } from '@acquaint/core/help/help-page';
import { SOURCE_LIMITS } from '@acquaint/core/library/school-source';
import { helpPhrases } from '@acquaint/core/phrases/help';
import { z } from 'zod';
import { readHelp, saveHelp } from '../services/help/help.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { email, idempotencyKey, optionalText, publicUrl, version } from './inputs.ts';

const phone = optionalText(HELP_LIMITS.phone).refine((typed) => typed === null || isPhone(typed), {
  error: helpPhrases.not_a_phone,
});

export const helpRouter = router({
  get: memberProcedure('organization.read').query(({ ctx }) => readHelp(ctx.deps, ctx.member)),

  save: memberProcedure('organization.write')
    .input(
      z.object({
        version: version.nullable(),
        text: z
          .string({ error: 'Please write text here.' })
          .trim()
          .max(HELP_LIMITS.text, { error: `Please keep this to ${HELP_LIMITS.text} characters.` }),
        email: email.nullable(),
        phone,
        bookingUrl: publicUrl(SOURCE_LIMITS.url).nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveHelp(ctx.deps, ctx.member, input)),
});
