import { BRAND_NAME_CHARACTERS } from '@acquaint/core/branding/brand';
import { parseHex } from '@acquaint/core/branding/srgb';
import { brandPhrases } from '@acquaint/core/phrases/branding';
import { z } from 'zod';
import { readBrand, saveBrand } from '../services/brand/brand.ts';
import { removeLogo } from '../services/brand/logo.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { idempotencyKey, text, version } from './inputs.ts';

// It stands in one line everywhere, also at the top of mails.
const name = text(BRAND_NAME_CHARACTERS, 'Please name your organisation.').regex(
  /^[^\p{Cc}\u2028\u2029]*$/u,
  { error: brandPhrases.line_break },
);

const colour = z
  .string({ error: brandPhrases.bad_colour })
  .max(20, { error: brandPhrases.bad_colour })
  .transform((typed, context) => {
    const hex = parseHex(typed);
    if (hex === null) context.addIssue({ code: 'custom', message: brandPhrases.bad_colour });
    return hex ?? z.NEVER;
  });

/** Logos come in and go out by `/files/logos`, because they are no JSON. */
export const brandRouter = router({
  get: memberProcedure('organization.write').query(({ ctx }) => readBrand(ctx.deps, ctx.member)),

  save: memberProcedure('organization.write')
    .input(z.object({ version, name, accentColour: colour.nullable(), idempotencyKey }))
    .mutation(({ ctx, input }) => saveBrand(ctx.deps, ctx.member, input)),

  removeLogo: memberProcedure('organization.write').mutation(({ ctx }) =>
    removeLogo(ctx.deps, ctx.member),
  ),
});
