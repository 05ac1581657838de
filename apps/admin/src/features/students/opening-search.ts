import { queryClient } from '@acquaint/front/api';
import { savedViewsQuery, searchOf } from './saved-views-query.ts';
import type { StudentsSearch } from './students-search.ts';

/** The filters that the list opens with, when this person has chosen a view for it. */
export async function openingSearch(): Promise<StudentsSearch | undefined> {
  const views = await queryClient.ensureQueryData(savedViewsQuery);
  const first = views.find(({ isDefault }) => isDefault);
  return first && searchOf(first.filter);
}
