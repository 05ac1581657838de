import type { KeyboardEvent } from 'react';

/** In fields letters are text; with a modifier they belong to the browser. */
export function isTyping({
  target,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<globalThis.KeyboardEvent, 'target' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  const isField =
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
  return isField || ctrlKey || metaKey || altKey;
}

/**
 * J and K go from row to row of a list or table: to what is marked `data-row` in each.
 *
 * @returns whether the key was one of them
 */
export function moveByKeys(event: KeyboardEvent<HTMLElement>): boolean {
  if (isTyping(event.nativeEvent) || (event.key !== 'j' && event.key !== 'k')) return false;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const { activeElement } = document;
  const at = rows.findIndex(
    (row) => row === activeElement || row.closest('li, tr')?.contains(activeElement),
  );
  rows[event.key === 'j' ? at + 1 : Math.max(0, at - 1)]?.focus();
  return true;
}
