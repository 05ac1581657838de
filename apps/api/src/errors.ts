import type { ErrorCode } from '@acquaint/core/phrases/errors';
import type { Refusal } from '@acquaint/core/rules/refusal';

/** One field at fault, with a reason a person can act on. */
export interface FieldProblem {
  /** Path inside the input, such as `channels.workEmail`. Empty for the input as a whole. */
  field: string;
  reason: string;
}

interface Details {
  problems?: readonly FieldProblem[];
  refusal?: Refusal;
  /** The present state, for `conflict`, so that the screen can offer it beside what was typed. */
  present?: unknown;
  /** Seconds to wait, for `too_many_requests`. */
  retryAfter?: number;
  cause?: unknown;
}

/** The only error that services throw on purpose. Its message never reaches a person. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly FieldProblem[];
  readonly refusal: Refusal | null;
  readonly present: unknown;
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, details: Details = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ApiError';
    this.code = code;
    this.problems = details.problems ?? [];
    this.refusal = details.refusal ?? null;
    this.present = details.present ?? null;
    this.retryAfter = details.retryAfter ?? null;
  }
}

export const badInput = (field: string, reason: string): ApiError =>
  new ApiError('bad_input', { problems: [{ field, reason }] });
