import { useSyncExternalStore } from 'react';

const KEY = 'acquaint.letter-keys';
const CHANGED = 'acquaint:letter-keys';

/** What holds where the device keeps nothing: until the page is left. */
let kept: string | null = null;

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return kept;
  }
}

/**
 * Whether letters alone do something on this device. Who dictates, or whose hand slips, can switch
 * them off (WCAG 2.1.4); keys with Ctrl or ⌘ go on.
 */
export const areLettersOn = (): boolean => read() !== 'off';

/** Kept on this device, as is the appearance: another keyboard, another hand. */
export function switchLetters(isOn: boolean): void {
  kept = isOn ? null : 'off';
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is closed: the choice holds until the page is left.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(CHANGED, notify);
  window.addEventListener('storage', notify);
  return () => {
    window.removeEventListener(CHANGED, notify);
    window.removeEventListener('storage', notify);
  };
}

export const useLettersOn = (): boolean => useSyncExternalStore(subscribe, areLettersOn);
