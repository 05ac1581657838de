const OPENS = 'acquaint:keys';

/** Opens the list of keys, from wherever. */
export const openKeys = (): void => void window.dispatchEvent(new Event(OPENS));

export function onOpenKeys(open: () => void): () => void {
  window.addEventListener(OPENS, open);
  return () => window.removeEventListener(OPENS, open);
}
