import type { FoldTable } from './fold.ts';

type Kinds = 'promiseMade' | 'promiseChanged' | 'promiseSettled';

/** What the two said they would do, and what became of it. */
export const PROMISES: Pick<FoldTable, Kinds> = {
  promiseMade: (state, { promise }, { at }) => ({
    promises: [...(state.promises ?? []), { ...promise, madeAt: at, settled: null }],
  }),
  promiseChanged: (state, { promise }) => ({
    promises: (state.promises ?? []).map((old) =>
      old.id === promise.id ? { ...old, ...promise } : old,
    ),
  }),
  promiseSettled: (state, { promiseId, how }, { at }) => ({
    promises: (state.promises ?? []).map((old) =>
      old.id === promiseId ? { ...old, settled: how === 'open' ? null : { how, at } } : old,
    ),
  }),
};
