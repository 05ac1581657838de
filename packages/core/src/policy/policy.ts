import { z } from 'zod';
import type { PolicyDefinition } from './define-policy.ts';
import { policyDefinitions } from './definitions.ts';

type Definitions = typeof policyDefinitions;
export type PolicyKey = keyof Definitions;

/** All numbers in force at one school. */
export type Policy = {
  readonly [K in PolicyKey]: Definitions[K] extends PolicyDefinition<infer T> ? T : never;
};

export type PolicyErrorCode = 'unknown_key' | 'out_of_range' | 'conflict';

/** What is wrong with one override. Its sentence is in phrases/policy.ts. */
export interface PolicyError {
  readonly code: PolicyErrorCode;
  readonly key: string;
  /** The allowed range as shown to people; null for an unknown key. */
  readonly range: string | null;
  /** For a conflict: the key that it must agree with. */
  readonly other: PolicyKey | null;
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

export const policyKeys = Object.keys(policyDefinitions).filter(isPolicyKey);

export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(policyDefinitions, key);
}

type Shape = { [K in PolicyKey]: Definitions[K]['schema'] };

// Object.fromEntries forgets which key holds which schema; the keys are the table's own.
const shape = Object.fromEntries(
  policyKeys.map((key) => [key, policyDefinitions[key].schema]),
) as Shape;

/** A complete policy. For overrides by a school use {@link parsePolicy}. */
export const policySchema = z.strictObject(shape);

export const defaultPolicy: Policy = policySchema.parse(
  Object.fromEntries(policyKeys.map((key) => [key, policyDefinitions[key].default])),
);

/** What a school or a cohort has changed, by key. */
export type PolicyOverrides = Readonly<Record<string, unknown>>;

/** Pairs of keys of which the first must not exceed the second. */
const notAbove: readonly (readonly [PolicyKey, PolicyKey])[] = [
  ['firstRequestsPerStudentPerDay', 'firstRequestsPerStudent7Days'],
  ['maxOutboundUnansweredCold', 'maxOutboundUnansweredWarm'],
  ['confirmationRemindHours', 'confirmationWithinHours'],
  ['linkedinNoteLimit', 'linkedinNoteLimitPaid'],
  ['thankYouOverdueHours', 'thankYouBlockHours'],
  ['availabilityDays', 'availabilityWindows'],
  ['askMinutes', 'askMinutesMax'],
  ['researchSourceKinds', 'researchFieldNotes'],
];

/**
 * Lays a school's overrides over the defaults.
 *
 * @returns every error at once, each naming its key and the allowed range.
 */
export function parsePolicy(overrides: PolicyOverrides): PolicyResult {
  const errors: PolicyError[] = [];
  for (const [key, value] of Object.entries(overrides)) {
    if (!isPolicyKey(key)) {
      errors.push({ code: 'unknown_key', key, range: null, other: null });
    } else if (!policyDefinitions[key].schema.safeParse(value).success) {
      errors.push({ code: 'out_of_range', key, range: policyDefinitions[key].range, other: null });
    }
  }
  if (errors.length > 0) return { ok: false, errors };
  const parsed = policySchema.safeParse({ ...defaultPolicy, ...overrides });
  if (!parsed.success) throw parsed.error;
  const policy: Policy = parsed.data;
  for (const [key, other] of notAbove) {
    const [low, high] = [policy[key], policy[other]];
    if (typeof low === 'number' && typeof high === 'number' && low > high) {
      errors.push({ code: 'conflict', key, range: policyDefinitions[key].range, other });
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, policy };
}
