import { trpc } from '@acquaint/front/api';
import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export const importsQuery = trpc.roster.imports.queryOptions();
export const importQuery = (id: string) => trpc.roster.get.queryOptions({ id });

type Outputs = inferRouterOutputs<AppRouter>['roster'];
export type ImportSummary = Outputs['imports'][number];
export type ImportDetails = Outputs['get'];
export type RosterCheck = Outputs['check'];
export type CheckAsked = inferRouterInputs<AppRouter>['roster']['check'];
export type CheckedKind = keyof RosterCheck['first'];
export type CheckedRow = RosterCheck['first'][CheckedKind]['rows'][number];
