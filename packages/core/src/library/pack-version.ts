import type { Id } from '../workflow/records.ts';

/** The version of a school's pack that a question was taken from. */
export interface PackVersion {
  readonly id: Id;
  readonly version: number;
}
