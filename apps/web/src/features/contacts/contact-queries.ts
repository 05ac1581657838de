import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';

type Outputs = inferRouterOutputs<AppRouter>['contacts'];
type Inputs = inferRouterInputs<AppRouter>['contacts'];

export type ContactView = Outputs['get'];
export type Contact = ContactView['contact'];
export type ContactRow = Outputs['list']['rows'][number];
export type ContactFields = Inputs['create']['fields'];
export type Salutation = ContactFields['salutation'];
export type VerifiableField = Inputs['verify']['field'];
export type SimilarInput = Inputs['similar'];

const pageSize = 50;

export const contactQuery = (id: string) => trpc.contacts.get.queryOptions({ id });

export const contactListQuery = (search: string) =>
  trpc.contacts.list.infiniteQueryOptions(
    { search, limit: pageSize },
    {
      initialCursor: null,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      // The old rows stand while the next letter is looked up: nothing flickers.
      placeholderData: keepPreviousData,
    },
  );
