import { createContext, use, useEffect, useId, useState } from 'react';
import { tellUnsaved } from './unsaved.ts';

/** Where a form tells the sheet around it whether something in it is unsaved. */
export const UnsavedContext = createContext<(isUnsaved: boolean) => void>(() => undefined);

/**
 * Lets the sheet around a form, and the frame around its page, know whether leaving it would lose
 * anything. A form that goes to another page once it is saved navigates with `ignoreBlocker`.
 *
 * @param saved what stands; without it what the form began with
 */
export function useUnsaved<T>(values: T, saved?: T): void {
  const tellSheet = use(UnsavedContext);
  const form = useId();
  const [first] = useState(values);
  const isUnsaved = JSON.stringify(values) !== JSON.stringify(saved ?? first);
  useEffect(() => {
    tellSheet(isUnsaved);
    tellUnsaved(form, isUnsaved);
    return () => {
      tellSheet(false);
      tellUnsaved(form, false);
    };
  }, [tellSheet, form, isUnsaved]);
}
