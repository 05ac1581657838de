import { NUDGE_REASONS, type NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { studentsSearch, type StudentsSearch } from '../students/students-search.ts';

/** Whom a new nudge is for, as it stands in the address: some by hand, or a filter of the list. */
export interface NewNudgeSearch extends StudentsSearch {
  students?: string;
  reason?: NudgeReason;
}

const IDS = /^[-0-9a-f]{36}(?:,[-0-9a-f]{36})*$/;

/** Reads the address of a new nudge; what is none of ours is left out. */
export function newNudgeSearch(search: Record<string, unknown>): NewNudgeSearch {
  const reason = NUDGE_REASONS.find((one) => one === search['reason']);
  const students = search['students'];
  return {
    ...studentsSearch(search),
    ...(typeof students === 'string' && IDS.test(students) ? { students } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}
