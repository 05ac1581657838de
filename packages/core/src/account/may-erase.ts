import { erasurePhrases } from '../phrases/erasure.ts';
import { instantMs } from '../schedule/instant.ts';
import type { Instant } from '../workflow/records.ts';

/** A talk that is agreed, as far as erasing an account looks at it. */
export interface AgreedTalk {
  startsAt: Instant;
}

/**
 * Why a student cannot erase their account yet, or null. Only that somebody outside waits for them
 * holds it up, and a word to that person settles it: everything else is theirs to take away.
 */
export function erasureHindrance(talks: readonly AgreedTalk[], now: Instant): string | null {
  const ahead = talks.filter(({ startsAt }) => instantMs(startsAt) > instantMs(now));
  return ahead.length === 0 ? null : erasurePhrases.talk_ahead;
}
