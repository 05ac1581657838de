import { NUDGE_OFFERS, type NudgeOffer } from '@acquaint/core/attention/attention';
import { NUDGE_REASONS, type NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { oneOf } from '@acquaint/front/search';
import { studentsSearch, type StudentsSearch } from '../students/students-search.ts';

/** Whom a new nudge is for, as it stands in the address: some by hand, or a filter of the list. */
export interface NewNudgeSearch extends StudentsSearch {
  students?: string | undefined;
  reason?: NudgeReason | undefined;
  /** What the letter offers beyond its words. */
  offer?: NudgeOffer | undefined;
}

const IDS = /^[-0-9a-f]{36}(?:,[-0-9a-f]{36})*$/;

/** Reads the address of a new nudge; what is none of ours counts as absent. */
export function newNudgeSearch(search: Record<string, unknown>): NewNudgeSearch {
  const students = search['students'];
  return {
    ...studentsSearch(search),
    students: typeof students === 'string' && IDS.test(students) ? students : undefined,
    reason: oneOf(search['reason'], NUDGE_REASONS),
    offer: oneOf(search['offer'], NUDGE_OFFERS),
  };
}
