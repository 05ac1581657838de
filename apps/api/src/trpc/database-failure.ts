import { DatabaseProblem, isRetryable, sqlState } from '@acquaint/db/errors';
import { ApiError } from '../errors.ts';

/** The database is away, restarting, or has no connection to spare. */
const AWAY = /^(?:08|53|57P0)/;
const UNIQUE_VIOLATION = '23505';
const CANCELLED = '57014';
/** Values that passed our schemas and that Postgres cannot keep: a date before its calendar, NUL. */
const CANNOT_KEEP = /^(?:22|54)/;

const busy: readonly string[] = ['database-unreachable', 'database-busy', 'transaction-too-slow'];
const socketCodes: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
];
/** How `pg` says that a connection went away under a query; it has no code for it. */
const LOST = /^(?:Connection terminated|Client has encountered a connection error)/;
/** Prisma's own codes for the same. */
const PRISMA_AWAY = /^P(?:1001|1002|1008|1017|2024|2034)$/;

/**
 * A failure of the database as one of the closed codes, or `null` when it is none: nobody is told
 * that something is broken when it only has to be tried again.
 */
export function asDatabaseFailure(error: unknown): ApiError | null {
  const failed = (code: 'unavailable' | 'conflict' | 'bad_input'): ApiError =>
    new ApiError(code, { cause: error });
  if (error instanceof DatabaseProblem)
    return busy.includes(error.code) ? failed('unavailable') : null;
  const state = sqlState(error);
  if (state !== undefined) {
    if (isRetryable(error) || state === CANCELLED || AWAY.test(state)) return failed('unavailable');
    if (state === UNIQUE_VIOLATION) return failed('conflict');
    return CANNOT_KEEP.test(state) ? failed('bad_input') : null;
  }
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isAway = socketCodes.includes(code) || PRISMA_AWAY.test(code) || LOST.test(error.message);
  return isAway ? failed('unavailable') : null;
}
