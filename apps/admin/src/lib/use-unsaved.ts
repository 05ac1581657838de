import { createContext, use, useEffect, useState } from 'react';

/** Where a form tells the sheet around it whether something in it is unsaved. */
export const UnsavedContext = createContext<(isUnsaved: boolean) => void>(() => undefined);

/**
 * Lets the sheet around a form know whether closing it would lose anything.
 *
 * @param saved what stands; without it what the form began with
 */
export function useUnsaved<T>(values: T, saved?: T): void {
  const tell = use(UnsavedContext);
  const [first] = useState(values);
  const isUnsaved = JSON.stringify(values) !== JSON.stringify(saved ?? first);
  useEffect(() => {
    tell(isUnsaved);
    return () => tell(false);
  }, [tell, isUnsaved]);
}
