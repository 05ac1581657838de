import { fold } from '../people/fold.ts';
import { ROSTER_FIELDS, type RosterField, type RosterMapping } from './fields.ts';
import type { RosterTable } from './read-table.ts';

/**
 * How student systems head their columns, by letters and digits alone: `E-mail Address` and
 * `email_address` are the same. The first of a row that is there is taken. Beside plain words those of
 * Canvas (SIS files, gradebook), Banner and PeopleSoft, and of German schools.
 */
const HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  studentKey: words(`studentkey studentid studentidnumber studentnumber studentno stuid studid sisid
    sisuserid spridenid bannerid emplid campusid universityid uin matriculationnumber
    matrikelnummer userid sourcedid externalid idnumber id key`),
  fullName: words(`fullname studentname studentfullname displayname namedisplay preferredfullname
    name student`),
  givenName: words(`firstname givenname forename namefirst studentfirstname spridenfirstname
    preferredfirstname preffirstname vorname`),
  familyName: words(`lastname familyname surname namelast studentlastname spridenlastname
    preferredlastname nachname`),
  email: words(`schoolemail schoolemailaddress studentemail studentemailaddress universityemail
    universityemailaddress collegeemail campusemail institutionalemail officialemail primaryemail
    primaryemailaddress preferredemail preferredemailaddress email emailaddress emailaddr
    goremalemailaddress emailprimary mail`),
  login: words(`login loginid sisloginid loginname username netid networkid accountname account
    benutzername`),
  programme: words(`programme program degreeprogramme degreeprogram academicprogram acadprog
    academicplan acadplan programandplan programofstudy major primarymajor major1 majordesc
    majordescription curriculum degree studiengang`),
  course: words(`course courses coursename coursecode courseid coursesection class classname section
    sections sectionname sectionid crn module kurs`),
  term: words(`term termname termcode termid termdesc strm semester academicterm academicperiod
    enrollmentterm session`),
  yearOfStudy: words(`yearofstudy studyyear year yearlevel classyear classlevel classstanding
    studentclassification classification academiclevel acadlevel studentlevel level`),
};

function words(text: string): string[] {
  return text.split(/\s+/);
}

/** Some systems fill it for everybody, others only with a first name: no more than a last resort. */
const PREFERRED_NAME = 'preferredname';

/** The columns by their headings; what is not known is left for a person. */
export function guessMapping({ headers }: Pick<RosterTable, 'headers'>): RosterMapping {
  const plain = headers.map((header) => fold(header).replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const mapping: RosterMapping = {};
  for (const field of ROSTER_FIELDS) {
    const heading = HEADINGS[field].find((known) => plain.includes(known));
    if (heading !== undefined) mapping[field] = plain.indexOf(heading);
  }
  const { fullName, givenName, familyName } = mapping;
  const isNamed = fullName !== undefined || (givenName !== undefined && familyName !== undefined);
  const preferred = plain.indexOf(PREFERRED_NAME);
  if (!isNamed && preferred !== -1) mapping.fullName = preferred;
  return mapping;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** The first cells of each column that hold something: an empty column shows that it is empty. */
export function samplesOf({ headers, rows }: RosterTable): string[][] {
  return headers.map((_, column) => {
    const samples: string[] = [];
    for (const { cells } of rows) {
      const cell = (cells[column] ?? '').slice(0, SAMPLE_LENGTH).trim();
      if (cell !== '' && !samples.includes(cell)) samples.push(cell);
      if (samples.length === SAMPLES) break;
    }
    return samples;
  });
}

export type MappingFault =
  | { code: 'missing'; field: 'studentKey' | 'email' | 'fullName' }
  | { code: 'no_such_column' | 'column_twice'; field: RosterField };

/** What is wrong with a person's choice of columns. */
export function mappingFaults(mapping: RosterMapping, columns: number): MappingFault[] {
  const faults: MappingFault[] = [];
  const has = (field: RosterField): boolean => mapping[field] !== undefined;
  if (!has('studentKey')) faults.push({ code: 'missing', field: 'studentKey' });
  if (!has('email')) faults.push({ code: 'missing', field: 'email' });
  if (!has('fullName') && !(has('givenName') && has('familyName'))) {
    faults.push({ code: 'missing', field: 'fullName' });
  }
  const taken = new Set<number>();
  for (const field of ROSTER_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (!Number.isInteger(column) || column < 0 || column >= columns) {
      faults.push({ code: 'no_such_column', field });
    } else if (taken.has(column)) faults.push({ code: 'column_twice', field });
    taken.add(column);
  }
  return faults;
}
