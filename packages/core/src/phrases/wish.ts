import type { Phrases } from './say.ts';

/** What is missing when the office notes a wish not to be contacted. */
export const wishPhrases = {
  nobody: 'Please give their e-mail address, or their name and where they work.',
  name_missing: 'Please give their name as well: an employer alone is nobody.',
  employer_missing: 'Please say where they work, so that no namesake is taken for them.',
} as const satisfies Phrases;
