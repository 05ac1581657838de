import { byTalkThenAge, talkAhead } from '@acquaint/core/review/review-order';
import { emptyInterview, aMeeting } from '@acquaint/core/testing/dossier';
import type { InterviewState, MeetingStatus } from '@acquaint/core/workflow/interview';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewQueue } from './services/reviews/queue.ts';
import { aTextToReview } from './testing/review-desk.ts';
import { queueOf } from './testing/review-queue.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const START = '2026-03-02T10:00:00.000Z';
const NOW = '2026-03-04T10:00:00.000Z';
const PAST = '2026-03-04T09:59:59.000Z';
const NEAR = '2026-03-05T10:00:00.000Z';
const FAR = '2026-03-20T10:00:00.000Z';

type Times = Pick<InterviewState, 'meeting' | 'proposals' | 'suggestions'>;

const meeting = (start: string, status: MeetingStatus) => ({ ...aMeeting(), start, status });
const offer = (...starts: string[]) => ({
  id: uuid7(),
  at: START,
  messageId: null,
  slots: starts.map((start) => ({ start, minutes: 20 })),
});
const suggestion = (...starts: string[]) => ({
  ...offer(...starts),
  zone: 'Europe/Berlin',
  words: null,
  callNumber: null,
});

/** Each way in which a talk can have a time, or none. */
const TIMES: Times[] = [
  { meeting: null, proposals: [] },
  { meeting: meeting(FAR, 'confirmed'), proposals: [offer(NEAR)] },
  { meeting: meeting(NEAR, 'to_confirm'), proposals: [] },
  { meeting: meeting(NEAR, 'cancelled'), proposals: [offer(FAR)] },
  { meeting: meeting(PAST, 'confirmed'), proposals: [] },
  { meeting: meeting(NOW, 'confirmed'), proposals: [] },
  { meeting: null, proposals: [offer(FAR, NEAR, PAST)] },
  { meeting: null, proposals: [offer(NEAR), offer(FAR)], suggestions: [suggestion(NEAR, FAR)] },
  { meeting: null, proposals: [offer(NOW, PAST)], suggestions: [] },
];

describe.each(testDatabases())('the queue of texts to review on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let nadia: TestClient;
  let desk: Awaited<ReturnType<typeof aTextToReview>>;
  let firstId: string;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = START;
    school = await testSchool(app);
    nadia = await school.join('advisor', 'Nadia Haas');
    desk = await aTextToReview(app, { school, advisors: [nadia], count: 1 });
    firstId = (await desk.ask()).id;
    app.clock.now = NOW;
  }, 60_000);
  afterAll(() => app.close());

  const sql = (text: string, values: unknown[]) =>
    inTenant(app.deps.database, { organizationId: school.id }, (tx) => tx.query(text, values));

  /** One more text of the student's that waits, of another talk that stands so. */
  async function another(times: Times, createdAt: string): Promise<string> {
    const [interviewId, id] = [uuid7(), uuid7()];
    const { meeting } = times;
    await sql(
      `INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId", "version", "status",
          "step", "stepsDone", "requestStatus", "meetingStartsAt", "meetingStatus", "state",
          "createdAt", "updatedAt")
        SELECT "organizationId", $3, "studentId", "contactId", "version", "status", "step",
          "stepsDone", "requestStatus", $4, $5, $6, "createdAt", "updatedAt"
        FROM "Interview" WHERE "organizationId" = $1 AND "id" = $2`,
      [
        school.id,
        desk.one.id,
        interviewId,
        meeting?.start ?? null,
        meeting?.status ?? null,
        JSON.stringify({ ...emptyInterview(), ...times, id: interviewId }),
      ],
    );
    await sql(
      `INSERT INTO "DraftReview" SELECT (jsonb_populate_record(r, $3::jsonb)).* FROM "DraftReview" r
        WHERE r."organizationId" = $1 AND r."id" = $2`,
      [school.id, firstId, JSON.stringify({ id, interviewId, createdAt })],
    );
    return id;
  }

  const asked = (most: number, more: object = {}) =>
    nadia.call<ReviewQueue>('reviews.queue', { most, ids: [], interviewId: null, ...more });

  test('the nearest talk that is to come first, as it stands now; all others by age', async () => {
    const expected = [{ id: firstId, meetingAt: null as string | null, createdAt: START }];
    for (const [at, times] of [...TIMES, ...TIMES].entries()) {
      const createdAt = `2026-03-0${1 + (at % 3)}T12:00:00.000Z`;
      const id = await another(times, createdAt);
      expected.push({ id, meetingAt: talkAhead(times, NOW), createdAt });
    }
    expect(new Set(expected.map(({ meetingAt }) => meetingAt))).toEqual(new Set([null, NEAR, FAR]));
    const inOrder = expected.toSorted(byTalkThenAge);
    const found = (await queueOf(nadia)).map(({ id, meetingAt, createdAt }) => ({
      id,
      meetingAt,
      createdAt,
    }));
    expect(found).toEqual(inOrder);
  });

  test('what is agreed after the asking counts, and what is over by now does not', async () => {
    const last = (await queueOf(nadia)).at(-1);
    const soonest = '2026-03-04T10:30:00.000Z';
    await sql(
      `UPDATE "Interview" SET "meetingStartsAt" = $2, "meetingStatus" = 'confirmed'
        WHERE "id" = $1`,
      [last?.interviewId, soonest],
    );
    expect((await queueOf(nadia))[0]).toMatchObject({ id: last?.id, meetingAt: soonest });
    app.clock.now = soonest;
    expect((await queueOf(nadia)).find(({ id }) => id === last?.id)?.meetingAt).toBe(null);
    app.clock.now = NOW;
  });

  test('it says how many wait in all, and gives out as many as are asked for', async () => {
    const all = await queueOf(nadia);
    const ids = (queue: ReviewQueue) => queue.reviews.map(({ id }) => id);
    const few = await asked(3);
    expect(few.waiting).toBe(all.length);
    expect(ids(few)).toEqual(all.slice(0, 3).map(({ id }) => id));
    expect(ids(await asked(5)).slice(0, 3)).toEqual(ids(few));
    expect(await asked(all.length)).toMatchObject({ waiting: all.length });
  });

  test('what one has in hand is in it wherever it stands, and nobody else’s', async () => {
    const all = await queueOf(nadia);
    const [claimed, written, cameFor] = all.slice(-3);
    await nadia.call('reviews.claim', { id: claimed?.id });
    const { reviews, waiting } = await asked(2, {
      ids: [written?.id, uuid7()],
      interviewId: cameFor?.interviewId,
    });
    expect(waiting).toBe(all.length);
    expect(reviews.map(({ id }) => id)).toEqual(
      [...all.slice(0, 2), claimed, written, cameFor].map((one) => one?.id),
    );
    const omar = await school.join('advisor', 'Omar Sayed');
    const own = { most: 5, ids: [written?.id], interviewId: cameFor?.interviewId };
    expect(await omar.call('reviews.queue', own)).toEqual({ reviews: [], waiting: 0 });
  });
});
