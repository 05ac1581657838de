import type { Id } from '../workflow/records.ts';
import { groupOf } from './kinds.ts';

const PAGES: Readonly<Record<string, string>> = {
  notes_asked: '/note-requests',
  host_joined: '/hosts',
};

/**
 * The page on which staff settle what a notice is about, from the root of the dashboard; `null` where
 * there is nothing to settle. Of students they see no page of a talk: it names the row they come for.
 */
export function staffPlace(code: string, interviewId: Id | null): string | null {
  const page = PAGES[code];
  if (page !== undefined) return page;
  const about = interviewId === null ? '' : `?interview=${interviewId}`;
  const group = groupOf(code);
  if (group === 'reviews') return `/reviews${about}`;
  if (group === 'care') return `/attention${about}`;
  return group === 'delivery' ? '/delivery' : null;
}
