import { misspellings } from './misspellings-en.ts';

/** Knows which words exist. A browser or a server may bring a full dictionary; none is needed. */
export interface Spelling {
  correct(word: string): boolean;
  /** Best first; may be empty. */
  suggest(word: string): readonly string[];
}

/**
 * Knows well-known English misspellings and takes every other word as right: names, places and
 * terms of a field never count as mistakes (L32).
 */
export const commonMisspellings: Spelling = {
  correct: (word) => !misspellings.has(word.toLowerCase()),
  suggest: (word) => {
    const right = misspellings.get(word.toLowerCase());
    return right === undefined ? [] : [asCased(word, right)];
  },
};

/** Keeps a capital at the start, so that a replacement fits where the word stood. */
function asCased(word: string, right: string): string {
  return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
