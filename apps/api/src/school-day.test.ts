import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CohortSummary } from './services/cohorts/cohorts.ts';
import type { CourtesyOverview } from './services/courtesy/overview.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const idOf = async (client: TestClient): Promise<string> =>
  (await client.call<{ signedIn: { userId: string } }>('auth.session')).signedIn.userId;

/** Where the day of the school is another one than that of Greenwich. */
const places = [
  {
    where: 'in Los Angeles at 17:00',
    place: { timeZone: 'America/Los_Angeles', country: 'US' },
    now: '2026-03-04T01:00:00.000Z',
    days: { yesterday: '2026-03-02', today: '2026-03-03', tomorrow: '2026-03-04' },
    lastMoment: '2026-03-04T07:59:59.000Z',
    midnight: '2026-03-04T08:00:00.000Z',
  },
  {
    where: 'in Auckland at 8:00',
    place: { timeZone: 'Pacific/Auckland', country: 'NZ' },
    now: '2026-03-03T19:00:00.000Z',
    days: { yesterday: '2026-03-03', today: '2026-03-04', tomorrow: '2026-03-05' },
    lastMoment: '2026-03-04T10:59:59.000Z',
    midnight: '2026-03-04T11:00:00.000Z',
  },
];

describe.each(testDatabases())('the day of the school on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  describe.each(places)('$where', ({ place, now, days, lastMoment, midnight }) => {
    const { yesterday, today, tomorrow } = days;
    let school: TestSchool;
    let advisor: TestClient;
    let studentId: string;
    let cohortId: string;
    beforeEach(async () => {
      app.clock.now = now;
      school = await testSchool(app, 'Westgate University', place);
      advisor = await school.join('advisor');
      studentId = await idOf(await school.join('student'));
      cohortId = uuid7();
      await school.owner.call('cohorts.save', {
        id: cohortId,
        version: null,
        fields: {
          name: 'Spring',
          kind: 'hand_picked',
          rosterValue: null,
          startsOn: null,
          endsOn: null,
          showContactNames: false,
          reviewFirst: 1,
        },
        archived: false,
        idempotencyKey: uuid7(),
      });
      await school.owner.call('care.add', {
        id: uuid7(),
        staffId: await idOf(advisor),
        cohortId,
        studentId: null,
        idempotencyKey: uuid7(),
      });
    });

    const add = (startsOn: string) =>
      school.owner.call('cohorts.addMembers', {
        id: cohortId,
        studentIds: [studentId],
        startsOn,
        idempotencyKey: uuid7(),
      });
    const isInCare = async (): Promise<boolean> =>
      (await advisor.ask('students.get', { studentId })).ok;
    const count = async (): Promise<number | undefined> =>
      (await school.owner.call<CohortSummary[]>('cohorts.list')).find(({ id }) => id === cohortId)
        ?.members;

    test('whoever joins today is in care today', async () => {
      await add(today);
      expect([await isInCare(), await count()]).toEqual([true, 1]);
    });

    test('whoever joins tomorrow is in care from midnight of the school on', async () => {
      await add(tomorrow);
      expect([await isInCare(), await count()]).toEqual([false, 0]);
      app.clock.now = lastMoment;
      expect([await isInCare(), await count()]).toEqual([false, 0]);
      app.clock.now = midnight;
      expect([await isInCare(), await count()]).toEqual([true, 1]);
    });

    test('whose time ends tomorrow is in care for the whole of today', async () => {
      await add(yesterday);
      await school.owner.call('cohorts.endMember', {
        id: cohortId,
        studentId,
        startsOn: yesterday,
        endsOn: tomorrow,
        idempotencyKey: uuid7(),
      });
      app.clock.now = lastMoment;
      expect(await isInCare()).toBe(true);
      app.clock.now = midnight;
      expect(await isInCare()).toBe(false);
    });

    test('G6: an exception until today is made, and lasts until midnight of the school', async () => {
      const except = (until: string) =>
        school.owner.ask('courtesy.addException', {
          id: uuid7(),
          idempotencyKey: uuid7(),
          about: { kind: 'employer', name: 'River Trust' },
          until,
          reason: 'They like to talk with our students.',
        });
      expect(await except(yesterday)).toMatchObject({
        error: { problems: [{ field: 'until', reason: 'That day is over.' }] },
      });
      expect(await except(today)).toMatchObject({ ok: true });
      const inForce = async () =>
        (await school.owner.call<CourtesyOverview>('courtesy.overview')).exceptions.length;
      app.clock.now = lastMoment;
      expect(await inForce()).toBe(1);
      app.clock.now = midnight;
      expect(await inForce()).toBe(0);
    });
  });
});
