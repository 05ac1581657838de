import type { InterviewState, SentMessage } from '../workflow/interview.ts';

/** It came back, so it was never said (G36). */
export const cameBack = (
  { bounces = [] }: Pick<InterviewState, 'bounces'>,
  { id }: Pick<SentMessage, 'id'>,
): boolean => bounces.some(({ messageId }) => messageId === id);
