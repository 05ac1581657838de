import type { Guest } from '../find-guest.ts';
import type { Reader } from '../reader.ts';
import type { Filled } from './fields.ts';

export interface View {
  guest: Guest;
  reader: Reader;
  token: string;
  /** Stands in each form. */
  form: string;
  filled: Filled;
  /** Said above everything else, such as that nothing was saved. */
  note?: string;
}
