import type { AppRouter } from '@acquaint/api/router';
import { queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { client } from './api.ts';

type Notices = inferRouterOutputs<AppRouter>['notices'];
export type NoticeLine = Notices['list'][number];
export type KeptPreferences = Notices['preferences'];

// Under the keys of their procedures, so that the router's own filters find them.
const keyOf = (name: string): [string[], { type: 'query' }] => [
  ['notices', name],
  { type: 'query' },
];

export const noticesQuery = queryOptions({
  queryKey: keyOf('list'),
  queryFn: (): Promise<NoticeLine[]> => client.notices.list.query(),
});

export const unreadQuery = queryOptions({
  queryKey: keyOf('unread'),
  queryFn: (): Promise<Notices['unread']> => client.notices.unread.query(),
});

export const preferencesQuery = queryOptions({
  queryKey: keyOf('preferences'),
  queryFn: (): Promise<KeptPreferences> => client.notices.preferences.query(),
});
