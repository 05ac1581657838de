import { useState } from 'react';

/**
 * A choice that is kept at once: it shows from the press on, and falls back to what is stored when
 * it could not be kept.
 */
export function useChoice<T>(
  stored: T,
  save: (value: T) => Promise<unknown>,
): [T, (value: T) => void] {
  const [local, setLocal] = useState<{ value: T } | null>(null);

  async function choose(value: T): Promise<void> {
    const mine = { value };
    setLocal(mine);
    try {
      await save(value);
    } finally {
      setLocal((now) => (now === mine ? null : now));
    }
  }

  return [local ? local.value : stored, (value) => void choose(value)];
}
