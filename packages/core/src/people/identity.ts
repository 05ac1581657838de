import { distance } from 'fastest-levenshtein';

import { checkEmail, checkPhone, normalizeProfileUrl } from './channels.ts';
import { fold, foldedWords } from './fold.ts';

/** What a person may be recognised by (G4). Raw as typed; comparing normalises. */
export type IdentityInput = {
  fullName: string;
  employer: string;
  emails: readonly string[];
  profileUrls: readonly string[];
  phones: readonly string[];
  /** Country for phone numbers without "+". */
  country: string | null;
};

export type IdentityKeys = {
  emails: ReadonlySet<string>;
  profileUrls: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  /** Folded name, and the same with its words in order of the alphabet. */
  name: string;
  nameSorted: string;
  employerKey: string;
};

export type IdentityReason = 'email' | 'profile_url' | 'phone' | 'name_and_organization';

const LEGAL_FORMS = new Set(
  `ab ag aps as asa bhd bv co coltd company corp corporation doo eg ev gbr gesmbh gmbh gmbhcokg inc
   incorporated kft kg kgaa kk lda limited llc llp lp ltd ltda ltee mbh nv ohg oy oyj plc pllc pte
   ptyltd pty pvt sa sarl sas sasu sdn se sl sp spa spol spzoo sro srl ug`.split(/\s+/),
);
// Joining words left at the end once the legal form is gone ("GmbH & Co. KG").
const JOINERS = new Set(['and', 'und', 'et', 'y', 'the']);

/**
 * The name by which two records of one organisation meet: folded, without punctuation, a leading
 * "the" and legal forms at the end. "Müller & Söhne GmbH & Co. KG" → "muller sohne". A name made of
 * nothing else is kept whole.
 */
export function employerKey(name: string): string {
  // Dots and slashes inside a legal form vanish ("S.A.", "A/S"); every other mark parts words.
  const words = foldedWords(fold(name).replaceAll(/(?<=\b\p{L})[./](?=\p{L}\b|\s|$)/gu, ''));
  const kept = [...words];
  while (kept.length > 1 && isDroppable(kept.at(-1) ?? '')) kept.pop();
  if (kept.length > 1 && kept[0] === 'the') kept.shift();
  return kept.join(' ');
}

function isDroppable(word: string): boolean {
  return LEGAL_FORMS.has(word) || JOINERS.has(word);
}

/** Normalised keys, so that a whole address book can be compared without repeating the work. */
export function identityKeys(person: IdentityInput): IdentityKeys {
  const words = foldedWords(person.fullName);
  return {
    emails: keySet(person.emails, emailKey),
    profileUrls: keySet(person.profileUrls, normalizeProfileUrl),
    phones: keySet(person.phones, (phone) => phoneKey(phone, person.country)),
    name: words.join(' '),
    nameSorted: words.toSorted().join(' '),
    employerKey: employerKey(person.employer),
  };
}

function keySet(values: readonly string[], toKey: (value: string) => string | null): Set<string> {
  return new Set(values.map(toKey).filter((key) => key !== null));
}

/** Mail addresses are compared without case; no provider's dots or tags are second-guessed. */
export function emailKey(email: string): string | null {
  const checked = checkEmail(email);
  return checked.ok ? checked.value.toLowerCase() : null;
}

function phoneKey(phone: string, country: string | null): string | null {
  const checked = checkPhone(phone, country);
  return checked.ok ? checked.value : null;
}

/**
 * Whether two records are one person, and why: same mail, profile, phone (with extension), or a
 * name that differs by at most one letter within one organisation (G4). Null when nothing matches.
 */
export function sameIdentity(a: IdentityKeys, b: IdentityKeys): IdentityReason | null {
  if (share(a.emails, b.emails)) return 'email';
  if (share(a.profileUrls, b.profileUrls)) return 'profile_url';
  if (share(a.phones, b.phones)) return 'phone';
  if (a.name === '' || b.name === '' || a.employerKey === '') return null;
  if (a.employerKey !== b.employerKey) return null;
  const near = Math.abs(a.name.length - b.name.length) <= 1 && distance(a.name, b.name) <= 1;
  return near || a.nameSorted === b.nameSorted ? 'name_and_organization' : null;
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

const STRENGTH: readonly IdentityReason[] = [
  'email',
  'profile_url',
  'phone',
  'name_and_organization',
];

/** Everybody in the list who may be the candidate, surest reason first, else in list order. */
export function findDuplicates<T extends { keys: IdentityKeys }>(
  candidate: IdentityKeys,
  known: readonly T[],
): { match: T; reason: IdentityReason }[] {
  return known
    .flatMap((match) => {
      const reason = sameIdentity(candidate, match.keys);
      return reason === null ? [] : [{ match, reason }];
    })
    .sort((a, b) => STRENGTH.indexOf(a.reason) - STRENGTH.indexOf(b.reason));
}
