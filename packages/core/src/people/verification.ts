import { type InstantLike, toInstant } from '../schedule/time.ts';
import { sameText } from './fold.ts';

/** Proof that a field was checked: where, and when (ISO instant). */
export type Verification<S extends string = string> = { source: S; at: string };
export type VerifiedField<T, S extends string = string> = {
  value: T;
  verified: Verification<S> | null;
};

/** Days after which a job title and employer have to be checked again (R16). */
export const VERIFICATION_STALE_DAYS = 180;

/** Marks the present value as checked (R11). */
export function verify<T, S extends string>(
  field: VerifiedField<T, S>,
  source: S,
  at: string,
): VerifiedField<T, S> {
  return { value: field.value, verified: { source, at } };
}

/**
 * A new value; a different one loses its verification (R13). Text that differs only in its Unicode
 * form is the same text (R12), so saving a form again clears nothing.
 */
export function edit<T, S extends string>(
  field: VerifiedField<T, S>,
  value: T,
): VerifiedField<T, S> {
  return { value, verified: sameValue(field.value, value) ? field.verified : null };
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b);
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => sameValue(a[key], b[key]));
  }
  return Object.is(a, b);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export type VerificationState = 'verified' | 'stale' | 'unverified';

/** Stale from the day after `staleDays` days have passed; 180 days to the second still hold (R16). */
export function verificationState(
  field: VerifiedField<unknown>,
  now: InstantLike,
  staleDays: number = VERIFICATION_STALE_DAYS,
): VerificationState {
  if (!field.verified) return 'unverified';
  const age = toInstant(now).epochMilliseconds - toInstant(field.verified.at).epochMilliseconds;
  return age > staleDays * 86_400_000 ? 'stale' : 'verified';
}
