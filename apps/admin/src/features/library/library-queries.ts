import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const templatesQuery = trpc.library.templates.queryOptions();

export type LibraryTemplate = inferRouterOutputs<AppRouter>['library']['templates'][number];
export type Version = LibraryTemplate['versions'][number];
export type VersionState = Version['state'];

/** The version of a template that is in this state; there is at most one of each. */
export const versionIn = (
  template: LibraryTemplate | null,
  state: 'draft' | 'published',
): Version | undefined => template?.versions.find((one) => one.state === state);
