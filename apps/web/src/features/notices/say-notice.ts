import { traits } from '@acquaint/core/notify/kinds';
import type { NoticeLine } from '@acquaint/front/notice-queries';
import { paths } from '../../lib/paths.ts';

/** The screen on which a reminder is settled. */
export const reminderHref = (interviewId: string, kind: string): string =>
  paths.step(interviewId, traits({ kind, occurrence: '' }).screen);

type Notice = Pick<NoticeLine, 'code' | 'params' | 'interviewId'>;

/** Where a notice leads. */
export function noticeHref({ code, params, interviewId }: Notice): string | undefined {
  const { assignmentId } = params;
  if (typeof assignmentId === 'string') return paths.assignment(assignmentId);
  if (code === 'note_shared' || code === 'notes_answered') return paths.advisors;
  if (code.startsWith('question_')) return paths.questions();
  if (interviewId === null) return undefined;
  const [area, kind] = code.split('.');
  return area === 'reminder' && kind !== undefined
    ? reminderHref(interviewId, kind)
    : paths.interview(interviewId);
}
