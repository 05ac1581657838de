import { EVERYBODY } from '@acquaint/core/saved-views/saved-view';
import { routerOptions } from '@acquaint/front/router-options';
import { expect, test } from 'vitest';
import { newNudgeSearch } from '../nudges/new-nudge-search.ts';
import { filterOf, searchOf } from './saved-views-query.ts';
import { isFiltered, type StudentsSearch, studentsSearch } from './students-search.ts';

const { parseSearch, stringifySearch } = routerOptions;
const cohort = '0198c0de-0000-7000-8000-000000000001';
const term = '0198c0de-0000-7000-8000-000000000002';

/** As the router does: the raw values under the validated ones. */
const opened = (address: string): StudentsSearch => {
  const raw = parseSearch(address);
  return { ...raw, ...studentsSearch(raw) };
};
const nothing = {
  cohort: undefined,
  term: undefined,
  step: undefined,
  at: undefined,
  stuck: undefined,
  find: undefined,
};

test('filters survive the way through the address', () => {
  const search = { cohort, term, step: 'contact', at: 'done', stuck: 'true', find: 'Łąk' } as const;
  expect(opened(stringifySearch({ ...search }))).toEqual(search);
});

test('a saved view opens with all its filters', () => {
  const view = { ...EVERYBODY, term, step: 'contact', at: 'reached', stuck: true } as const;
  const search = opened(stringifySearch({ ...searchOf(view) }));
  expect(search).toEqual({ ...nothing, term, step: 'contact', at: 'reached', stuck: 'true' });
  expect(filterOf(search)).toEqual(view);
});

test.each([
  '?step=foo&stuck=1',
  '?stuck=false',
  '?cohort=garbage',
  '?find=',
  '?find=+++',
  '?at=done',
])('what is no filter is passed over: %s', (address) => {
  expect(opened(address)).toEqual(nothing);
  expect(isFiltered(opened(address))).toBe(false);
});

test('the address of a new nudge passes over what is none of ours', () => {
  const raw = parseSearch('?students=garbage&reason=hunger&step=foo&stuck=true');
  expect({ ...raw, ...newNudgeSearch(raw) }).toEqual({
    ...nothing,
    stuck: 'true',
    students: undefined,
    reason: undefined,
  });
});
