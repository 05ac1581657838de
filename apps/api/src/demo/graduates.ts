import { classDates, classYearOf } from '@acquaint/core/outcomes/class-year';
import { DAY } from '@acquaint/core/schedule/instant';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { importOutcomes } from '../services/outcomes/import.ts';
import { changeEntries } from '../services/roster/store-rows.ts';
import type { Member } from '../trpc/context.ts';
import { plantCopies, readPattern } from './copies.ts';
import { asRoster, listStudents } from './list-students.ts';
import { CLOSED_WITH } from './people.ts';

/** What became of graduates, in the words of the survey: how many of each. */
type Outcomes = readonly (readonly [words: string, count: number])[];

const WITH_TALK: Outcomes = [
  ['Employed full time', 9],
  ['Employed part time', 2],
  ['Continuing education', 4],
  ['Still seeking employment', 5],
  ['', 5],
];
const WITHOUT: Outcomes = [
  ['Employed full time', 11],
  ['Freelance', 1],
  ['Continuing education', 4],
  ['Still seeking employment', 8],
  ['No response', 9],
];
/** Of other faculties, whom Acquaint does not know. */
const UNLISTED: Outcomes = [
  ['Employed full time', 31],
  ['Employed part time', 6],
  ['Continuing education', 14],
  ['Volunteer', 5],
  ['Armed forces', 5],
  ['Still seeking employment', 12],
  ['Not seeking', 7],
  ['Unknown', 16],
];

const inARow = (outcomes: Outcomes): string[] =>
  outcomes.flatMap(([words, count]) => Array.from({ length: count }, () => words));

const FIRST_KEY = 20_230_001;
const UNLISTED_KEY = 20_238_001;
/** Those of the large course come before them. */
const FIRST_OF_CAST = { student: 96, contact: 400 } as const;

/**
 * The last class but one, whose outcomes are all in: its graduates have left the list, some of them
 * after a talk, and the owner brings the file of the survey.
 */
export async function bringGraduates(deps: Deps, owner: Member): Promise<void> {
  const { organizationId } = owner;
  const classYear = classYearOf(deps.now().slice(0, 10)) - 2;
  const dates = classDates(classYear);
  const [talked, others] = [inARow(WITH_TALK), inARow(WITHOUT)];
  const listed = await listStudents(deps, organizationId, {
    from: FIRST_OF_CAST.student,
    count: talked.length + others.length,
    firstKey: FIRST_KEY,
    programme: 'Environmental Science',
    term: `Class of ${classYear}`,
    at: `${dates.from}T08:00:00.000Z`,
  });
  await inTenant(deps.database, { organizationId }, async (tx) => {
    const pattern = await readPattern(tx, CLOSED_WITH);
    const inMarch = Date.parse(`${classYear}-03-10`);
    const weeks = Math.floor((Date.parse(deps.now()) - inMarch) / (7 * DAY)) - 5;
    const copies = listed.slice(0, talked.length).map((student, n) => {
      const cast = FIRST_OF_CAST.contact + n * 2;
      return { pattern, student, cast, weeksEarlier: weeks + (n % 4) };
    });
    await plantCopies(deps, tx, copies);
  });
  const left = listed.map(({ id: studentId, key: studentKey, values }) => ({
    studentId,
    studentKey,
    email: values.email,
    values,
    deactivatedAt: `${dates.until}T10:00:00.000Z`,
  }));
  await asRoster(deps, organizationId, (tx) => changeEntries(tx, left, deps.now()));
  const known = [...talked, ...others].map((words, n) => [String(FIRST_KEY + n), words]);
  const unknown = inARow(UNLISTED).map((words, n) => [String(UNLISTED_KEY + n), words]);
  const lines = [...known, ...unknown].map(
    ([key, words]) => `${key},${words},${classYear}-11-15,${classYear}-05-30`,
  );
  const file = ['Student ID,Outcome,Date collected,Graduation date', ...lines].join('\n');
  await importOutcomes(deps, owner, {
    id: deps.newId(),
    file: Buffer.from(`${file}\n`).toString('base64'),
    fileName: `first-destinations-${classYear}.csv`,
    mapping: { studentKey: 0, status: 1, collectedOn: 2, graduatedOn: 3 },
    classYear,
    words: {},
    confirmedRemovals: null,
    idempotencyKey: deps.newId(),
  });
}
