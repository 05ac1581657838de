import { groupOf } from '@acquaint/core/notify/kinds';
import { paths } from '../../lib/paths.ts';

/** Where a notice to staff leads. A talk itself is its student's own page. */
export function noticeHref(code: string): string | undefined {
  if (code === 'notes_asked') return paths.inspections;
  return groupOf(code) === 'delivery' ? paths.delivery : undefined;
}
