import { testDatabases } from '@acquaint/db/testing/test-database';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Holdings } from './services/organizations/members.ts';
import { aCohort } from './testing/cohort.ts';
import { NudgeDesk } from './testing/nudge-desk.ts';
import { aWaitingReview } from './testing/review-procedures.ts';
import { testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';

describe.each(testDatabases())('what is let go with a role on $name', ({ open }) => {
  let desk: NudgeDesk;
  beforeAll(async () => {
    desk = await NudgeDesk.open(await open());
  }, 60_000);
  afterAll(() => desk.app.close());

  test.each(['end', 'analyst', 'instructor'] as const)(
    'an advisor’s drafts, matters and nudges are nobody’s after: %s',
    async (what) => {
      const { app, school } = desk;
      app.clock.now = '2026-03-02T21:00:00.000Z';
      const advisor = await school.join('advisor', 'Eva Lang');
      const client = await school.join('student', 'Lena Hoffmann');
      const [advisorId, studentId] = [await desk.idOf(advisor), await desk.idOf(client)];
      await aCohort(app, { school, studentId, advisor });
      const own = new TestStudent(client);
      await own.fillProfile();
      const { interview } = (await own.start((await own.addContact()).id)).dossier;
      const place = { app, school, userId: studentId, interviewId: interview.id };
      const review = await aWaitingReview(place);
      await advisor.call('reviews.claim', { id: review.id });
      await desk.age(studentId);
      const [item] = await advisor.call<{ key: string; version: number }[]>('attention.queue', {
        cohortId: null,
      });
      const { key, version } = item ?? {};
      const act = { kind: 'claim' };
      await advisor.call('attention.settle', { key, version, act, idempotencyKey: uuid7() });
      // In the student's quiet hours it waits.
      const nudge = desk.nudge([studentId]);
      await advisor.call('nudges.send', nudge);

      const { holds } = await school.owner.call<{ holds: Holdings }>('members.holds', {
        userId: advisorId,
      });
      expect(holds).toMatchObject({ care: 1, reviews: 1, flags: 1, nudges: 1 });
      const change = {
        userId: advisorId,
        role: 'advisor',
        handOverTo: null,
        idempotencyKey: uuid7(),
      };
      await (what === 'end'
        ? school.owner.call('members.end', change)
        : school.owner.call('members.changeRole', { ...change, to: what }));
      const { rows } = await desk.sql(
        `SELECT (SELECT "claimedBy" FROM "DraftReview" WHERE "id" = $1) AS "review",
          (SELECT count(*)::int FROM "AttentionState" WHERE "claimedBy" = $2) AS "flags",
          (SELECT "status"::text FROM "NudgeRecipient" WHERE "nudgeId" = $3) AS "nudge",
          (SELECT count(*)::int FROM "CareAssignment"
            WHERE "staffId" = $2 AND "endedAt" IS NULL) AS "care"`,
        [review.id, advisorId, nudge.id],
      );
      const care = what === 'instructor' ? 1 : 0;
      expect(rows).toEqual([{ review: null, flags: 0, nudge: 'cancelled', care }]);
      app.clock.now = '2026-03-03T10:00:00.000Z';
      await desk.fire();
      expect(await desk.notices(client)).toEqual([]);
    },
  );

  test('an owner who is ended while they make a code leaves none behind', async () => {
    for (let round = 0; round < 5; round += 1) {
      const here = await testSchool(desk.app);
      const leaving = await here.join('owner', 'Otto Owner');
      const userId = await desk.idOf(leaving);
      const end = { userId, role: 'owner', handOverTo: null, idempotencyKey: uuid7() };
      await Promise.all([
        ...Array.from({ length: 4 }, () =>
          leaving.ask('organizations.createInvitation', {
            id: uuid7(),
            role: 'owner',
            uses: 1,
            days: 7,
          }),
        ),
        here.owner.call('members.end', end),
      ]);
      const { rowCount } = await inTenant(
        desk.app.deps.database,
        { organizationId: here.id },
        (tx) =>
          tx.query('SELECT FROM "InvitationCode" WHERE "createdBy" = $1 AND "revokedAt" IS NULL', [
            userId,
          ]),
      );
      expect(rowCount).toBe(0);
    }
  });
});
