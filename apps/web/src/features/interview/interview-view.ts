import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;

/** All that the interview page shows: facts, what follows from them, history and drafts. */
export type InterviewView = Outputs['interviews']['get'];
export type InterviewDraft = InterviewView['drafts'][number];
export type HistoryEntry = InterviewView['history'][number];

/** A conflict carries the present state as unknown data. */
export function isInterviewView(value: unknown): value is InterviewView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'dossier' in value &&
    'assessment' in value &&
    'drafts' in value
  );
}
