import type { Refusal, RefusalCode } from '../../rules/refusal.ts';
import type { Finding } from '../../rules/rule.ts';
import type {
  InvalidReason,
  NotAllowedReason,
  NotFoundReason,
  RefusalReason,
  StateReason,
} from '../refusal-reasons.ts';

export const invalid = (field: string, reason: InvalidReason): Refusal =>
  refusal('invalid', reason, field);

export const wrongState = (reason: StateReason): Refusal => refusal('wrong_state', reason);

export const notFound = (reason: NotFoundReason, field: string | null = null): Refusal =>
  refusal('not_found', reason, field);

export const notAllowed = (reason: NotAllowedReason): Refusal => refusal('not_allowed', reason);

export const nothingToChange = (): Refusal => refusal('nothing_to_change', null);

export const heldUp = (
  code: 'rules_hold_it_up' | 'needs_acknowledgement',
  findings: Finding[],
): Refusal => ({ ...refusal(code, null), findings });

function refusal(
  code: RefusalCode,
  reason: RefusalReason | null,
  field: string | null = null,
): Refusal {
  return { code, field, reason, findings: [] };
}
