import type { AppRouter } from '@acquaint/api/router';
import { EVERYBODY, type StudentFilter } from '@acquaint/core/saved-views/saved-view';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';
import type { StudentsSearch } from './students-search.ts';

export type SavedView = inferRouterOutputs<AppRouter>['savedViews']['list'][number];

export const savedViewsQuery = trpc.savedViews.list.queryOptions();

/** The filters of an address, each with its value. */
export const filterOf = ({
  cohort,
  term,
  step,
  at,
  stuck,
  find,
}: StudentsSearch): StudentFilter => ({
  cohort: cohort ?? EVERYBODY.cohort,
  term: term ?? EVERYBODY.term,
  step: step ?? EVERYBODY.step,
  at: at ?? EVERYBODY.at,
  stuck: stuck === 'true',
  find: find ?? EVERYBODY.find,
});

/** The address that shows these filters; what does not narrow leaves no trace. */
export const searchOf = ({
  cohort,
  term,
  step,
  at,
  stuck,
  find,
}: StudentFilter): StudentsSearch => ({
  ...(cohort === null ? {} : { cohort }),
  ...(term === null ? {} : { term }),
  ...(step === null ? {} : { step }),
  ...(step === null || at === 'here' ? {} : { at }),
  ...(stuck ? { stuck: 'true' as const } : {}),
  ...(find === '' ? {} : { find }),
});
