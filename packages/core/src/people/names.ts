import { foldedWords } from './fold.ts';

/** A person's name: one required part; the others are given by the student and never guessed. */
export type PersonName = {
  fullName: string;
  givenName: string | null;
  /** What the person is called in formal address; null means the full name. */
  addressName: string | null;
};

export type NameRefusal = 'empty' | 'no_letter' | 'role_word' | 'address' | 'too_long' | 'control';
export type NameCheck =
  | { ok: true; value: string }
  | { ok: false; ruleId: 'R9'; field: 'fullName'; reason: NameRefusal };

/** Far above any name on record; a limit only so that nobody stores a book. */
export const LONGEST_NAME = 200;

// A name that holds one of these speaks for a department, whatever stands beside it ("Acme HR").
const DEPARTMENT_WORDS = new Set(
  `admissions helpdesk hr humanresources info kundenservice noreply personalabteilung rrhh recruiting
   recruitment sekretariat webmaster`.split(/\s+/),
);
const DEPARTMENT_PAIRS = [
  ['human', 'resources'],
  ['talent', 'acquisition'],
  ['ressources', 'humaines'],
  ['recursos', 'humanos'],
  ['no', 'reply'],
  ['customer', 'service'],
  ['front', 'desk'],
] as const;
// These are also surnames (Office, Page, Jobs), so they count only when no other word is left.
const ROLE_WORDS = new Set(
  `accounting accueil admin administration and assistance beratung bureau business buero buro career
   careers centre center contact customer department desk dept empfang employer finance general
   hiring jobs it kontakt legal management manager marketing media of office oficina people personal
   personnel press pr public reception recruiter relations sales secretary service services staff
   student students support talent team the training university`.split(/\s+/),
);

/**
 * Checks the one required name (R9): it names a person, not a department. One-part names,
 * one-letter names, every script, hyphens and apostrophes are fine. The value comes back trimmed
 * and in NFC, otherwise as typed (R12).
 */
export function checkFullName(input: string): NameCheck {
  const value = input.normalize('NFC').trim();
  const reason = refusalOf(value);
  return reason === null
    ? { ok: true, value }
    : { ok: false, ruleId: 'R9', field: 'fullName', reason };
}

function refusalOf(value: string): NameRefusal | null {
  if (value === '') return 'empty';
  if (value.length > LONGEST_NAME) return 'too_long';
  if (/\p{Cc}/u.test(value)) return 'control';
  if (!/\p{L}/u.test(value)) return 'no_letter';
  if (/@|:\/\/|^www\./i.test(value)) return 'address';
  return isRole(value) ? 'role_word' : null;
}

function isRole(value: string): boolean {
  const words = foldedWords(value.replaceAll('.', ''));
  if (words.some((word) => DEPARTMENT_WORDS.has(word))) return true;
  const pair = words.some((word, index) =>
    DEPARTMENT_PAIRS.some(([first, second]) => word === first && words[index + 1] === second),
  );
  return pair || (words.length > 0 && words.every((word) => ROLE_WORDS.has(word)));
}

/**
 * What to call the person in formal address: the address name the student recorded, else the full
 * name. Nothing is split off a full name: in Iceland the given name serves, in Hungary the family
 * name comes first, and some people have one name.
 */
export function formalAddressName(name: Pick<PersonName, 'fullName' | 'addressName'>): string {
  return present(name.addressName) ?? present(name.fullName) ?? '';
}

/** First letters of the first and last part, for an avatar. One part gives one letter. */
export function initials(fullName: string): string {
  const parts = fullName.normalize('NFC').trim().split(/\s+/);
  const first = firstLetter(parts[0] ?? '');
  const last = parts.length > 1 ? firstLetter(parts.at(-1) ?? '') : '';
  return `${first}${last}`;
}

function firstLetter(part: string): string {
  const letters = part.replace(/^[^\p{L}\p{N}]+/u, '');
  for (const { segment } of graphemes.segment(letters)) return segment.toUpperCase();
  return '';
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text in NFC without outer space, or null when nothing is left. */
export function present(text: string | null | undefined): string | null {
  const value = (text ?? '').normalize('NFC').trim();
  return value === '' ? null : value;
}
