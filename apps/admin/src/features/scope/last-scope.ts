import { createContext } from 'react';
import type { Scope } from './scope.ts';

/** The cohort and term that were looked at last, also on pages that are about none. */
export const LastScope = createContext<Scope>({});
