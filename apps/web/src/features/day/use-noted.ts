import { readField } from '@acquaint/core/workflow/capture';
import { useState } from 'react';
import { useSaver } from '../../lib/use-saver.ts';
import type { Day } from './use-day.ts';

interface Local {
  value: string;
  /** What stood here when the first key was pressed: another device's words came after it. */
  base: string;
}

/** The text of one field while somebody types in it, kept a moment after the last key. */
export function useNoted(day: Day, field: string) {
  const [local, setLocal] = useState<Local | null>(null);
  const stored = String(readField(day.dossier.interview.capture, field));
  const saver = useSaver<Local>(async (typed) => {
    const isKept = await day.note(field, typed.value, typed.base);
    if (isKept) {
      setLocal((now) =>
        now === null || now.value === typed.value ? null : { ...now, base: typed.value },
      );
    }
    return isKept;
  });
  return {
    value: local?.value ?? stored,
    state: saver.state,
    flush: saver.flush,
    change: (value: string) => {
      const next = { value, base: local?.base ?? stored };
      setLocal(next);
      saver.queue(next);
    },
  };
}
