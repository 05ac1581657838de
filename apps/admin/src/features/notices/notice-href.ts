import { staffPlace } from '@acquaint/core/notify/staff-place';
import type { NoticeLine } from '@acquaint/front/notice-queries';
import { base } from '../../lib/paths.ts';

/** Where a notice to staff leads. */
export function noticeHref({
  code,
  interviewId,
}: Pick<NoticeLine, 'code' | 'interviewId'>): string | undefined {
  const place = staffPlace(code, interviewId);
  return place === null ? undefined : `${base}${place}`;
}
