import { fold } from '../../people/fold.ts';
import type { AddressBookEntry, Dossier } from '../../workflow/dossier.ts';
import { internshipOf } from './greeting.ts';
import type { LintLanguage, Span } from './language/language.ts';

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
const PLAIN = /^[\x20-\x26\x28-\x7e]*$/;
const LEGAL_FORMS = new Set(
  'ag bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy plc sa sarl se spa srl'.split(
    ' ',
  ),
);

/** Folding is slow on letters with marks, and most words have none. */
function folded(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : fold(word);
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(RUN)) {
    const [word] = match;
    found.push({ word: folded(word), start: match.index, end: match.index + word.length });
  }
  return found;
}

const wordsOf = (text: string): string[] => tokens(text).map(({ word }) => word);

/** A firm's name as people write it: without its legal form and a leading article. */
function firmWords(name: string): string[] {
  const words = wordsOf(name);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** Terms by their first word, so that a text is walked once however long the book is. */
type Index = ReadonlyMap<string, readonly Term[]>;

const indexes = new WeakMap<readonly AddressBookEntry[], { length: number; index: Index }>();

function indexOf(book: readonly AddressBookEntry[]): Index {
  const known = indexes.get(book);
  if (known?.length === book.length) return known.index;
  const index = new Map<string, Term[]>();
  const add = (kind: Term['kind'], contactId: string, written: string, words: string[]): void => {
    const [first] = words;
    if (first === undefined) return;
    const list = index.get(first);
    const term = { kind, contactId, words, written: written.trim() };
    if (list) list.push(term);
    else index.set(first, [term]);
  };
  for (const { contactId, fullName, familyName, employer } of book) {
    add('person', contactId, fullName, wordsOf(fullName));
    const family = familyName?.trim() ?? '';
    if ((family.match(/\p{L}/gu)?.length ?? 0) >= 4)
      add('family_name', contactId, family, wordsOf(family));
    add('employer', contactId, employer, firmWords(employer));
  }
  // Longer names first: "Amara Okafor" says more than "Okafor".
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  indexes.set(book, { length: book.length, index });
  return index;
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
  const index = indexOf(dossier.addressBook);
  const said = tokens(text);
  const found: Stranger[] = [];
  let welcome: Welcome | null = null;
  for (let at = 0; at < said.length; at += 1) {
    const token = said[at];
    const terms = token && index.get(token.word);
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
