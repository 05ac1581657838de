import type { Phrases } from './say.ts';

/** Why a decision on a student's text cannot be taken, or nobody outside be asked about it. */
export const reviewPhrases = {
  edits_missing: 'Change the text first, or approve it as it stands.',
  comment_missing: 'Say what the student should change.',
  guests_off: 'Your school asks nobody outside to read drafts.',
  guest_open: 'Somebody is asked already. Take that link back first, or wait for the answer.',
  off_limits:
    'This person asked not to be contacted. That wish stands until they take it back themselves.',
} as const satisfies Phrases;
