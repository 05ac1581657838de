import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export const profileQuery = trpc.profile.get.queryOptions();
export const internshipsQuery = trpc.profile.internships.queryOptions();
export const availabilityQuery = trpc.profile.availability.queryOptions();
export const sessionsQuery = trpc.auth.sessions.queryOptions();

export type Profile = inferRouterOutputs<AppRouter>['profile']['get'];
export type ProfileChanges = inferRouterInputs<AppRouter>['profile']['update']['changes'];
export type Internship = inferRouterOutputs<AppRouter>['profile']['internships'][number];
