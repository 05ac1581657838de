import type { Standing } from '@acquaint/core/saved-views/standing';
import { STEPS, type Step } from '@acquaint/core/workflow/steps';
import { idOf, oneOf } from '@acquaint/front/search';

/** What the address of the page filters by. */
export interface StudentsSearch {
  cohort?: string | undefined;
  term?: string | undefined;
  step?: Step | undefined;
  /** Those who stand at the step, where the address does not say otherwise. */
  at?: Exclude<Standing, 'here'> | undefined;
  /** An address carries words alone; the API takes a boolean. */
  stuck?: 'true' | undefined;
  find?: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 100) : undefined;

/**
 * Reads the filters from an address. Every key is named, since the router keeps the raw value of one
 * that is not: what is none of ours counts as absent.
 */
export function studentsSearch(search: Record<string, unknown>): StudentsSearch {
  const step = oneOf(search['step'], STEPS);
  return {
    cohort: idOf(search['cohort']),
    term: idOf(search['term']),
    step,
    // Without a step it says nothing.
    at: step && oneOf(search['at'], ['reached', 'done']),
    stuck: oneOf(search['stuck'], ['true']),
    find: text(search['find']),
  };
}

/** Whether an address filters by anything; keys of others do not count. */
export const isFiltered = (search: StudentsSearch): boolean =>
  Object.values(studentsSearch({ ...search })).some((value) => value !== undefined);
