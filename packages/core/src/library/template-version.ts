import type { Id } from '../workflow/records.ts';

/** The version of a school's template that a text was made with. */
export interface TemplateVersion {
  id: Id;
  version: number;
}
