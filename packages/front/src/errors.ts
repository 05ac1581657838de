import type { ErrorCode } from '@acquaint/core/phrases/errors';
import { errorPhrases } from '@acquaint/core/phrases/errors';
import type { Refusal } from '@acquaint/core/rules/refusal';
import { RpcError } from './rpc.ts';

/** What the API tells of a failure (its `PublicError`). */
export interface PublicError {
  code: ErrorCode;
  sentence: string;
  problems: readonly { field: string; reason: string }[];
  refusal: Refusal | null;
  present: unknown;
  retryAfter: number | null;
}

const isPublicError = (value: unknown): value is PublicError =>
  typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value;

/** The API's own account of an error, or `null` when the network or the page failed. */
export function publicErrorOf(error: unknown): PublicError | null {
  if (!(error instanceof RpcError)) return null;
  return isPublicError(error.data) ? error.data : null;
}

/** The sentence to show for any error. What was typed is always kept by the form that shows it. */
export function sentenceOf(error: unknown): string {
  const known = publicErrorOf(error);
  if (known) return known.problems[0]?.reason ?? known.sentence;
  return errorPhrases.unavailable;
}

/** Sentences by the field they belong to. */
export type Problems = Readonly<Record<string, string>>;

/** The problems of a refused form by field; empty when the error is of another kind. */
export const problemsOf = (error: unknown): Problems =>
  Object.fromEntries(
    (publicErrorOf(error)?.problems ?? []).map(({ field, reason }) => [field, reason]),
  );
