import type { Instant } from '../workflow/records.ts';

export type InvitationState = 'open' | 'used_up' | 'run_out' | 'withdrawn';

interface InvitationFacts {
  usesLeft: number;
  expiresAt: Instant;
  revokedAt: Instant | null;
}

/** Whether a code still opens the door, and if not, why: what somebody did comes before the clock. */
export function invitationState(facts: InvitationFacts, now: Instant): InvitationState {
  if (facts.revokedAt !== null) return 'withdrawn';
  if (facts.usesLeft <= 0) return 'used_up';
  return facts.expiresAt <= now ? 'run_out' : 'open';
}
