import { call } from './rpc.ts';

type Path = readonly string[];
type Options = Record<string, unknown>;
type Verb = (path: Path, args: readonly unknown[]) => unknown;

const optionsOf = (value: unknown): Options => (value ?? {}) as Options;

/** Query's keys as tRPC writes them, so that a router's path matches all that lies under it. */
const keyOf = (path: Path, type?: 'query' | 'infinite', input?: unknown): unknown[] => {
  if (type === undefined) return [path];
  return input === undefined ? [path, { type }] : [path, { input, type }];
};

const verbs: Readonly<Record<string, Verb>> = {
  queryKey: (path, [input]) => keyOf(path, 'query', input),
  pathKey: (path) => keyOf(path),
  pathFilter: (path, [filters]) => ({ ...optionsOf(filters), queryKey: keyOf(path) }),
  queryOptions: (path, [input, options]) => ({
    ...optionsOf(options),
    queryKey: keyOf(path, 'query', input),
    queryFn: () => call(path.join('.'), input),
  }),
  infiniteQueryOptions: (path, [input, options]) => {
    const { initialCursor = null, ...rest } = optionsOf(options);
    return {
      ...rest,
      initialPageParam: initialCursor,
      queryKey: keyOf(path, 'infinite', input),
      queryFn: ({ pageParam }: { pageParam: unknown }) =>
        call(path.join('.'), { ...optionsOf(input), cursor: pageParam }),
    };
  },
  mutationOptions: (path, [options]) => ({
    ...optionsOf(options),
    mutationKey: keyOf(path),
    mutationFn: (input: unknown) => call(path.join('.'), input),
  }),
};

/** What `trpc.contacts.list.queryOptions(input)` answers. @throws for a verb that is not here */
export function queryOptionsOf(path: Path, verb: string, args: readonly unknown[]): unknown {
  const answer = verbs[verb];
  if (!answer) throw new Error(`There is no trpc.${[...path, verb].join('.')}.`);
  return answer(path, args);
}
