import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Where a figure leads: to the list under it. */
export const LIST = 'list';

/**
 * Whoever follows a figure comes to its list, with the eyes and with the keyboard. Where nothing shall
 * move, it is there at once.
 */
export function useComeToList(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  // Each time that one is followed, also to where one is.
  const { hash, state } = useRouterState({ select: ({ location }) => location });
  const visit = state.__TSR_key;
  useEffect(() => {
    if (hash !== LIST || list.current === null) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    list.current.focus({ preventScroll: true });
    list.current.scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'start' });
  }, [hash, visit]);
  return list;
}
