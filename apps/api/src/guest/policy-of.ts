import { type Policy, parsePolicy } from '@acquaint/core/policy/policy';

const MOST_KEPT = 200;
const policies = new Map<string, Policy>();

/** A school's policy is read with each page and changes once a year. */
export function policyOf(overrides: Record<string, unknown>): Policy {
  const key = JSON.stringify(overrides);
  const known = policies.get(key);
  if (known !== undefined) return known;
  const parsed = parsePolicy(overrides);
  if (!parsed.ok) throw new Error('The stored policy of the organisation is out of range.');
  if (policies.size >= MOST_KEPT) policies.clear();
  policies.set(key, parsed.policy);
  return parsed.policy;
}
