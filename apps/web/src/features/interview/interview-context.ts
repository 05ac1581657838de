import { createContext, use } from 'react';
import type { UseInterview } from './use-interview.ts';

/** The interview of this page, shared by its header and the open step. */
export const InterviewContext = createContext<UseInterview | null>(null);

export function useOpenInterview(): UseInterview {
  const interview = use(InterviewContext);
  if (!interview) throw new Error('There is no interview around this part of the page.');
  return interview;
}
