import type { Phrases } from './say.ts';

/** What stands in the way of erasing an account. */
export const erasurePhrases = {
  talk_ahead:
    'You have a talk ahead. Please cancel it first, so that nobody waits for you; then erase your account.',
} as const satisfies Phrases;
