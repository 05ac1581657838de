import { STEPS, type Step } from '@acquaint/core/workflow/steps';

/** What the address of the page filters by. */
export interface StudentsSearch {
  cohort?: string;
  step?: Step;
  stuck?: true;
  find?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 100) : undefined;

/** Reads the filters from an address; what is none of ours is left out. */
export function studentsSearch(search: Record<string, unknown>): StudentsSearch {
  const step = STEPS.find((one) => one === search['step']);
  const cohort = text(search['cohort']);
  const find = text(search['find']);
  return {
    ...(cohort === undefined ? {} : { cohort }),
    ...(step === undefined ? {} : { step }),
    ...(search['stuck'] === true ? { stuck: true } : {}),
    ...(find === undefined ? {} : { find }),
  };
}
