import { testDatabases } from '@acquaint/db/testing/test-database';
import type { Tx } from '@acquaint/db/transaction';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ThisWeek } from './services/overview/this-week.ts';
import { Caseload } from './testing/caseload.ts';
import { confirmedTalk, ON_TUESDAY } from './testing/confirmed.ts';
import { insertRow } from './testing/insert-row.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

describe.each(testDatabases())('the meetings of this week, on $name', ({ open }) => {
  let app: TestApp;
  let caseload: Caseload;
  let talkId: string;
  beforeAll(async () => {
    app = await testApp(await open());
    caseload = await Caseload.open(app);
    talkId = (await confirmedTalk(app, caseload.student)).id;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.now = '2026-03-06T15:00:00.000Z';
    await set(
      `"status" = 'active', "meetingStatus" = 'confirmed', "meetingStartsAt" = '${ON_TUESDAY.start}'`,
    );
  });

  const system = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => caseload.system(work);
  const set = (columns: string) =>
    system((tx) => tx.query(`UPDATE "Interview" SET ${columns} WHERE "id" = $1`, [talkId]));
  const week = (
    client: TestClient = caseload.advisor,
    cohortId: string | null = null,
  ): Promise<ThisWeek> => client.call('overview.thisWeek', { cohortId });

  test('says whose, when, in which way and whether it is confirmed, and nothing else', async () => {
    const answer = await week();
    expect(answer).toEqual({
      meetings: [
        {
          interviewId: talkId,
          studentId: caseload.studentId,
          fullName: 'Lena Hoffmann',
          startsAt: ON_TUESDAY.start,
          mode: 'video',
          status: 'confirmed',
        },
      ],
      more: 0,
    });
    const words = JSON.stringify(answer);
    for (const word of ['Amara', 'Okafor', 'River', 'meet.example']) {
      expect(words).not.toContain(word);
    }
  });

  test('neither do cohorts that show names of contacts tell with whom', async () => {
    const show = (shown: boolean) =>
      system((tx) =>
        tx.query(`UPDATE "Cohort" SET "showContactNames" = $2 WHERE "id" = $1`, [
          caseload.cohortId,
          shown,
        ]),
      );
    await show(true);
    expect(JSON.stringify(await week())).not.toContain('Okafor');
    await show(false);
  });

  test('from the beginning of today to the end of the sixth day after, on the school’s clock', async () => {
    const at = async (startsAt: string) => {
      await set(`"meetingStartsAt" = '${startsAt}'`);
      return (await week()).meetings.length;
    };
    // Friday 6 March in Berlin begins at 23:00 of the fifth in Greenwich.
    expect(await at('2026-03-05T22:59:59.999Z')).toBe(0);
    expect(await at('2026-03-05T23:00:00.000Z')).toBe(1);
    expect(await at('2026-03-12T22:59:59.999Z')).toBe(1);
    expect(await at('2026-03-12T23:00:00.000Z')).toBe(0);
  });

  test('what fell through is not there, nor a talk of an interview that is over', async () => {
    const shown = async (columns: string) => {
      await set(columns);
      return (await week()).meetings.map(({ status }) => status);
    };
    expect(await shown(`"meetingStatus" = 'to_confirm'`)).toEqual(['to_confirm']);
    expect(await shown(`"meetingStatus" = 'held'`)).toEqual(['held']);
    expect(await shown(`"meetingStatus" = 'cancelled'`)).toEqual([]);
    expect(await shown(`"meetingStatus" = 'missed'`)).toEqual([]);
    expect(await shown(`"meetingStatus" = 'confirmed', "status" = 'withdrawn'`)).toEqual([]);
    expect(await shown(`"meetingStatus" = 'held', "status" = 'withdrawn'`)).toEqual([]);
    expect(await shown(`"meetingStatus" = 'held', "status" = 'closed'`)).toEqual(['held']);
    expect(await shown(`"meetingStatus" = 'confirmed', "status" = 'closed'`)).toEqual([]);
  });

  test('at most twenty, the next first, and how many come later', async () => {
    const { rows } = await system((tx) =>
      tx.query(`SELECT to_jsonb(i) AS "row" FROM "Interview" i WHERE "id" = $1`, [talkId]),
    );
    const [first] = rows;
    const ids = Array.from({ length: 22 }, () => uuid7());
    await system(async (tx) => {
      for (const [n, id] of ids.entries()) {
        const meetingStartsAt = new Date(Date.parse('2026-03-07T08:00:00Z') + n * 60_000);
        await insertRow(tx, 'Interview', {
          ...(first?.['row'] as object),
          id,
          meetingStartsAt: meetingStartsAt.toISOString(),
        });
      }
    });
    const { meetings, more } = await week();
    expect(meetings.map(({ interviewId }) => interviewId)).toEqual(ids.slice(0, 20));
    expect(more).toBe(3);
    const asked = { cohortId: null, isWhole: true };
    const whole = await caseload.advisor.call<ThisWeek>('overview.thisWeek', asked);
    expect(whole.meetings.map(({ interviewId }) => interviewId)).toEqual([...ids, talkId]);
    expect(whole.more).toBe(0);
    await system((tx) => tx.query(`DELETE FROM "Interview" WHERE "id" = ANY($1::uuid[])`, [ids]));
  });

  test('only of those in care: nobody else’s, no other school’s, none once the care ended', async () => {
    const { school } = caseload;
    for (const role of ['advisor', 'instructor'] as const) {
      expect(await week(await school.join(role))).toEqual({ meetings: [], more: 0 });
    }
    const other = await Caseload.open(app);
    app.clock.now = '2026-03-06T15:00:00.000Z';
    expect(await week(other.advisor)).toEqual({ meetings: [], more: 0 });
    for (const client of [await school.join('analyst'), school.owner, caseload.student.client]) {
      const refused = await client.ask('overview.thisWeek', { cohortId: null });
      expect(refused).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    }
    await caseload.care('2026-03-06T14:00:00Z');
    expect((await week()).meetings).toEqual([]);
    await caseload.care(null);
    expect((await week()).meetings).toHaveLength(1);
  });

  test('of one cohort, if it is in care', async () => {
    const { advisor, school } = caseload;
    const colleague = await school.join('advisor');
    expect((await week(advisor, caseload.cohortId)).meetings).toHaveLength(1);
    for (const [client, cohortId] of [
      [colleague, caseload.cohortId],
      [advisor, uuid7()],
    ] as const) {
      const refused = await client.ask('overview.thisWeek', { cohortId });
      expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } });
    }
  });

  test('of one term, whichever cohort they are in', async () => {
    const { advisor, cohortId, studentId } = caseload;
    const theirs = await caseload.term(studentId);
    const others = await caseload.term(await caseload.another('Jonas Weber'));
    const of = (termId: string, cohort: string | null) =>
      advisor.call<ThisWeek>('overview.thisWeek', { cohortId: cohort, termId });
    for (const cohort of [null, cohortId]) {
      expect((await of(theirs, cohort)).meetings).not.toEqual([]);
      expect((await of(others, cohort)).meetings).toEqual([]);
    }
  });
});
