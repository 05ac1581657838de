import type { UseInterview } from './use-interview.ts';
import { History } from './history.tsx';

/** Below every step: what happened, what was lifted or ticked, and how to stop or go on. */
export function Afterword({ interview }: { interview: UseInterview }) {
  return <History interview={interview} />;
}
