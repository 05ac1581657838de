import type { AppRouter } from '@acquaint/api/router';
import { queryClient, trpc } from '@acquaint/front/api';
import { sessionQuery } from '@acquaint/front/session';
import type { inferRouterOutputs } from '@trpc/server';

export type SchoolBrand = inferRouterOutputs<AppRouter>['brand']['get'];

export const brandQuery = trpc.brand.get.queryOptions();

/** The frame around this page wears the new look at once. */
export function adoptBrand(brand: SchoolBrand): void {
  queryClient.setQueryData(brandQuery.queryKey, brand);
  void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
