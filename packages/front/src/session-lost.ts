/**
 * Whether the server has said that this session is over while a page was open. The page stays as
 * it is, so that nothing typed is lost; the frame says how to go on.
 */
let isLost = false;
const listeners = new Set<() => void>();

export function setSessionLost(next: boolean): void {
  if (isLost === next) return;
  isLost = next;
  for (const notify of listeners) notify();
}

export const readSessionLost = (): boolean => isLost;

export function onSessionLost(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
