import type { Phrases } from './say.ts';

/** What is missing when the office says whom it means, of whom no record need be here. */
export const knownPersonPhrases = {
  nobody: 'Please give their e-mail address, or their name and where they work.',
  name_missing: 'Please give their name as well: an employer alone is nobody.',
  employer_missing: 'Please say where they work, so that no namesake is taken for them.',
} as const satisfies Phrases;
