import { paths } from '../../lib/paths.ts';
import type { Show } from './interview-rows.ts';

/** Usual choices leave no trace in the address. */
export function interviewsHref({ view, show }: { view: 'list' | 'board'; show: Show }): string {
  const base = paths.interviews(view === 'board' ? { view } : {});
  if (show === 'open') return base;
  return `${base}${base.includes('?') ? '&' : '?'}show=${show}`;
}
