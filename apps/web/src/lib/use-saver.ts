import { useEffect, useRef, useState } from 'react';

export type SaverState = 'idle' | 'saving' | 'saved' | 'kept';

/**
 * Saves what is being typed, a moment after the last key, the newest value only. What could not be
 * saved is kept and tried again with the next change, by `flush`, or when the network is back. Leaving
 * the page, or a phone that locks, saves at once.
 */
export function useSaver<T>(save: (value: T) => Promise<boolean>, delayMs = 700) {
  const [state, setState] = useState<SaverState>('idle');
  const latest = useRef(save);
  const waiting = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    latest.current = save;
  });

  async function flush(): Promise<boolean> {
    clearTimeout(timer.current);
    const next = waiting.current;
    if (next === null) return true;
    waiting.current = null;
    setState('saving');
    const isSaved = await latest.current(next.value);
    // Something newer may have been typed meanwhile; its own turn tells how that went.
    if (!isSaved) waiting.current ??= next;
    setState(isSaved ? 'saved' : 'kept');
    return isSaved;
  }

  function queue(value: T): void {
    waiting.current = { value };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), delayMs);
  }

  const leave = useRef(flush);
  useEffect(() => {
    leave.current = flush;
  });
  useEffect(() => {
    const now = () => void leave.current();
    const hidden = () => document.visibilityState === 'hidden' && now();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hidden);
      now();
    };
  }, []);

  return { state, queue, flush };
}
