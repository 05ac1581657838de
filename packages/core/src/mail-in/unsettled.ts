import type { InterviewState, ReceivedMail } from '../workflow/interview.ts';

/** Mail of which nobody has said yet what it was, oldest first. */
export const unsettledMail = ({ inbox = [] }: InterviewState): ReceivedMail[] =>
  inbox.filter(({ settled }) => settled === null);
