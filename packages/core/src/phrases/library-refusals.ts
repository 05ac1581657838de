import type { Phrases } from './say.ts';

/** Why something of the library is not done, for messages and packs alike. */
export const libraryPhrases = {
  draft_first: 'There is a draft already. Publish it or throw it away first.',
  no_draft: 'There is no draft to throw away.',
  no_such_version: 'There is no such version.',
} as const satisfies Phrases;
