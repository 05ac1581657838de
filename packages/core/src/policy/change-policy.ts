import { policyGroups } from './groups.ts';
import {
  defaultPolicy,
  isPolicyKey,
  parsePolicy,
  policyKeys,
  type PolicyError,
  type PolicyKey,
  type PolicyOverrides,
} from './policy.ts';
import { sameNumber } from './same-number.ts';

/** New values by key, and keys that are taken back, so that the layer below holds again. */
export interface PolicyChanges {
  readonly set: PolicyOverrides;
  readonly reset: readonly string[];
}

export interface PolicyLayers {
  readonly school: PolicyOverrides;
  /** Of one cohort; null while the school's own numbers are changed. */
  readonly cohort: PolicyOverrides | null;
  /** Of all cohorts: a change of the school's numbers must leave each of them whole. */
  readonly cohorts: readonly PolicyOverrides[];
}

export type PolicyChange =
  | {
      readonly ok: true;
      /** The changed layer as it is to be stored, with nothing that only repeats the layer below. */
      readonly overrides: PolicyOverrides;
      /** Keys whose value in force becomes another one. */
      readonly changed: readonly PolicyKey[];
    }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** What people outside are promised, whichever student asks them. */
const OF_THE_SCHOOL: ReadonlySet<PolicyKey> = new Set([
  'guestLinkDays',
  'hostPlacesPerTerm',
  'hostPlaceKeepDays',
]);

/**
 * What advisors see over all their students at once: a student may be in several cohorts, and whoever
 * looks at two of them would read two meanings of one word.
 */
const OF_THE_ADVISORS: ReadonlySet<PolicyKey> = new Set([
  'stuckDays',
  'noContactDays',
  'noReplyDays',
  'thankYouOverdueHours',
  'reviewClaimMinutes',
  'reviewAnswerBusinessDays',
]);

/**
 * Figures, deletion, the lists of advisors and promises to people outside belong to the whole school;
 * the rest a cohort may change.
 */
export function isForCohorts(key: PolicyKey): boolean {
  if (OF_THE_SCHOOL.has(key) || OF_THE_ADVISORS.has(key)) return false;
  return !policyGroups.some(({ id, keys }) => id === 'data' && keys.some((one) => one === key));
}

/** What of a cohort's stored numbers holds: one that belongs to the whole school is passed over. */
export const cohortLayer = (stored: PolicyOverrides): PolicyOverrides =>
  Object.fromEntries(
    Object.entries(stored).filter(([key]) => !isPolicyKey(key) || isForCohorts(key)),
  );

/**
 * Lays changes over one layer of the policy and checks the whole: ranges, and what must agree, for
 * the school and for each cohort that lies over it.
 *
 * @returns every error at once, each naming its key and the allowed range
 */
export function changePolicy(layers: PolicyLayers, { set, reset }: PolicyChanges): PolicyChange {
  const ofCohort = layers.cohort !== null;
  const unknown = [...Object.keys(set), ...reset].filter(
    (key) => !isPolicyKey(key) || (ofCohort && !isForCohorts(key)),
  );
  if (unknown.length > 0) {
    const code = 'unknown_key' as const;
    return { ok: false, errors: unknown.map((key) => ({ code, key, range: null, other: null })) };
  }
  const below: PolicyOverrides = ofCohort ? { ...defaultPolicy, ...layers.school } : defaultPolicy;
  const present = layers.cohort ?? layers.school;
  const overrides = Object.fromEntries(
    Object.entries({ ...present, ...set }).filter(
      ([key, value]) => !reset.includes(key) && !sameNumber(value, below[key]),
    ),
  );
  const school = ofCohort ? layers.school : overrides;
  for (const over of ofCohort ? [overrides] : [{}, ...layers.cohorts]) {
    const parsed = parsePolicy({ ...school, ...over });
    if (!parsed.ok) return { ok: false, errors: parsed.errors };
  }
  const inForce = (layer: PolicyOverrides, key: PolicyKey): unknown =>
    Object.hasOwn(layer, key) ? layer[key] : below[key];
  const changed = policyKeys.filter(
    (key) => !sameNumber(inForce(overrides, key), inForce(present, key)),
  );
  return { ok: true, overrides, changed };
}
