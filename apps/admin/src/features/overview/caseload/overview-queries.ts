import { trpc } from '@acquaint/front/api';
import { type Scope, scopeInput } from '../../scope/scope.ts';

export const thisWeekQuery = (scope: Scope, isWhole: boolean) =>
  trpc.overview.thisWeek.queryOptions({ ...scopeInput(scope), isWhole });

export const sinceYesterdayQuery = (scope: Scope) =>
  trpc.overview.sinceYesterday.queryOptions(scopeInput(scope));
