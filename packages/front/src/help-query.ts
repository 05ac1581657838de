import { saysHelp } from '@acquaint/core/help/help-page';
import { queryOptions } from '@tanstack/react-query';
import { client } from './api.ts';

/** The school's help page; null where there is none. */
export const helpQuery = queryOptions({
  queryKey: ['help'],
  queryFn: ({ signal }) => client.help.get.query(undefined, { signal }),
  staleTime: 5 * 60_000,
});

/** The page if it says anything: an empty one is linked nowhere. */
export const shownHelp = <Page extends Parameters<typeof saysHelp>[0]>(
  page: Page | null | undefined,
): Page | null => (page && saysHelp(page) ? page : null);
