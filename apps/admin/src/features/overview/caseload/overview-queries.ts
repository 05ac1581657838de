import { trpc } from '@acquaint/front/api';
import type { Scope } from '../../scope/scope.ts';

const asked = ({ cohort, term }: Scope) => ({ cohortId: cohort ?? null, termId: term ?? null });

export const thisWeekQuery = (scope: Scope) => trpc.overview.thisWeek.queryOptions(asked(scope));

export const sinceYesterdayQuery = (scope: Scope) =>
  trpc.overview.sinceYesterday.queryOptions(asked(scope));
