import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const packsQuery = trpc.library.packs.queryOptions();
export const packVersionsQuery = (id: string) => trpc.library.packVersions.queryOptions({ id });
export const suggestionsQuery = trpc.library.suggestions.queryOptions();

type Outputs = inferRouterOutputs<AppRouter>['library'];
export type QuestionPack = Outputs['packs'][number];
export type PackVersion = Outputs['packVersions'][number];
export type Suggestion = Outputs['suggestions'][number];
export type PackPreview = Outputs['previewPack'];

/** What an editor goes on with: the draft, what is in force, or the last that was. */
export const questionsOf = ({ draft, published, retired }: QuestionPack) =>
  draft ?? published ?? retired ?? [];
