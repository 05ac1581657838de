import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Brings the part that the address names into view and gives it the focus, once it stands there. */
export function useScrollToHash(): void {
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    const part = hash === '' ? null : document.getElementById(hash);
    if (!part) return;
    part.scrollIntoView({ block: 'start' });
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }, [hash]);
}
