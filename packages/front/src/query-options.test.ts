import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { queryOptionsOf } from './query-options.ts';
import { pathProxy } from './rpc.ts';

interface Keyed {
  queryKey: unknown[];
}
const keyed = (path: string[], verb: string, ...args: unknown[]): Keyed =>
  queryOptionsOf(path, verb, args) as Keyed;

test('a chain of names becomes a path, a verb and arguments', () => {
  const seen: unknown[] = [];
  const api = pathProxy((path, verb, args) => seen.push([path, verb, args])) as {
    contacts: { list: { query: (input: object) => void } };
  };
  api.contacts.list.query({ search: 'lind' });
  expect(seen).toEqual([[['contacts', 'list'], 'query', [{ search: 'lind' }]]]);
});

test('a proxy is no promise, so that it can be returned from an async function', async () => {
  const api = pathProxy(() => 'called');
  expect(await Promise.resolve(api)).toBe(api);
});

test('the filter of a router reaches every query under it, of any input, and no other', async () => {
  const cache = new QueryClient();
  const list = keyed(['contacts', 'list'], 'infiniteQueryOptions', { search: '' });
  const one = keyed(['contacts', 'get'], 'queryOptions', { id: '1' });
  const other = keyed(['interviews', 'get'], 'queryOptions', { id: '1' });
  for (const { queryKey } of [list, one, other]) cache.setQueryData(queryKey, 'kept');
  await cache.invalidateQueries(keyed(['contacts'], 'pathFilter'));
  const isStale = ({ queryKey }: Keyed) => cache.getQueryState(queryKey)?.isInvalidated;
  expect([isStale(list), isStale(one), isStale(other)]).toEqual([true, true, false]);
});

test('the key of a query is the one under which its answer is kept', () => {
  const input = { id: '1' };
  expect(queryOptionsOf(['contacts', 'get'], 'queryKey', [input])).toEqual(
    keyed(['contacts', 'get'], 'queryOptions', input).queryKey,
  );
});

test('a verb that is not there is named', () => {
  expect(() => queryOptionsOf(['today', 'get'], 'subscribe', [])).toThrow(
    'trpc.today.get.subscribe',
  );
});
