import { fold } from '../../people/fold.ts';
import type { AddressBookEntry, Dossier } from '../../workflow/dossier.ts';
import { internshipOf } from './greeting.ts';
import type { LintLanguage, Span } from './language/types.ts';

/** A name of somebody else in a text (L04). */
export interface Stranger extends Span {
  readonly kind: 'person' | 'family_name' | 'employer';
  readonly found: string;
}

interface Term {
  readonly kind: Stranger['kind'];
  readonly contactId: string;
  readonly words: readonly string[];
  /** As on record, for one-word names, where case decides. */
  readonly written: string;
}

interface Token extends Span {
  readonly word: string;
}

const RUN = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/;
const LEGAL_FORMS = new Set(
  'ag bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy plc sa sarl se spa srl'.split(
    ' ',
  ),
);

const letters = new Map<string, string>();

/** One letter as {@link fold} sees it. There are few different ones, and folding each word is slow. */
function foldedLetter(letter: string): string {
  let known = letters.get(letter);
  if (known === undefined) letters.set(letter, (known = fold(letter)));
  return known;
}

function folded(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let all = '';
  for (const letter of word.normalize('NFC')) {
    // A space alone would fold to nothing.
    all += letter > '\u007f' || letter === "'" || letter === '`' ? foldedLetter(letter) : letter;
  }
  return all.toLowerCase();
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(RUN)) {
    const [word] = match;
    found.push({ word: folded(word), start: match.index, end: match.index + word.length });
  }
  return found;
}

const LETTERS = /\p{L}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;

/** Folded words of a name. */
function wordsOf(text: string): string[] {
  return folded(text).split(BETWEEN_WORDS).filter(Boolean);
}

