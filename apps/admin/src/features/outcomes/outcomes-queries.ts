import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export const ratesQuery = (classYear: number | null) =>
  trpc.outcomes.rates.queryOptions({ classYear });
export const allRates = { queryKey: trpc.outcomes.rates.queryKey() };
export const outcomeImportsQuery = trpc.outcomes.imports.queryOptions();

type Outputs = inferRouterOutputs<AppRouter>['outcomes'];
export type OutcomeRates = Outputs['rates'];
export type OutcomePreview = Outputs['preview'];
export type OutcomeCheck = NonNullable<OutcomePreview['check']>;
export type OutcomeImportResult = Outputs['import'];
export type OutcomeAsked = inferRouterInputs<AppRouter>['outcomes']['preview'];
