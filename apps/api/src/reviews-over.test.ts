import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewRow } from './services/reviews/records.ts';
import { tellWaiting } from './services/reviews/tell-waiting.ts';
import { withdrawStale } from './services/reviews/withdraw-stale.ts';
import { aTextToReview } from './testing/review-desk.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { queueOf } from './testing/review-queue.ts';

const START = '2026-03-02T10:00:00.000Z';
const OVER = { told: 0, status: 'withdrawn' };

describe.each(testDatabases())('texts that nobody needs to read any more on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let nadia: TestClient;
  let count = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = START;
    school = await testSchool(app);
    nadia = await school.join('advisor', 'Nadia Haas');
  }, 60_000);
  afterAll(() => app.close());

  const aStudentWithText = () => {
    app.clock.now = START;
    count += 1;
    return aTextToReview(app, { school, advisors: [nadia], count });
  };
  const lift = (interviewId: string) =>
    nadia.call('interviews.override', {
      interviewId,
      ruleId: 'S1',
      reason: 'We wrote this text together.',
      idempotencyKey: uuid7(),
    });
  type Desk = Awaited<ReturnType<typeof aStudentWithText>>;

  /** In hand with an advisor, after a reader outside was asked. */
  async function inHand({ ask }: Desk): Promise<ReviewRow> {
    const review = await ask();
    await nadia.call('reviews.askGuest', {
      id: uuid7(),
      reviewId: review.id,
      name: 'Ines Vogel',
      email: `${uuid7()}@mill.example`,
      language: 'en',
      note: null,
      idempotencyKey: uuid7(),
    });
    await nadia.call('reviews.claim', { id: review.id });
    return review;
  }

  async function whatIsLeft({ client, one }: Desk, { id, textHash }: ReviewRow) {
    const reviews = await client.call<ReviewRow[]>('reviews.mine', { interviewId: one.id });
    expect(reviews).toMatchObject([
      {
        id,
        status: 'withdrawn',
        claimedBy: null,
        claimedUntil: null,
        guests: [{ status: 'ended' }],
      },
    ]);
    const queue = await queueOf(nadia);
    expect(queue.map((waiting) => waiting.id)).not.toContain(id);
    expect(await nadia.refused('reviews.open', { id })).toMatchObject({ code: 'not_found' });
    const decision = { id, textHash, decision: 'approve', suggested: null, comment: null };
    expect(
      await nadia.refused('reviews.decide', { ...decision, idempotencyKey: uuid7() }),
    ).toMatchObject({ code: 'conflict' });
    expect(await nadia.refused('reviews.claim', { id })).toMatchObject({ code: 'conflict' });
    app.clock.now = '2026-03-12T08:00:00.000Z';
    await tellWaiting(app.deps);
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(`SELECT FROM "Notice" WHERE "organizationId" = $1 AND "noticeKey" LIKE $2`, [
        school.id,
        `review-%:${id}%`,
      ]),
    );
    return { told: rows.length, status: reviews[0]?.status };
  }

  test('the talk is given up, and no other text is asked about', async () => {
    const desk = await aStudentWithText();
    const review = await inHand(desk);
    await desk.one.do({ type: 'withdrawInterview', data: { reason: null } });
    const again = {
      interviewId: desk.one.id,
      draft: desk.draft,
      idempotencyKey: uuid7(),
    };
    expect(await desk.client.refused('reviews.ask', again)).toMatchObject({ code: 'conflict' });
    expect(await whatIsLeft(desk, review)).toEqual(OVER);
  });

  test('S1 is lifted for the talk', async () => {
    const desk = await aStudentWithText();
    const review = await inHand(desk);
    await lift(desk.one.id);
    expect(await whatIsLeft(desk, review)).toEqual(OVER);
  });

  test('the request went out in words that were approved before', async () => {
    const desk = await aStudentWithText();
    await lift(desk.one.id);
    const review = await inHand(desk);
    await desk.one.reload();
    await desk.one.do(desk.one.sending(desk.draft));
    expect(await whatIsLeft(desk, review)).toEqual(OVER);
  });

  test('the student takes it back, once or twice; what was answered stays', async () => {
    const desk = await aStudentWithText();
    const review = await inHand(desk);
    const { id } = review;
    expect(await desk.client.call<ReviewRow[]>('reviews.takeBack', { id })).toMatchObject([
      { id, status: 'withdrawn' },
    ]);
    await desk.client.call('reviews.takeBack', { id });
    expect(await whatIsLeft(desk, review)).toEqual(OVER);
    app.clock.now = START;
    const next = await desk.ask();
    const { textHash } = next;
    const decision = { id: next.id, textHash, decision: 'approve', suggested: null, comment: null };
    await nadia.call('reviews.decide', { ...decision, idempotencyKey: uuid7() });
    expect(await desk.client.refused('reviews.takeBack', { id: next.id })).toMatchObject({
      code: 'conflict',
    });
    const other = await aStudentWithText();
    expect(await other.client.refused('reviews.takeBack', { id: next.id })).toMatchObject({
      code: 'not_found',
    });
  });

  test('what waits from before is put right by the worker; what is still to be read stays', async () => {
    const stillOpen = await aStudentWithText();
    const waiting = await stillOpen.ask();
    const sql = (text: string, values: unknown[]) =>
      inTenant(app.deps.database, { organizationId: school.id }, (tx) => tx.query(text, values));
    const waitsAgain = async ({ id }: ReviewRow) => {
      await sql(`UPDATE "DraftReview" SET "status" = 'waiting' WHERE "id" = $1`, [id]);
      await sql(
        `UPDATE "ReviewGuest" SET "status" = 'asked', "endedAt" = NULL WHERE "reviewId" = $1`,
        [id],
      );
    };
    const withdrawn = await aStudentWithText();
    const ofWithdrawn = await inHand(withdrawn);
    await withdrawn.one.do({ type: 'withdrawInterview', data: { reason: null } });
    const lifted = await aStudentWithText();
    const ofLifted = await inHand(lifted);
    await lift(lifted.one.id);
    const sent = await aStudentWithText();
    await lift(sent.one.id);
    const ofSent = await inHand(sent);
    await sent.one.reload();
    await sent.one.do(sent.one.sending(sent.draft));
    for (const review of [ofWithdrawn, ofLifted, ofSent]) await waitsAgain(review);

    expect(await withdrawStale(app.deps)).toBe(3);
    expect(await withdrawStale(app.deps)).toBe(0);
    expect(
      await stillOpen.client.call('reviews.mine', { interviewId: stillOpen.one.id }),
    ).toMatchObject([{ id: waiting.id, status: 'waiting' }]);
    expect(await whatIsLeft(withdrawn, ofWithdrawn)).toEqual(OVER);
    expect(await whatIsLeft(lifted, ofLifted)).toEqual(OVER);
    expect(await whatIsLeft(sent, ofSent)).toEqual(OVER);
  });
});
