import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from '../open-database.ts';
import { inTenant } from '../tenant.ts';
import { addSchool, type SchoolOf } from '../testing/rows.ts';
import { testDatabases } from '../testing/test-database.ts';
import { uuid7 } from '../uuid7.ts';
import { courtesyCounts, type CourtesyQuestion } from './courtesy-counts.ts';

const now = '2026-03-20T12:00:00.000Z';
const termStart = '2026-02-01T00:00:00.000Z';

describe.each(testDatabases())('courtesy counts on $name', ({ open }) => {
  let database: Database;
  let school: SchoolOf<'ann' | 'ben'>;
  beforeAll(async () => {
    database = await open();
    school = await addSchool(database, 'ann', 'ben');
  });
  afterAll(() => database.close());

  type Asked = { by: string; hashes: string[]; at: string; house?: string; ended?: 'no' | 'yes' };
  async function ask({ by, hashes, at, house = 'river trust', ended }: Asked): Promise<string> {
    const interviewId = uuid7();
    const answeredAt = ended === undefined ? null : now;
    await inTenant(database, school, ({ prisma }) =>
      prisma.requestLedger.create({
        data: {
          organizationId: school.organizationId,
          interviewId,
          studentId: by,
          identityHashes: hashes,
          employerKey: house,
          sentAt: at,
          closedAt: answeredAt,
          acceptedAt: ended === 'yes' ? answeredAt : null,
        },
      }),
    );
    return interviewId;
  }
  const count = (more: Partial<CourtesyQuestion>, where = school) =>
    inTenant(database, where, (tx) =>
      courtesyCounts(tx, {
        studentId: school.ann,
        interviewId: null,
        identityHashes: [],
        employerKey: 'nobody',
        now,
        termStart,
        ...more,
      }),
    );

  test('nothing was asked', async () => {
    expect(await count({})).toEqual({
      doNotContact: false,
      contact: {
        openRequestsByOthers: 0,
        requestsLast7Days: 0,
        requestsThisTerm: 0,
        sentThisTerm: [],
      },
      employer: { requestsLast7DaysBySchool: 0 },
      student: {
        firstRequestsLast24Hours: 0,
        firstRequestsLast7Days: 0,
        sameEmployer: {
          openRequests: 0,
          lastRequestAt: null,
          peopleLast30Days: 0,
          accepted: false,
        },
      },
    });
  });

  test('G6: a person is recognised by any of their identities, whoever asked', async () => {
    const house = 'g6';
    await ask({ by: school.ben, hashes: ['mail', 'link'], at: '2026-03-18T09:00:00.000Z', house });
    await ask({
      by: school.ben,
      hashes: ['mail'],
      at: '2026-03-01T09:00:00.000Z',
      house,
      ended: 'no',
    });
    await ask({
      by: school.ben,
      hashes: ['mail'],
      at: '2026-01-31T23:59:59.999Z',
      house,
      ended: 'no',
    });
    await ask({ by: school.ben, hashes: ['other'], at: '2026-03-18T09:00:00.000Z', house });
    const { contact, employer } = await count({
      identityHashes: ['link', 'mail'],
      employerKey: house,
    });
    expect(contact).toEqual({
      openRequestsByOthers: 1,
      requestsLast7Days: 1,
      requestsThisTerm: 2,
      sentThisTerm: ['2026-03-01T09:00:00.000Z', '2026-03-18T09:00:00.000Z'],
    });
    expect(employer).toEqual({ requestsLast7DaysBySchool: 2 });
  });

  test('G7: the student and one employer; its own interview does not count', async () => {
    const house = 'g7';
    const mine = { by: school.ann, house };
    const open = await ask({ ...mine, hashes: ['a'], at: '2026-03-20T11:00:00.000Z' });
    await ask({ ...mine, hashes: ['b'], at: '2026-03-10T11:00:00.000Z', ended: 'yes' });
    await ask({ ...mine, hashes: ['b'], at: '2026-03-09T11:00:00.000Z', ended: 'no' });
    await ask({ ...mine, hashes: ['c'], at: '2026-02-01T11:00:00.000Z', ended: 'no' });
    const { student } = await count({ employerKey: house });
    expect(student).toEqual({
      firstRequestsLast24Hours: 1,
      firstRequestsLast7Days: 1,
      sameEmployer: {
        openRequests: 1,
        lastRequestAt: '2026-03-20T11:00:00.000Z',
        peopleLast30Days: 2,
        accepted: true,
      },
    });
    const own = await count({ employerKey: house, interviewId: open });
    expect(own.student.sameEmployer).toMatchObject({
      openRequests: 0,
      lastRequestAt: '2026-03-10T11:00:00.000Z',
    });
  });

  test('G5: the list holds until it is lifted, and for one school only', async () => {
    const { organizationId } = school;
    const identityHash = 'blocked';
    await inTenant(database, school, ({ prisma }) =>
      prisma.doNotContact.create({ data: { organizationId, identityHash, reason: 'asked' } }),
    );
    const listed = { identityHashes: ['x', identityHash] };
    expect((await count(listed)).doNotContact).toBe(true);
    const other = { ...school, ...(await addSchool(database)) };
    expect((await count(listed, other)).doNotContact).toBe(false);
    await inTenant(database, school, ({ prisma }) =>
      prisma.doNotContact.updateMany({ where: { identityHash }, data: { liftedAt: now } }),
    );
    expect((await count(listed)).doNotContact).toBe(false);
  });
});
