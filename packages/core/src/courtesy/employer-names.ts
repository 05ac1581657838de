/** One way in which students who asked there write an employer. */
export interface Spelling {
  employerKey: string;
  spelling: string;
  /** So many of them write it so. */
  students: number;
}

/**
 * Employers by their key, as most of the students who asked there write them. Spellings of one key
 * differ in capitals, accents, marks and legal forms alone, so that one says no more than the key.
 */
export function employerNames(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  const best = new Map<string, Spelling>();
  for (const each of spellings) {
    const known = best.get(each.employerKey);
    if (each.spelling.trim() !== '' && (known === undefined || isBetter(each, known))) {
      best.set(each.employerKey, each);
    }
  }
  return new Map([...best].map(([key, { spelling }]) => [key, spelling.trim()]));
}

/** The same whichever comes first: capitals before small letters, so that a name looks like one. */
const isBetter = (a: Spelling, b: Spelling): boolean =>
  a.students === b.students ? a.spelling < b.spelling : a.students > b.students;
