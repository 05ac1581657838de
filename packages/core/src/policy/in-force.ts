import { cohortLayer } from './change-policy.ts';
import { defaultPolicy, policyKeys, type PolicyKey, type PolicyOverrides } from './policy.ts';
import { sameNumber } from './same-number.ts';

/** The layers that could hold for one student. */
export interface StudentLayers {
  readonly school: PolicyOverrides;
  /** As stored, of the cohorts that the student is in: the one joined last comes first. */
  readonly cohorts: readonly PolicyOverrides[];
}

/** Of several cohorts with numbers of their own the one joined last counts, and it alone. */
export const decidingCohort = (cohorts: readonly PolicyOverrides[]): PolicyOverrides =>
  cohorts.find((stored) => Object.keys(stored).length > 0) ?? {};

const inForce = ({ school, cohorts }: StudentLayers): PolicyOverrides => ({
  ...defaultPolicy,
  ...school,
  ...cohortLayer(decidingCohort(cohorts)),
});

/** The numbers that become others for a student, whichever layer was changed. */
export function changedFor(before: StudentLayers, after: StudentLayers): PolicyKey[] {
  const [was, is] = [inForce(before), inForce(after)];
  return policyKeys.filter((key) => !sameNumber(was[key], is[key]));
}
