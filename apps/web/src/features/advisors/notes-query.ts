import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export const myNotesQuery = trpc.staffNotes.mine.queryOptions();

type Mine = inferRouterOutputs<AppRouter>['staffNotes']['mine'];
export type SharedNote = Mine['shared'][number];
export type Inspection = Mine['inspections'][number];
