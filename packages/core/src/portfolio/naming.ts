import { english } from '../draft/lint/language/en.ts';
import { fold } from '../people/fold.ts';
import type { Contact } from '../workflow/records.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

interface Word {
  folded: string;
  isLower: boolean;
}

const wordsOf = (text: string): Word[] =>
  (text.normalize('NFC').match(WORD) ?? []).map((word) => ({
    folded: fold(word),
    isLower: /^\p{Ll}/u.test(word),
  }));

const hasNoCase = (name: string): boolean => name.toLowerCase() === name.toUpperCase();

const standsWhole = (words: readonly Word[], name: readonly Word[]): boolean =>
  name.length > 0 &&
  words.some((_, at) => name.every(({ folded }, n) => words[at + n]?.folded === folded));

/** In scripts without capitals words are often written together, so any place counts. */
const standsAnywhere = (text: string, name: string): boolean =>
  hasNoCase(name) && fold(name).length > 1 && fold(text).includes(fold(name));

/** A name of one word: written small it is taken for one unless it is an ordinary word. */
const standsAlone = (words: readonly Word[], name: Word): boolean =>
  words.some(
    ({ folded, isLower }) =>
      folded === name.folded &&
      (!isLower || (folded.length > 3 && !english.plainWords.has(folded))),
  );

type Named = Pick<Contact, 'fullName' | 'givenName' | 'familyName' | 'addressName'>;

/** Whether a text names somebody by the whole of this name. */
export function namesByWhole(text: string, name: string): boolean {
  if (standsAnywhere(text, name)) return true;
  const parts = wordsOf(name);
  const words = wordsOf(text);
  const [only] = parts;
  return parts.length === 1 && only ? standsAlone(words, only) : standsWhole(words, parts);
}

/** Whether a text names this person, by their whole name or by any part of it. */
export function namesPerson(text: string, person: Named): boolean {
  const { fullName, givenName, familyName, addressName } = person;
  const names = [givenName, familyName, addressName].filter((name) => name !== null);
  if ([fullName.value, ...names].some((name) => namesByWhole(text, name))) return true;
  const words = wordsOf(text);
  return wordsOf([fullName.value, ...names].join(' ')).some(
    // Initials, and what stands before an apostrophe, are no names.
    (part) => part.folded.length > 1 && standsAlone(words, part),
  );
}
