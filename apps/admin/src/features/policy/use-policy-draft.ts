import { changePolicy, type PolicyChange } from '@acquaint/core/policy/change-policy';
import { policyDefinitions } from '@acquaint/core/policy/definitions';
import { defaultPolicy, type PolicyKey, type PolicyOverrides } from '@acquaint/core/policy/policy';
import { sayPolicyError } from '@acquaint/core/phrases/policy';
import { useState } from 'react';
import type { PolicyView } from './policy-view.ts';
import { fromTyped, toTyped, type Typed } from './typed-value.ts';

type Draft = Readonly<Partial<Record<PolicyKey, Typed | 'reset'>>>;

/** What is being changed on the page, checked by the core with every key that is pressed. */
export function usePolicyDraft(view: PolicyView) {
  const [draft, setDraft] = useState<Draft>({});
  const entries = Object.entries(draft);
  const changes = {
    set: Object.fromEntries(
      entries.flatMap(([key, typed]) =>
        typed === 'reset' || !isKey(key)
          ? []
          : [[key, fromTyped(policyDefinitions[key].form, typed)]],
      ),
    ),
    reset: entries.filter(([, typed]) => typed === 'reset').map(([key]) => key),
  };
  const { school, cohort, cohorts } = view;
  const layers = { school, cohort, cohorts: cohorts.map(({ policy }) => policy) };
  const change: PolicyChange = changePolicy(layers, changes);
  const present = cohort ?? school;
  const below: PolicyOverrides = cohort === null ? defaultPolicy : { ...defaultPolicy, ...school };
  const inForce = (key: PolicyKey): unknown =>
    Object.hasOwn(present, key) ? present[key] : below[key];

  return {
    changes,
    change,
    isTouched: entries.length > 0,
    below: (key: PolicyKey): unknown => below[key],
    typed: (key: PolicyKey): Typed => {
      const typed = draft[key];
      if (typed === undefined) return toTyped(policyDefinitions[key].form, inForce(key));
      return typed === 'reset' ? toTyped(policyDefinitions[key].form, below[key]) : typed;
    },
    isOwn: (key: PolicyKey): boolean => draft[key] !== 'reset' && Object.hasOwn(present, key),
    isChanged: (key: PolicyKey): boolean => change.ok && change.changed.includes(key),
    errorOf: (key: PolicyKey): string | undefined => {
      const error = change.ok ? undefined : change.errors.find((one) => one.key === key);
      return error && sayPolicyError(error);
    },
    type: (key: PolicyKey, typed: Typed) => setDraft((old) => ({ ...old, [key]: typed })),
    reset: (key: PolicyKey) => setDraft((old) => ({ ...old, [key]: 'reset' })),
    clear: () => setDraft({}),
  };
}

export type PolicyDraft = ReturnType<typeof usePolicyDraft>;

const isKey = (key: string): key is PolicyKey => Object.hasOwn(policyDefinitions, key);
