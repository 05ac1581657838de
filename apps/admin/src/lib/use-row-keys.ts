import { type RefObject, useEffect, useRef } from 'react';
import { isForRows, moveByKeys } from './row-keys.ts';

/**
 * J and K go through the rows of a list or table from anywhere on the page, beginning with the first.
 *
 * @param onKey other letters, with the list that they may act on
 */
export function useRowKeys<T extends HTMLElement>(
  onKey?: (event: KeyboardEvent, list: T) => void,
): RefObject<T | null> {
  const list = useRef<T>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (list.current === null || !isForRows(event)) return;
      moveByKeys(event.key, list.current);
      onKey?.(event, list.current);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onKey]);
  return list;
}
