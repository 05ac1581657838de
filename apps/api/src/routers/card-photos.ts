import { z } from 'zod';
import { cardPhotosOf } from '../services/card-photos/read.ts';
import { removeCardPhoto } from '../services/card-photos/remove.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id } from './inputs.ts';

/** Photos come in and go out by `/files/card-photos`, because they are no JSON. */
export const cardPhotosRouter = router({
  list: memberProcedure('card_photo.read')
    .input(z.object({ interviewId: id }))
    .query(({ ctx, input }) => cardPhotosOf(ctx.deps, ctx.member, input.interviewId)),

  remove: memberProcedure('card_photo.write')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => removeCardPhoto(ctx.deps, ctx.member, input.id)),
});
