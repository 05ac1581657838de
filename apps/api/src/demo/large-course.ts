import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import type { Member } from '../trpc/context.ts';
import { contactNameAt } from './classmates.ts';
import { addCohort } from './cohort.ts';
import { type Copy, plantCopies, readPattern } from './copies.ts';
import { type ListedStudent, listStudents } from './list-students.ts';
import { daysLater } from './moments.ts';
import { CLOSED_WITH } from './people.ts';

/** Days before now on which the course began. */
const BEGAN = 90;
/** The made-up people outside before this one belong to the seminar. */
const FIRST_OF_CAST = 20;
/** How far the students of the course are; the order says nothing. */
const PARTS = { thanked: 26, unthanked: 24, silent: 20, notYet: 26 } as const;

export interface LargeCourse {
  cohortId: Id;
  students: Readonly<Record<keyof typeof PARTS, ListedStudent[]>>;
}

/**
 * A course so large that figures of groups may be shown. What its students did is copied from those
 * of the seminar.
 */
export async function addLargeCourse(deps: Deps, instructor: Member): Promise<LargeCourse> {
  const { organizationId } = instructor;
  const at = daysLater(deps.now(), -BEGAN);
  const count = Object.values(PARTS).reduce((sum, part) => sum + part, 0);
  const listed = await listStudents(deps, organizationId, {
    from: 0,
    count,
    firstKey: 20_260_101,
    programme: 'Environmental Science',
    term: 'This term',
    at,
  });
  const rest = [...listed];
  const students = {
    thanked: rest.splice(0, PARTS.thanked),
    unthanked: rest.splice(0, PARTS.unthanked),
    silent: rest.splice(0, PARTS.silent),
    notYet: rest,
  };
  const cohortId = await inTenant(deps.database, { organizationId }, async (tx) => {
    await plantCopies(deps, tx, await copiesOf(tx, students));
    return addCohort(deps, tx, {
      name: 'Water and Society',
      kind: 'course',
      students: listed.map(({ id }) => id),
      staffId: instructor.userId,
      at,
    });
  });
  return { cohortId, students };
}

const MADE_OF = [
  ['thanked', CLOSED_WITH],
  ['unthanked', contactNameAt('no_thanks')],
  ['silent', contactNameAt('silence')],
] as const;

async function copiesOf(tx: TenantTx, students: LargeCourse['students']): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const [part, contactName] of MADE_OF) {
    const pattern = await readPattern(tx, contactName);
    for (const [n, student] of students[part].entries()) {
      const cast = FIRST_OF_CAST + copies.length * 2;
      copies.push({ pattern, student, cast, weeksEarlier: 1 + (n % 3) });
    }
  }
  return copies;
}
