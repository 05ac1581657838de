/**
 * Counts words as a reader does: runs between blanks that hold a letter or a digit. A hyphenated
 * word is one word, a lone dash or bar is none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * Counts characters including blanks, in UTF-16 units. LinkedIn's own count is not documented;
 * UTF-16 units are never fewer than code points, so this is the larger count (L09).
 */
export function countCharacters(text: string): number {
  return text.length;
}
