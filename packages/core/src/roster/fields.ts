/** What a school may say of a student in its list. */
export const ROSTER_FIELDS = [
  'studentKey',
  'fullName',
  'givenName',
  'familyName',
  'email',
  'login',
  'programme',
  'course',
  'term',
  'yearOfStudy',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Where each field stands in the file, by the number of its column, from 0. */
export type RosterMapping = Partial<Record<RosterField, number>>;

/** The most characters of a cell. Addresses: RFC 5321. */
export const FIELD_LENGTHS: Readonly<Record<RosterField, number>> = {
  studentKey: 64,
  fullName: 200,
  givenName: 100,
  familyName: 100,
  email: 254,
  login: 100,
  programme: 200,
  course: 500,
  term: 100,
  yearOfStudy: 50,
};

/** Empties what stands; a blank cell keeps it. */
export const CLEAR = '**CLEAR**';

/** What may be emptied. Key, name and address are what the rest hangs on. */
export const CLEARABLE = ['login', 'programme', 'course', 'term', 'yearOfStudy'] as const;
export type ClearableField = (typeof CLEARABLE)[number];

export const isClearable = (field: RosterField): field is ClearableField =>
  (CLEARABLE as readonly RosterField[]).includes(field);
