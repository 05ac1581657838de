import { templateKinds } from '@acquaint/core/library/school-template';
import { questionCategories } from '@acquaint/core/library/kinds';
import { MOST_QUESTIONS } from '@acquaint/core/library/question-pack';
import { z } from 'zod';
import { packQuestion } from '../services/library/pack-file.ts';
import { publishPack, retirePack } from '../services/library/publish-pack.ts';
import { publishTemplate, retireTemplate } from '../services/library/publish-template.ts';
import { readPacks, readPackVersions } from '../services/library/read-packs.ts';
import { readTemplates } from '../services/library/read-templates.ts';
import { discardPackDraft, redraftPack } from '../services/library/redraft-pack.ts';
import { discardTemplateDraft, redraftTemplate } from '../services/library/redraft-template.ts';
import { savePack } from '../services/library/save-pack.ts';
import { saveTemplate } from '../services/library/save-template.ts';
import { exportPack, importPack, previewPack } from '../services/library/share-packs.ts';
import {
  ownSuggestions,
  settleSuggestion,
  suggestQuestion,
  waitingSuggestions,
} from '../services/library/suggestions.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, language, optionalText, text, version } from './inputs.ts';

const reader = memberProcedure('library.read');
const editor = memberProcedure('library.write');
const suggester = memberProcedure('question.suggest');

const isKind = (kind: string): boolean => templateKinds.includes(kind);
const questions = z
  .array(packQuestion)
  .max(MOST_QUESTIONS, { error: `Please keep a pack to ${MOST_QUESTIONS} questions.` })
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, {
    error: 'Each question needs an id of its own.',
  });
const file = z.string().max(400_000, { error: 'A pack is never that large.' });
const seen = z.object({ id, version, idempotencyKey });

export const libraryRouter = router({
  templates: reader.query(({ ctx }) => readTemplates(ctx.deps, ctx.member)),

  saveTemplate: editor
    .input(
      z.object({
        id,
        version: version.nullable(),
        kind: z.string().refine(isKind, { error: 'Please choose a message from the list.' }),
        language,
        cohortId: id.nullable(),
        name: text(120, 'Please give it a name.'),
        subject: optionalText(300),
        // Kept letter for letter: the blank lines of a letter are part of it.
        body: z.string().max(10_000, { error: 'Please keep the text to 10,000 characters.' }),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveTemplate(ctx.deps, ctx.member, input)),

  publishTemplate: editor
    .input(seen)
    .mutation(({ ctx, input }) => publishTemplate(ctx.deps, ctx.member, input)),

  retireTemplate: editor
    .input(seen)
    .mutation(({ ctx, input }) => retireTemplate(ctx.deps, ctx.member, input)),

  redraftTemplate: editor
    .input(seen.extend({ number: version }))
    .mutation(({ ctx, input }) => redraftTemplate(ctx.deps, ctx.member, input)),

  discardTemplateDraft: editor
    .input(seen)
    .mutation(({ ctx, input }) => discardTemplateDraft(ctx.deps, ctx.member, input)),

  packs: reader.query(({ ctx }) => readPacks(ctx.deps, ctx.member)),

  savePack: editor
    .input(
      z.object({
        id,
        version: version.nullable(),
        name: text(120, 'Please give it a name.'),
        language,
        cohortId: id.nullable(),
        questions,
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => savePack(ctx.deps, ctx.member, input)),

  publishPack: editor
    .input(seen)
    .mutation(({ ctx, input }) => publishPack(ctx.deps, ctx.member, input)),

  retirePack: editor
    .input(seen)
    .mutation(({ ctx, input }) => retirePack(ctx.deps, ctx.member, input)),

  packVersions: reader
    .input(z.object({ id }))
    .query(({ ctx, input }) => readPackVersions(ctx.deps, ctx.member, input.id)),

  redraftPack: editor
    .input(seen.extend({ number: version }))
    .mutation(({ ctx, input }) => redraftPack(ctx.deps, ctx.member, input)),

  discardPackDraft: editor
    .input(seen)
    .mutation(({ ctx, input }) => discardPackDraft(ctx.deps, ctx.member, input)),

  exportPack: editor
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => exportPack(ctx.deps, ctx.member, input.id)),

  previewPack: editor
    .input(z.object({ file }))
    .query(({ ctx, input }) => previewPack(ctx.deps, ctx.member, input.file)),

  importPack: editor
    .input(
      z.object({
        file,
        confirmed: z.string().max(120).nullable(),
        version: version.nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => importPack(ctx.deps, ctx.member, input)),

  suggestQuestion: suggester
    .input(
      z.object({
        id,
        category: z.enum(questionCategories, { error: 'Please choose a theme from the list.' }),
        text: text(500, 'Please write the question.'),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => suggestQuestion(ctx.deps, ctx.member, input)),

  ownSuggestions: suggester.query(({ ctx }) => ownSuggestions(ctx.deps, ctx.member)),

  suggestions: editor.query(({ ctx }) => waitingSuggestions(ctx.deps, ctx.member)),

  settleSuggestion: editor
    .input(
      z.object({
        id,
        packId: id.nullable(),
        question: packQuestion.omit({ id: true }).nullable(),
        word: optionalText(500),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => settleSuggestion(ctx.deps, ctx.member, input)),
});
