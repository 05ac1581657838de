import { trpc } from '@acquaint/front/api';
import { type Scope, scopeInput } from '../../scope/scope.ts';

export const thisWeekQuery = (scope: Scope) =>
  trpc.overview.thisWeek.queryOptions(scopeInput(scope));

export const sinceYesterdayQuery = (scope: Scope) =>
  trpc.overview.sinceYesterday.queryOptions(scopeInput(scope));
