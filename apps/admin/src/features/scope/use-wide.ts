import { useSyncExternalStore } from 'react';

/** As wide as the frame needs for its rail. */
const wide = '(min-width: 64rem)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether there is room for more than the phone's form of something. */
export const useWide = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
