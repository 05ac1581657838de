import type { Action } from './rule.ts';

/** Everything that can carry a first request to a contact. */
export const OUTREACH = ['send_request', 'make_call', 'print_letter'] as const satisfies Action[];

/** Outreach and the drafting that comes before it. */
export const DRAFT_AND_OUTREACH = ['draft_request', ...OUTREACH] as const satisfies Action[];

/** A first request in writing. */
export const WRITTEN_REQUEST = ['send_request', 'print_letter'] as const satisfies Action[];

/** Every text that leaves for somebody outside. A phone call is no text: it may clear things up. */
export const ANY_TEXT = [
  'send_request',
  'print_letter',
  'send_nudge',
  'send_message',
  'propose_times',
  'send_thanks',
  'send_update',
] as const satisfies Action[];

/** Everything that reaches the contact in any way. */
export const ANY_CONTACT = ['draft_request', 'make_call', ...ANY_TEXT] as const satisfies Action[];
