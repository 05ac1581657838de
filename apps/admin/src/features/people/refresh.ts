import { queryClient } from '@acquaint/front/api';
import { careQuery, colleaguesQuery, staffQuery } from './people-queries.ts';

/** Who works here and cares for whom may have changed: all that the page shows of it is asked anew. */
export const refreshStaff = (): Promise<unknown> =>
  Promise.all(
    [careQuery, colleaguesQuery, staffQuery].map(({ queryKey }) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
