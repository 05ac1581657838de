import type { Dossier } from '@acquaint/core/workflow/dossier';
import { useEffect, useRef, useState } from 'react';
import type { Reading } from './lint-engine.ts';

const PAUSE_MS = 250;

/**
 * What the rules say about the draft, a moment after the typing stops; null until the first
 * reading. `key` is the text with all that the reading depends on.
 */
export function useReading(dossier: Dossier, key: string): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  const latest = useRef(dossier);
  useEffect(() => {
    latest.current = dossier;
  });
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      void import('./lint-engine.ts').then(({ readDraft }) => {
        if (!isStale) setReading(readDraft(latest.current));
      });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return reading;
}