/** A firm's name as people write it: without its legal form. */
function firmWords(name: string): string[] {
  const words = wordsOf(name);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** A name that may stand in a text, known by its first word until it is needed. */
interface Entry {
  readonly kind: Stranger['kind'];
  readonly contactId: string;
  readonly name: string;
  readonly first: string;
}

const PLAIN_FIRST = /^[^A-Za-z0-9]*([A-Za-z0-9]+)(?![A-Za-z0-9]|[^\x20-\x26\x28-\x5f\x61-\x7e])/;

const FIRST = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼ`´]*/u;

/** Most names never occur, so a long book is read no further than each first word. */
function firstWord(name: string): string {
  const plain = PLAIN_FIRST.exec(name);
  if (plain?.[1] !== undefined) return plain[1].toLowerCase();
  return folded(FIRST.exec(name)?.[0] ?? '');
}

const books = new WeakMap<readonly AddressBookEntry[], { length: number; entries: Entry[] }>();

function entriesOf(book: readonly AddressBookEntry[]): readonly Entry[] {
  const known = books.get(book);
  if (known?.length === book.length) return known.entries;
  const entries: Entry[] = [];
  for (const { contactId, fullName, familyName, employer } of book) {
    entries.push({ kind: 'person', contactId, name: fullName, first: firstWord(fullName) });
    if (familyName !== null && familyName.length >= 4) {
      const first = firstWord(familyName);
      entries.push({ kind: 'family_name', contactId, name: familyName, first });
    }
    const firm = employer.replace(/^\s*the /i, '');
    entries.push({ kind: 'employer', contactId, name: firm, first: firstWord(firm) });
  }
  books.set(book, { length: book.length, entries });
  return entries;
}

/** Names whose first word the text holds, by that word, longer names first. */
function candidates(
  book: readonly AddressBookEntry[],
  said: ReadonlySet<string>,
): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>();
  for (const { kind, contactId, name, first } of entriesOf(book)) {
    if (first === '' || !said.has(first)) continue;
    if (kind === 'family_name' && (name.match(LETTERS)?.length ?? 0) < 4) continue;
    const words = kind === 'employer' ? firmWords(name) : wordsOf(name);
    const term = { kind, contactId, words, written: name.trim() };
    found.set(first, [...(found.get(first) ?? []), term]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/**
 * Names and organizations of other people in the student's address book, except those that belong
 * into this message: the referrer, the supervisor, and whoever the contact has named.
 */
export function strangers(
  text: string,
  dossier: Dossier,
  language: LintLanguage | null,
): Stranger[] {
  if (dossier.addressBook.length === 0 || text === '') return [];
  const said = tokens(text);
  const known = candidates(dossier.addressBook, new Set(said.map(({ word }) => word)));
  if (known.size === 0) return [];
  const found: Stranger[] = [];
  let welcome: Welcome | null = null;
  for (let at = 0; at < said.length; at += 1) {
    const token = said[at];
    const terms = token && known.get(token.word);
    if (!terms) continue;
    const hit = terms.find((term) => {
      if (!stands(term, said, at, text, language)) return false;
      welcome ??= welcomeIn(dossier);
      return !isWelcome(term, welcome);
    });
    const last = hit && said[at + hit.words.length - 1];
    if (!hit || !last) continue;
    const span = { start: token.start, end: last.end };
    found.push({ kind: hit.kind, found: text.slice(span.start, span.end), ...span });
    at += hit.words.length - 1;
  }
  return found;
}

function stands(
  term: Term,
  said: readonly Token[],
  at: number,
  text: string,
  language: LintLanguage | null,
): boolean {
  const { words } = term;
  const first = said[at];
  const last = said[at + words.length - 1];
  if (!first || !last) return false;
  for (let n = 1; n < words.length; n += 1) if (said[at + n]?.word !== words[n]) return false;
  const found = text.slice(first.start, last.end);
  if (words.length > 1) return !/[.!?\n]/.test(found.replaceAll(/\b\p{Lu}\./gu, ''));
  // One word alone is a name only with its capital, and at the start of a sentence any word has one.
  if (found.length < 4 || !/^\p{Ll}/u.test(term.written)) {
    if (found.length < 4 ? found !== term.written : /^\p{Ll}/u.test(found)) return false;
  }
  return !(language?.plainWords.has(first.word) && startsSentence(text, first.start));
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return before === '' || /(?:[.!?:]\s+|\n\s*|["“(])$/.test(before);
}

interface Welcome {
  readonly contactIds: ReadonlySet<string>;
  /** Folded facts of this message, each with a space around every word. */
  readonly facts: string;
}

/** People and words that belong into a message to this contact. */
function welcomeIn(dossier: Dossier): Welcome {
  const { contact, student, interview } = dossier;
  const { introducedBy, channels } = contact;
  const internship = internshipOf(dossier);
  const ids = [contact.id, introducedBy?.contactId, internship?.supervisor.contactId];
  ids.push(...interview.referrals.map(({ contactId }) => contactId));
  const facts = [
    contact.fullName.value,
    contact.employer.value,
    contact.team,
    contact.jobTitle.value,
    contact.howFound?.detail,
    ...(channels.postal ? [...channels.postal.lines, channels.postal.city] : []),
    introducedBy?.name,
    introducedBy?.link,
    ...interview.referrals.flatMap(({ name, employer }) => [name, employer]),
    ...dossier.internships.flatMap(({ employer, team, supervisor }) => [
      employer,
      team,
      supervisor.name,
    ]),
    student.fullName,
    student.school,
    student.schoolShort,
    student.program,
    ...student.address,
    interview.field,
    interview.meeting?.place?.text,
  ];
  return {
    contactIds: new Set(ids.filter((id) => typeof id === 'string')),
    facts: facts.map((fact) => (fact ? ` ${wordsOf(fact).join(' ')} ` : '')).join('|'),
  };
}

function isWelcome({ contactId, words }: Term, { contactIds, facts }: Welcome): boolean {
  return contactIds.has(contactId) || facts.includes(` ${words.join(' ')} `);
}
