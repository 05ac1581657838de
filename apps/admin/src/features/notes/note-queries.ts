import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';
import { readOnce } from '../../lib/read-once.ts';

type Outputs = inferRouterOutputs<AppRouter>['staffNotes'];
export type StaffNote = Outputs['ofStudent']['notes'][number];
export type Inspection = Outputs['inspections'][number];
export type InspectedNote = Outputs['toInspect']['notes'][number];

export const notesQuery = (studentId: string) =>
  trpc.staffNotes.ofStudent.queryOptions({ studentId }, readOnce);

export const inspectionsQuery = trpc.staffNotes.inspections.queryOptions();

export const toInspectQuery = (id: string) =>
  trpc.staffNotes.toInspect.queryOptions({ id }, readOnce);
