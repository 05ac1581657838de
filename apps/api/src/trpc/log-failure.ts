import type { TRPCError } from '@trpc/server';
import type { Logger } from 'pino';
import { ApiError } from '../errors.ts';
import { publicError } from './shape-error.ts';

const FRAME = /^\s+at .+$/gm;

/**
 * Logs a failure without a word that a person typed: the closed code, the error's class and where
 * it was thrown. Messages stay out, because drivers quote values in them.
 */
export function logFailure(log: Logger, path: string, error: TRPCError): void {
  const { code } = publicError(error);
  if (code !== 'unexpected' && code !== 'unavailable') {
    log.debug({ path, code }, 'refused');
    return;
  }
  const thrown: unknown = error.cause ?? error;
  // Behind a closed code of ours stands what really happened.
  const cause: unknown = thrown instanceof ApiError ? (thrown.cause ?? thrown) : thrown;
  const frames = cause instanceof Error ? (cause.stack?.match(FRAME)?.slice(0, 8) ?? []) : [];
  log.error(
    { path, code, error: cause instanceof Error ? cause.name : typeof cause, frames },
    'failed',
  );
}
