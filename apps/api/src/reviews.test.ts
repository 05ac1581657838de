import { isKnownAction } from '@acquaint/core/phrases/audit';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellWaiting } from './services/reviews/tell-waiting.ts';
import type { ReviewRow } from './services/reviews/records.ts';
import { deliverAll } from './testing/outbox.ts';
import { aTextToReview } from './testing/review-desk.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { queueOf } from './testing/review-queue.ts';

const START = '2026-03-02T10:00:00.000Z';

describe.each(testDatabases())('reviews of drafts on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let nadia: TestClient;
  let omar: TestClient;
  let count = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = START;
    school = await testSchool(app);
    nadia = await school.join('advisor', 'Nadia Haas');
    omar = await school.join('advisor', 'Omar Sayed');
  }, 60_000);
  afterAll(() => app.close());

  const aStudentWithText = () => {
    app.clock.now = START;
    count += 1;
    return aTextToReview(app, { school, advisors: [nadia, omar], count });
  };

  const decide = (client: TestClient, { id, textHash }: ReviewRow, more: object) =>
    client.ask('reviews.decide', {
      id,
      textHash,
      suggested: null,
      comment: null,
      idempotencyKey: uuid7(),
      ...more,
    });

  /** What is on record about one review, in its order. */
  const acts = (id: string): Promise<string[]> =>
    inTenant(app.deps.database, { organizationId: school.id }, async (tx) => {
      const { rows } = await tx.query<{ action: string }>(
        `SELECT "action" FROM "AuditEntry" WHERE "organizationId" = $1 AND "subjectId" = $2
          ORDER BY "at", "id"`,
        [school.id, id],
      );
      return rows.map(({ action }) => action);
    });

  test('S1: a first request waits for an approval, and an edit drops it', async () => {
    const { one, draft, other, ask } = await aStudentWithText();
    expect(await one.heldUp(one.sending(draft))).toEqual(['S1']);
    const asked = await ask();
    expect(JSON.stringify(asked.lint)).not.toMatch(/Okafor|Amara/);
    expect(asked).toMatchObject({ contactTitle: 'Hydrologist', contactEmployer: 'River Trust 1' });
    expect(await one.heldUp(one.sending(draft))).toEqual(['S1']);
    expect((await decide(nadia, asked, { decision: 'approve' })).ok).toBe(true);
    const edited = other;
    expect(edited.text).not.toBe(draft.text);
    expect(await one.heldUp(one.sending(edited))).toEqual(['S1']);
    const again = await ask(edited.text);
    await decide(nadia, again, { decision: 'approve' });
    await one.do(one.sending(draft));
    expect(one.interview.request.status).toBe('open');
  });

  test('S1: a wording of the advisor is approved once the student takes it', async () => {
    const { client, one, draft, other, ask } = await aStudentWithText();
    const asked = await ask();
    const { text } = other;
    const suggested = { subject: draft.subject, text };
    const none = await decide(nadia, asked, { decision: 'approve_with_edits' });
    expect(none).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'suggested' }] },
    });
    await decide(nadia, asked, { decision: 'approve_with_edits', suggested });
    expect(await one.heldUp(one.sending({ ...draft, text }))).toEqual(['S1']);
    const taken = { id: asked.id, draftVersion: null, values: {} };
    await client.call('reviews.accept', taken);
    await client.call('reviews.accept', taken);
    await one.reload();
    expect(one.view.drafts).toMatchObject([{ kind: 'request', text, version: 1 }]);
    expect(await one.heldUp(one.sending(draft))).toEqual(['S1']);
    await one.do(one.sending({ ...draft, text }));
  });

  test('a wording is taken over the draft that was seen, and over no other', async () => {
    const { client, one, draft, other, ask } = await aStudentWithText();
    const save = (text: string, version: number | null) =>
      client.call<{ version: number }>('drafts.save', {
        interviewId: one.id,
        kind: 'request',
        channel: 'email',
        templateId: 'T01',
        schoolTemplate: null,
        values: {},
        subject: draft.subject,
        text,
        version,
      });
    const seen = await save(draft.text, null);
    const asked = await ask();
    const suggested = { subject: draft.subject, text: other.text };
    await decide(nadia, asked, { decision: 'approve_with_edits', suggested });
    const mine = `${draft.text} My own last words.`;
    const later = await save(mine, seen.version);
    for (const draftVersion of [seen.version, null]) {
      const refused = await client.ask('reviews.accept', {
        id: asked.id,
        draftVersion,
        values: {},
      });
      expect(refused).toMatchObject({ error: { code: 'conflict', present: { text: mine } } });
    }
    const [still] = await client.call<ReviewRow[]>('reviews.mine', { interviewId: one.id });
    expect(still?.status).toBe('edits_offered');
    const values = { whyYou: 'As the advisor put it.' };
    const taken = { id: asked.id, draftVersion: later.version, values };
    const [approved] = await client.call<ReviewRow[]>('reviews.accept', taken);
    expect(approved?.status).toBe('approved');
    await client.call('reviews.accept', taken);
    await one.reload();
    expect(one.view.drafts).toMatchObject([
      { kind: 'request', text: other.text, values, version: later.version + 1 },
    ]);
  });

  test('asked again, the same text waits once, and what was offered for it is over', async () => {
    const { client, one, draft, other, ask } = await aStudentWithText();
    const asked = await ask();
    const suggested = { subject: draft.subject, text: other.text };
    await decide(nadia, asked, { decision: 'approve_with_edits', suggested });
    const again = await ask();
    expect(again.id).not.toBe(asked.id);
    expect((await ask()).id).toBe(again.id);
    const rows = await client.call<ReviewRow[]>('reviews.mine', { interviewId: one.id });
    expect(rows.map(({ status }) => status)).toEqual(['waiting', 'withdrawn']);
    const late = await client.ask('reviews.accept', {
      id: asked.id,
      draftVersion: null,
      values: {},
    });
    expect(late).toMatchObject({ error: { code: 'conflict' } });
  });

  test('S1: an advisor lifts it for one talk, with a reason that stands in its history', async () => {
    const { one, draft } = await aStudentWithText();
    const lift = (ruleId: string, reason: string, key = uuid7()) =>
      nadia.ask('interviews.override', {
        interviewId: one.id,
        ruleId,
        reason,
        idempotencyKey: key,
      });
    const reason = 'We wrote this text together.';
    expect(await lift('S1', 'short')).toMatchObject({ error: { code: 'refused' } });
    expect(await lift('G5', reason)).toMatchObject({ error: { code: 'refused' } });
    const stranger = await school.join('advisor', 'Sten Falk');
    const input = { interviewId: one.id, ruleId: 'S1', reason, idempotencyKey: uuid7() };
    expect(await stranger.ask('interviews.override', input)).toMatchObject({
      error: { code: 'not_found' },
    });
    const key = uuid7();
    expect((await lift('S1', reason, key)).ok).toBe(true);
    expect((await lift('S1', reason, key)).ok).toBe(true);
    await one.reload();
    const lifted = one.view.history.filter(({ type }) => type === 'ruleOverridden');
    expect(lifted).toMatchObject([{ actorKind: 'advisor', data: { ruleId: 'S1', reason } }]);
    await one.do(one.sending(draft));
  });

  test('changes need a comment, and the student is told once', async () => {
    const { client, ask } = await aStudentWithText();
    const asked = await ask();
    const bare = await decide(nadia, asked, { decision: 'changes_needed' });
    expect(bare).toMatchObject({ error: { code: 'bad_input', problems: [{ field: 'comment' }] } });
    const key = { idempotencyKey: uuid7() };
    const words = { decision: 'changes_needed', comment: 'Say who you are first.', ...key };
    expect((await decide(nadia, asked, words)).ok).toBe(true);
    expect((await decide(nadia, asked, words)).ok).toBe(true);
    const notices = await client.call<{ code: string }[]>('notices.list');
    expect(notices.filter(({ code }) => code === 'review_changes')).toHaveLength(1);
  });

  test('of two who take a review at once one has it, for fifteen minutes', async () => {
    const { ask } = await aStudentWithText();
    const asked = await ask();
    const both = await Promise.all(
      [nadia, omar].map((client) => client.ask('reviews.claim', { id: asked.id })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [holder, other] = both[0]?.ok ? [nadia, omar] : [omar, nadia];
    expect(await decide(other, asked, { decision: 'approve' })).toMatchObject({
      error: { code: 'conflict' },
    });
    const queue = await queueOf(other);
    expect(queue.find(({ id }) => id === asked.id)?.heldBy).toMatch(/Nadia|Omar/);
    app.clock.now = '2026-03-02T10:15:00.000Z';
    expect((await other.ask('reviews.claim', { id: asked.id })).ok).toBe(true);
    expect(await decide(holder, asked, { decision: 'approve' })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await decide(other, asked, { decision: 'approve' })).ok).toBe(true);
  });

  test('the queue hands out no words: each opening of a text is on record', async () => {
    const { draft, ask } = await aStudentWithText();
    const asked = await ask();
    const queue = await queueOf(nadia);
    expect(queue.find(({ id }) => id === asked.id)).toMatchObject({ claimMinutes: 15 });
    expect(JSON.stringify(queue)).not.toContain(JSON.stringify(draft.text).slice(1, -1));
    expect(await acts(asked.id)).toEqual(['review.ask']);
    const words = { subject: draft.subject, text: draft.text };
    expect(await nadia.call('reviews.open', { id: asked.id })).toEqual(words);
    const known = await acts(asked.id);
    expect(known).toEqual(['review.ask', 'review.open']);
    expect(known.filter((action) => !isKnownAction(action))).toEqual([]);
    const stranger = await school.join('advisor', 'Sten Falk');
    expect(await stranger.ask('reviews.open', { id: asked.id })).toMatchObject({
      error: { code: 'not_found' },
    });
    await decide(nadia, asked, { decision: 'approve' });
    expect(await nadia.ask('reviews.open', { id: asked.id })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('whoever has a review keeps it as long as they work, on record as one taking', async () => {
    const { ask } = await aStudentWithText();
    const asked = await ask();
    const claim = (client: TestClient) =>
      client.ask<{ until: string }>('reviews.claim', { id: asked.id });
    await claim(nadia);
    app.clock.now = '2026-03-02T10:14:00.000Z';
    expect(await claim(nadia)).toMatchObject({ data: { until: '2026-03-02T10:29:00.000Z' } });
    app.clock.now = '2026-03-02T10:15:00.000Z';
    expect(await claim(omar)).toMatchObject({ error: { code: 'conflict' } });
    expect(await acts(asked.id)).toEqual(['review.ask', 'review.claim']);
    app.clock.now = '2026-03-02T10:29:00.000Z';
    expect((await claim(nadia)).ok).toBe(true);
    expect(await acts(asked.id)).toEqual(['review.ask', 'review.claim', 'review.claim']);
  });

  test('a decision on words that were taken back is none', async () => {
    const { draft, ask } = await aStudentWithText();
    const first = await ask();
    expect((await ask()).id).toBe(first.id);
    const second = await ask(`${draft.text} Thank you.`);
    expect(second.id).not.toBe(first.id);
    expect(await decide(nadia, first, { decision: 'approve' })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await decide(nadia, second, { decision: 'approve' })).ok).toBe(true);
  });

  test('after two working days without an answer both sides are told once', async () => {
    const { client, one, ask } = await aStudentWithText();
    const { id } = await ask();
    const told = async (who: TestClient): Promise<string[]> =>
      (await who.call<{ code: string }[]>('notices.list'))
        .map(({ code }) => code)
        .filter((code) => code === 'review_slow' || code === 'review_waiting');
    app.clock.now = '2026-03-04T22:00:00.000Z';
    await tellWaiting(app.deps);
    expect(await told(client)).toEqual([]);
    app.clock.now = '2026-03-05T08:00:00.000Z';
    await tellWaiting(app.deps);
    await tellWaiting(app.deps);
    expect(await told(client)).toEqual(['review_slow']);
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ sent: number }>(
        `SELECT count(*)::int AS "sent" FROM "Notice" WHERE "organizationId" = $1
          AND "noticeKey" LIKE $2`,
        [school.id, `review-waiting:${id}:%`],
      ),
    );
    expect(rows[0]?.sent).toBe(2);
    const waiting =
      await nadia.call<{ code: string; interviewId: string | null }[]>('notices.list');
    expect(waiting.find(({ code }) => code === 'review_waiting')?.interviewId).toBe(one.id);
    app.sink.taken.length = 0;
    await deliverAll(app);
    const url = `http://localhost:3000/admin/reviews?interview=${one.id}`;
    const letters = await Promise.all(
      app.sink.taken.map(({ letter }) => PostalMime.parse(letter ?? '')),
    );
    const mails = letters.filter(({ text }) => text?.includes(url));
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('http://localhost:3000/admin/settings/notices');
  });
});
