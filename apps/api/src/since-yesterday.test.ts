import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SinceYesterday } from './services/overview/since-yesterday.ts';
import { Caseload } from './testing/caseload.ts';
import { confirmedTalk } from './testing/confirmed.ts';
import { insertRow } from './testing/insert-row.ts';
import type { Journey } from './testing/journey.ts';
import { aWaitingReview } from './testing/review-procedures.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

describe.each(testDatabases())('what changed since yesterday, on $name', ({ open }) => {
  let app: TestApp;
  let caseload: Caseload;
  let talk: Journey;
  beforeAll(async () => {
    app = await testApp(await open());
    caseload = await Caseload.open(app);
    talk = await confirmedTalk(app, caseload.student);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    app.clock.now = '2026-03-06T16:00:00.000Z';
  });

  const ask = (
    client: TestClient = caseload.advisor,
    cohortId: string | null = null,
  ): Promise<SinceYesterday> => client.call('overview.sinceYesterday', { cohortId });
  const changes = async (client?: TestClient) => (await ask(client)).changes;
  const on = async (now: string) => {
    app.clock.now = now;
    return Object.fromEntries((await changes()).map(({ kind, count }) => [kind, count]));
  };

  test('counts what the log holds, on the school’s days', async () => {
    expect(await ask()).toEqual({
      since: '2026-03-04T23:00:00.000Z',
      changes: [
        { kind: 'answers', count: 1 },
        { kind: 'meetings_agreed', count: 1 },
      ],
    });
    // The request of Monday is told of until Tuesday ends in Berlin.
    expect(await on('2026-03-03T22:59:59.999Z')).toMatchObject({ requests_sent: 1 });
    expect(await on('2026-03-03T23:00:00.000Z')).not.toHaveProperty('requests_sent');
  });

  test('nothing is told where nothing happened', async () => {
    expect(await on('2026-03-20T10:00:00.000Z')).toEqual({});
  });

  test('a talk, the matter that its thank-you became, and both taken back', async () => {
    await talk.at('2026-03-10T14:30:00.000Z');
    await talk.do({ type: 'reportHeld', data: { endedAt: '2026-03-10T14:25:00.000Z' } });
    expect(await on('2026-03-10T15:00:00.000Z')).toEqual({ talks_held: 1 });
    expect(await on('2026-03-11T15:00:00.000Z')).toEqual({ talks_held: 1, matters_new: 1 });
    // Yesterday morning it waited already: it is no news any more.
    expect(await on('2026-03-13T10:00:00.000Z')).toEqual({});
    await talk.at('2026-03-11T15:00:00.000Z');
    await talk.do({
      type: 'correctOutcome',
      data: { outcome: 'they_missed', endedAt: null, by: null, reason: null },
    });
    expect(await on('2026-03-11T16:00:00.000Z')).toEqual({});
  });

  test('a draft that was given to review, and taken back', async () => {
    const { school, studentId: userId } = caseload;
    const { id } = await aWaitingReview({ app, school, userId, interviewId: talk.id });
    expect(await changes()).toContainEqual({ kind: 'drafts_to_review', count: 1 });
    await caseload.system((tx) =>
      tx.query(`UPDATE "DraftReview" SET "status" = 'withdrawn' WHERE "id" = $1`, [id]),
    );
    expect(await changes()).not.toContainEqual(
      expect.objectContaining({ kind: 'drafts_to_review' }),
    );
  });

  test('an assignment that was handed in twice is one', async () => {
    const { cohortId, studentId, school } = caseload;
    const here = { organizationId: school.id };
    const assignmentId = uuid7();
    const at = '2026-03-05T12:00:00.000Z';
    await caseload.system(async (tx) => {
      await insertRow(tx, 'Assignment', {
        ...here,
        id: assignmentId,
        version: 1,
        cohortId,
        title: 'Two talks',
        instructions: '',
        terms: {},
        dueAt: '2026-04-01T10:00:00.000Z',
        createdBy: studentId,
        createdAt: at,
        updatedAt: at,
      });
      for (const number of [1, 2]) {
        const id = uuid7();
        const row = { ...here, id, assignmentId, studentId, number, submittedAt: at };
        await insertRow(tx, 'Submission', { ...row, lateness: {}, talks: [], reflection: '' });
      }
    });
    expect(await changes()).toContainEqual({ kind: 'work_handed_in', count: 1 });
    app.clock.now = '2026-03-08T10:00:00.000Z';
    expect(await changes()).not.toContainEqual(expect.objectContaining({ kind: 'work_handed_in' }));
  });

  test('only of those in care: nobody else’s, no other school’s, none once the care ended', async () => {
    const { school } = caseload;
    for (const role of ['advisor', 'instructor'] as const) {
      expect(await changes(await school.join(role))).toEqual([]);
    }
    const other = await Caseload.open(app);
    app.clock.now = '2026-03-06T16:00:00.000Z';
    expect(await changes(other.advisor)).toEqual([]);
    for (const client of [await school.join('analyst'), school.owner, caseload.student.client]) {
      const refused = await client.ask('overview.sinceYesterday', { cohortId: null });
      expect(refused).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    }
    await caseload.care('2026-03-06T14:00:00Z');
    expect(await changes()).toEqual([]);
    await caseload.care(null);
    expect(await changes()).not.toEqual([]);
  });

  test('of one cohort, if it is in care; a withdrawn talk is not told of', async () => {
    const { advisor, cohortId, school } = caseload;
    expect((await ask(advisor, cohortId)).changes).not.toEqual([]);
    const colleague = await school.join('advisor');
    const refused = await colleague.ask('overview.sinceYesterday', { cohortId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } });
    const set = (status: string) =>
      caseload.system((tx) =>
        tx.query(`UPDATE "Interview" SET "status" = $2 WHERE "id" = $1`, [talk.id, status]),
      );
    await set('withdrawn');
    expect((await changes()).map(({ kind }) => kind)).not.toContain('answers');
    await set('active');
  });

  test('of one term, whichever cohort they are in', async () => {
    const { advisor, cohortId, studentId } = caseload;
    const theirs = await caseload.term(studentId);
    const others = await caseload.term(await caseload.another('Jonas Weber'));
    const of = (termId: string, cohort: string | null) =>
      advisor.call<SinceYesterday>('overview.sinceYesterday', { cohortId: cohort, termId });
    for (const cohort of [null, cohortId]) {
      expect((await of(theirs, cohort)).changes).not.toEqual([]);
      expect((await of(others, cohort)).changes).toEqual([]);
    }
  });
});
