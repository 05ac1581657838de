import { sqlState } from '@acquaint/db/errors';
import type { Logger } from 'pino';

const FRAME = /^\s+at .+$/gm;

/** Logs what went wrong in a job by its class and place: messages stay out, they may quote people. */
export function logJobFailure(log: Logger, job: string, error: unknown): void {
  const frames = error instanceof Error ? (error.stack?.match(FRAME)?.slice(0, 8) ?? []) : [];
  const name = error instanceof Error ? error.name : typeof error;
  log.error({ job, error: name, state: sqlState(error) ?? null, frames }, 'a job failed');
}
