import type { Phrases } from './say.ts';

/** Why a decision on a student's text cannot be taken. */
export const reviewPhrases = {
  edits_missing: 'Change the text first, or approve it as it stands.',
  comment_missing: 'Say what the student should change.',
} as const satisfies Phrases;
