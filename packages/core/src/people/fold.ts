// Letters that Unicode does not take apart into a base letter and a mark.
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ð: 'd',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
};
const WHOLE_LETTER = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'g');
// Marks on Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowels. The marks of Indic and
// Japanese scripts are part of the word and stay.
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g;
const APOSTROPHES = /['’‘ʼʻ′`´]/g;
const DASHES = /[-‐‑‒–—―−_]/g;

/**
 * Text as search and comparison see it: no case, no diacritics, one kind of space; apostrophes
 * vanish ("O’Brien" finds "obrien") and hyphens are spaces ("Jean-Luc" finds "jean luc").
 * For comparing only: what is shown is always the text as written.
 */
export function fold(text: string): string {
  return text
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(DIACRITICS, '')
    .normalize('NFC')
    .replaceAll(WHOLE_LETTER, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replaceAll(DASHES, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Folded words of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True when every word of the query begins a word of the text, in any order. */
export function matchesSearch(text: string, query: string): boolean {
  const words = foldedWords(text);
  return foldedWords(query).every((part) => words.some((word) => word.startsWith(part)));
}

/** Character for character the same, whatever the Unicode form (R12). Case and marks count. */
export function sameText(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}
