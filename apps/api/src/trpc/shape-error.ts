import { errorPhrases, type ErrorCode } from '@acquaint/core/phrases/errors';
import type { Refusal } from '@acquaint/core/rules/refusal';
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';
import { ApiError, type FieldProblem } from '../errors.ts';
import { asDatabaseFailure } from './database-failure.ts';

/** What a client learns of any failure. Nothing else leaves the server. */
export interface PublicError {
  code: ErrorCode;
  sentence: string;
  problems: readonly FieldProblem[];
  refusal: Refusal | null;
  present: unknown;
  retryAfter: number | null;
}

/** One row for each closed code: a new code does not compile without its HTTP meaning. */
export const transportCodes = {
  bad_input: 'BAD_REQUEST',
  too_large: 'PAYLOAD_TOO_LARGE',
  not_signed_in: 'UNAUTHORIZED',
  not_allowed: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  refused: 'UNPROCESSABLE_CONTENT',
  too_many_requests: 'TOO_MANY_REQUESTS',
  key_reused: 'CONFLICT',
  wrong_credentials: 'UNAUTHORIZED',
  wrong_code: 'BAD_REQUEST',
  expired_code: 'BAD_REQUEST',
  email_taken: 'CONFLICT',
  unknown_invitation: 'NOT_FOUND',
  unavailable: 'SERVICE_UNAVAILABLE',
  unexpected: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>;

const codesOfTransport: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorCode>> = {
  PARSE_ERROR: 'bad_input',
  BAD_REQUEST: 'bad_input',
  PAYLOAD_TOO_LARGE: 'too_large',
  UNAUTHORIZED: 'not_signed_in',
  FORBIDDEN: 'not_allowed',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'not_found',
  TOO_MANY_REQUESTS: 'too_many_requests',
  UNSUPPORTED_MEDIA_TYPE: 'bad_input',
};

/** Field paths and reasons of a failed parse; the value at fault is never repeated. */
const problemsOf = (error: ZodError): FieldProblem[] =>
  error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const field = [...issue.path, ...unknown].join('.').slice(0, 200);
    return { field, reason: issue.message };
  });

/** What a client learns of a failure with this code. */
export const shaped = (code: ErrorCode, rest: Partial<PublicError> = {}): PublicError => ({
  code,
  sentence: errorPhrases[code],
  problems: [],
  refusal: null,
  present: null,
  retryAfter: null,
  ...rest,
});

/** Turns whatever was thrown into what a client may know (exhaustive, and only here). */
export function publicError(error: TRPCError): PublicError {
  const cause = error.cause;
  if (cause instanceof ApiError) {
    const { problems, refusal, present, retryAfter } = cause;
    return shaped(cause.code, { problems, refusal, present, retryAfter });
  }
  if (cause instanceof ZodError) return shaped('bad_input', { problems: problemsOf(cause) });
  if (cause instanceof SyntaxError && error.code === 'PARSE_ERROR') {
    return shaped('bad_input', { problems: [{ field: '', reason: 'The request is not JSON.' }] });
  }
  return shaped(codesOfTransport[error.code] ?? 'unexpected');
}

/** Wraps what a service threw for tRPC; anything that is not ours stays unexpected. */
export function toTransport(error: unknown): TRPCError {
  if (error instanceof TRPCError) {
    const { cause } = error;
    const isOurs = cause instanceof ApiError || error.code === 'INTERNAL_SERVER_ERROR';
    return isOurs && cause !== undefined ? toTransport(cause) : error;
  }
  if (error instanceof ApiError) {
    return new TRPCError({ code: transportCodes[error.code], cause: error });
  }
  const failure = asDatabaseFailure(error);
  return failure
    ? toTransport(failure)
    : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}
