import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { asSystem } from '../tenant.ts';
import { addSchool } from '../testing/rows.ts';
import { testDatabases } from '../testing/test-database.ts';
import { uuid7 } from '../uuid7.ts';
import { inCareSql, studentsInCareSql } from './in-care.ts';

const at = { organization: '$1', staff: '$2::uuid', day: '$3::date' };
const ONE_BY_ONE = `SELECT r."studentId" FROM "RosterEntry" r
  WHERE r."organizationId" = $1 AND ${inCareSql({ student: 'r."studentId"', ...at })}`;
const AS_SET = `SELECT DISTINCT r."studentId" FROM "RosterEntry" r
  WHERE r."organizationId" = $1 AND r."studentId" IN (${studentsInCareSql(at)})`;

describe.each(testDatabases())('students in care on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('asked one by one or as a set, the same students are in care on each day', async () => {
    const school = await addSchool(database, 'ann', 'ben', 'cleo', 'dan', 'eve', 'fay');
    const { organizationId, ann, ben, cleo, dan, eve } = school;
    const [staff, other] = [uuid7(), uuid7()];
    await asSystem(database, { reason: 'test rows' }, async (tx) => {
      const { prisma } = tx;
      const now = new Date();
      const cohort = async (archivedAt: Date | null) => {
        const id = uuid7();
        const names = { name: id, kind: 'hand_picked' };
        await prisma.cohort.create({
          data: { organizationId, id, ...names, createdAt: now, archivedAt },
        });
        return id;
      };
      const join = (cohortId: string, studentId: string, startsOn: string, endsOn?: string) =>
        prisma.cohortMember.create({
          data: {
            organizationId,
            cohortId,
            studentId,
            startsOn: new Date(startsOn),
            endsOn: endsOn === undefined ? null : new Date(endsOn),
            createdAt: now,
          },
        });
      const care = (staffId: string, of: object, endedAt: Date | null = null) =>
        prisma.careAssignment.create({
          data: { organizationId, id: uuid7(), staffId, createdAt: now, endedAt, ...of },
        });
      const [current, archived] = [await cohort(null), await cohort(now)];
      await join(current, ann, '2026-03-01');
      await join(current, ben, '2026-03-01', '2026-03-03');
      await join(archived, cleo, '2026-03-01');
      await care(staff, { cohortId: current });
      await care(staff, { cohortId: archived });
      await care(staff, { studentId: dan });
      await care(staff, { studentId: eve }, now);
      await care(other, { studentId: ann });

      const ask = async (text: string, day: string): Promise<string[]> => {
        const { rows } = await tx.query<{ studentId: string }>(text, [organizationId, staff, day]);
        return rows.map(({ studentId }) => studentId).toSorted();
      };
      const days = { '2026-02-28': [dan], '2026-03-02': [ann, ben, dan], '2026-03-03': [ann, dan] };
      for (const [day, expected] of Object.entries(days)) {
        expect(await ask(ONE_BY_ONE, day)).toEqual(expected.toSorted());
        expect(await ask(AS_SET, day)).toEqual(expected.toSorted());
      }
    });
  });
});
