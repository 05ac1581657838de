import type { Finding } from './rule.ts';

/** Closed codes with which `decide` and the services refuse. Each has a sentence in phrases/. */
export const REFUSAL_CODES = [
  'rules_hold_it_up',
  'needs_acknowledgement',
  'wrong_state',
  'not_found',
  'not_allowed',
  'invalid',
  'nothing_to_change',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  code: RefusalCode;
  /** Field of the command at fault, for `invalid`. */
  field: string | null;
  /** Key of the reason's sentence, for `invalid`, `wrong_state` and `not_found`. */
  reason: string | null;
  findings: Finding[];
}
