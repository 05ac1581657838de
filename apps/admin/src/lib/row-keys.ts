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

/** What opens a row that nothing marks: its own link, or what unfolds it. */
const OPENS = '[data-row-link], li > details > summary';

/** J and K go from row to row of a list or table: to what is marked `data-row` in each, or opens it. */
export function moveByKeys(key: string, list: HTMLElement): void {
  if (key !== 'j' && key !== 'k') return;
  const marked = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const rows = marked.length > 0 ? marked : [...list.querySelectorAll<HTMLElement>(OPENS)];
  const { activeElement } = document;
  const at = rows.findIndex(
    (row) => row === activeElement || row.closest('li, tr')?.contains(activeElement),
  );
  rows[key === 'j' ? at + 1 : Math.max(0, at - 1)]?.focus();
}
