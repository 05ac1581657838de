import { areLettersOn } from './letter-keys.ts';

type Key = Pick<globalThis.KeyboardEvent, 'target' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** In fields letters are text; with a modifier they belong to the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: Key): boolean {
  const isField =
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
  return isField || ctrlKey || metaKey || altKey;
}

/** What lies over the page takes the letters for itself: a dialog, or a list that one types into. */
const OVER_THE_PAGE = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Whether a letter alone is meant for the page, wherever on it the focus is, and may do something. */
export const isForRows = (event: globalThis.KeyboardEvent): boolean =>
  areLettersOn() &&
  !event.defaultPrevented &&
  !isTyping(event) &&
  document.querySelector(OVER_THE_PAGE) === null;

/** J and K go from row to row of a list or table: to what is marked `data-row` in each. */
export function moveByKeys(key: string, list: HTMLElement): void {
  if (key !== 'j' && key !== 'k') return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const { activeElement } = document;
  const at = rows.findIndex(
    (row) => row === activeElement || row.closest('li, tr')?.contains(activeElement),
  );
  rows[key === 'j' ? at + 1 : Math.max(0, at - 1)]?.focus();
}
