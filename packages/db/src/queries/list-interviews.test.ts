import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from '../open-database.ts';
import { asSystem, inTenant } from '../tenant.ts';
import { addInterview, nextActionDue, type Place } from '../testing/interviews.ts';
import { addContact, addSchool } from '../testing/rows.ts';
import { testDatabases } from '../testing/test-database.ts';
import {
  type InterviewCursor,
  type InterviewFilter,
  listInterviews,
  studentPages,
} from './list-interviews.ts';

describe.each(testDatabases())('list of interviews on $name', ({ open }) => {
  let database: Database;
  let ann: Place;
  let ben: Place;
  const first = { status: 'active', after: null, limit: 50 } as const;

  beforeAll(async () => {
    database = await open();
    const school = await addSchool(database, 'ann', 'ben');
    const { organizationId } = school;
    const places = [school.ann, school.ben].map(async (studentId) => ({
      organizationId,
      studentId,
      contactId: await addContact(database, { organizationId, studentId }),
    }));
    [ann, ben] = (await Promise.all(places)) as [Place, Place];
    // Seven dates in no order, two of them equal, and three without a date.
    for (const day of [9, 3, 7, 3, 5, 1, 8, null, null, null]) {
      await addInterview(database, ann, day === null ? null : `2026-03-0${day}T12:00:00.000Z`);
    }
    await addInterview(database, ben, '2026-03-04T12:00:00.000Z');
  });
  afterAll(() => database.close());

  const list = (filter: InterviewFilter, organizationId = ann.organizationId) =>
    listInterviews(database, organizationId, filter);

  test('a row has contact, next action and ISO strings', async () => {
    const { rows, next } = await list({ ...first, studentId: ben.studentId });
    const dueAt = '2026-03-04T12:00:00.000Z';
    expect(rows).toEqual([
      {
        id: expect.any(String),
        studentId: ben.studentId,
        version: 1,
        status: 'active',
        step: 'contact',
        stepsDone: 1,
        requestStatus: 'none',
        nextAction: nextActionDue(dueAt),
        nextDueAt: dueAt,
        nextWaiting: false,
        meetingStartsAt: null,
        meetingStatus: null,
        updatedAt: '2026-03-02T09:00:00.000Z',
        contactId: ben.contactId,
        contactName: 'Dr. Ada Marsh',
        contactEmployer: 'River Trust',
      },
    ]);
    expect(next).toBeNull();
  });

  test.each([1, 2, 3, 4, 50])('pages of %i give every row once, in one order', async (limit) => {
    const seen: (string | null)[] = [];
    const ids: string[] = [];
    let after: InterviewCursor | null = null;
    do {
      const { rows, next } = await list({ ...first, studentId: ann.studentId, after, limit });
      seen.push(...rows.map((row) => row.nextDueAt?.slice(8, 10) ?? null));
      ids.push(...rows.map((row) => row.id));
      after = next;
    } while (after !== null);
    expect(seen).toEqual(['01', '03', '03', '05', '07', '08', '09', null, null, null]);
    expect(new Set(ids).size).toBe(10);
  });

  test('the school sees all students; another school sees nothing', async () => {
    expect((await list({ ...first, studentId: null })).rows).toHaveLength(11);
    const other = await addSchool(database);
    expect((await list({ ...first, studentId: null }, other.organizationId)).rows).toEqual([]);
    const foreign = await list({ ...first, studentId: ann.studentId }, other.organizationId);
    expect(foreign.rows).toEqual([]);
  });

  test('a status filters; a limit out of range is brought into it', async () => {
    expect((await list({ ...first, studentId: ann.studentId, status: 'closed' })).rows).toEqual([]);
    expect((await list({ ...first, studentId: ann.studentId, limit: 0 })).rows).toHaveLength(1);
    expect((await list({ ...first, studentId: ann.studentId, limit: 1e9 })).rows).toHaveLength(10);
  });

  test('a page of a student is read in order from an index, with the policies, without sorting', async () => {
    const student = '01930000-0000-7000-8000-000000000007';
    await asSystem(database, { reason: 'many rows' }, ({ query }) =>
      query(
        `INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId", "version",
           "status", "step", "stepsDone", "requestStatus", "nextDueAt", "state", "createdAt", "updatedAt")
         SELECT $1, gen_random_uuid(), ('01930000-0000-7000-8000-' || lpad((n % 40)::text, 12, '0'))::uuid,
           $2, 1, 'closed', 'thank', 8, 'accepted', timestamptz '2026-01-01Z' + n * interval '1 h',
           '{}', now(), now()
         FROM generate_series(1, 4000) n`,
        [ann.organizationId, ann.contactId],
      ),
    );
    await database.pool.query('ANALYZE "Interview", "Contact"');
    const values = [ann.organizationId, 'closed', 51, student];
    const plan = await inTenant(database, ann, async ({ query }) => {
      const text = `EXPLAIN ${studentPages.first.text}`;
      const { rows } = await query<{ 'QUERY PLAN': string }>(text, values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('Interview_organizationId_studentId_status_nextDueAt_id_idx');
    expect(plan).not.toContain('Sort');
    const { rows } = await list({ ...first, studentId: student, status: 'closed' });
    expect(rows).toHaveLength(50);
  });
});
