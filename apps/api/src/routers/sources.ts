import { fieldGroups } from '@acquaint/core/library/define-field';
import { careerFields } from '@acquaint/core/library/fields';
import { SOURCE_LIMITS } from '@acquaint/core/library/school-source';
import { sourcePhrases } from '@acquaint/core/phrases/sources';
import { NOTE_SOURCE_KINDS } from '@acquaint/core/workflow/interview';
import { z } from 'zod';
import {
  listSources,
  readSourcesFor,
  saveSource,
  setSourceState,
} from '../services/sources/sources.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, language, optionalText, publicUrl, text, version } from './inputs.ts';

const isField = (wanted: string): boolean => careerFields.some((field) => field.id === wanted);
const few = (values: string[]): string[] => [...new Set(values)];

export const sourcesRouter = router({
  list: memberProcedure('library.read').query(({ ctx }) => listSources(ctx.deps, ctx.member)),

  forField: memberProcedure('library.read')
    .input(z.object({ field: optionalText(500) }))
    .query(({ ctx, input }) => readSourcesFor(ctx.deps, ctx.member, input.field)),

  save: memberProcedure('library.write')
    .input(
      z.object({
        id,
        version: version.nullable(),
        title: text(SOURCE_LIMITS.title, sourcePhrases.title_missing),
        url: publicUrl(SOURCE_LIMITS.url),
        note: text(SOURCE_LIMITS.note, sourcePhrases.note_missing),
        kind: z.enum(NOTE_SOURCE_KINDS),
        language,
        groups: z.array(z.enum(fieldGroups)).max(fieldGroups.length),
        fieldIds: z
          .array(z.string().refine(isField, { error: sourcePhrases.unknown_field }))
          .max(SOURCE_LIMITS.fields, {
            error: `Please choose at most ${SOURCE_LIMITS.fields} fields.`,
          })
          .transform(few),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveSource(ctx.deps, ctx.member, input)),

  setState: memberProcedure('library.write')
    .input(z.object({ id, version, state: z.enum(['published', 'retired']), idempotencyKey }))
    .mutation(({ ctx, input }) => setSourceState(ctx.deps, ctx.member, input)),
});
