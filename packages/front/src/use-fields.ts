import { useState } from 'react';
import type { Problems } from './errors.ts';

/**
 * What is typed in a form, and what is wrong with it. Values outlive every error; a problem goes
 * away when its field is changed.
 */
export function useFields<T extends object>(initial: T) {
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Problems>({});

  function set<K extends keyof T & string>(field: K, value: T[K]) {
    setValues((old) => ({ ...old, [field]: value }));
    setProblems((old) => {
      const kept = Object.entries(old).filter(
        ([name]) => name !== field && !name.startsWith(`${field}.`),
      );
      return kept.length === Object.keys(old).length ? old : Object.fromEntries(kept);
    });
  }

  return { values, set, setValues, problems, setProblems };
}
