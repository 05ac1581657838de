import { isKnownAction } from '@acquaint/core/phrases/audit';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueuedReview } from '../../services/reviews/queue.ts';
import type { ReviewRow } from '../../services/reviews/records.ts';
import { buildMail } from '../../services/outbox/build-mail.ts';
import { readMessage } from '../../services/outbox/message.ts';
import { everything, formIn, TestGuest } from '../../testing/guest.ts';
import { aTextToReview } from '../../testing/review-desk.ts';
import { testSchool, type TestSchool } from '../../testing/school.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { queueOf } from '../../testing/review-queue.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const MOST_BYTES = 30_000;

describe.each(testDatabases())('the page of a reader from outside on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let nadia: TestClient;
  let omar: TestClient;
  let count = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
    school = await testSchool(app);
    nadia = await school.join('advisor', 'Nadia Haas');
    omar = await school.join('advisor', 'Omar Sayed');
    const text = 'Say in one line who you are.';
    await nadia.call('reviews.addComment', { id: uuid7(), text });
  }, 60_000);
  afterAll(() => app.close());

  const desk = async () => {
    app.clock.now = NOW;
    count += 1;
    const advisors = [nadia, omar];
    const own = await aTextToReview(app, { school, advisors, count });
    return { ...own, review: await own.ask() };
  };

  const question = (review: ReviewRow, more: object = {}) => ({
    id: uuid7(),
    reviewId: review.id,
    name: 'Ines Vogel',
    email: `ines-${count}@mill.example`,
    language: 'en',
    note: 'She knows the field. Thank you!',
    idempotencyKey: uuid7(),
    ...more,
  });

  /** The mail as it goes out now, or why it does not. */
  async function mailTo(guestId: string) {
    const { rows } = await asSystem(app.deps.database, { reason: 'read a mail' }, (tx) =>
      tx.query<Parameters<typeof readMessage>[0]>(
        `SELECT "organizationId", "id", "kind", "audience", "personId", "interviewId", "recipient",
            "payload", "attempts", "lastError", "createdAt"
          FROM "OutboxMessage" WHERE "payload"->>'reviewGuestId' = $1`,
        [guestId],
      ),
    );
    const [row] = rows;
    if (!row) throw new Error('There is no letter.');
    return inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      buildMail(app.deps, tx, readMessage(row)),
    );
  }

  async function asked(more: object = {}) {
    const own = await desk();
    const input = question(own.review, more);
    await nadia.call('reviews.askGuest', input);
    const mail = await mailTo(input.id);
    if (!mail.ok) throw new Error(mail.because);
    const page = new TestGuest(app, /https?:\/\/\S+/.exec(mail.parts.text)?.[0] ?? '');
    return { ...own, input, mail: mail.parts, page };
  }

  const mine = async (client: TestClient, interviewId: string): Promise<ReviewRow> => {
    const [last] = await client.call<ReviewRow[]>('reviews.mine', { interviewId });
    if (!last) throw new Error('There is no review.');
    return last;
  };
  const codes = async (client: TestClient): Promise<string[]> =>
    (await client.call<{ code: string }[]>('notices.list'))
      .map(({ code }) => code)
      .filter((code) => code.startsWith('review_guest'));
  const queued = async (id: string): Promise<QueuedReview | undefined> =>
    (await queueOf(nadia)).find((review) => review.id === id);
  const send = (page: TestGuest, fields: Record<string, string | string[]>) =>
    page.send('answer', { words: '', ...fields }, '');

  test('the mail says who asks; the queue and the student say who reads', async () => {
    const { client, one, review, input, mail, page } = await asked({ name: ' Ines Vogel ' });
    expect(mail.to).toEqual({ name: 'Ines Vogel', address: input.email });
    expect(mail.from.name).toContain('Nadia Haas');
    expect(mail.text).toContain('She knows the field. Thank you!');
    expect(mail.text).toContain('9 March 2026');
    expect(mail.text).not.toMatch(/Lena|Hoffmann|Okafor|River Trust/);
    const stored = await everything(app);
    const token = page.token.replace('review/', '');
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(JSON.stringify(stored)).not.toContain(token);
    // A second click asks once; a second person has to wait for the first one's link to end.
    await nadia.call('reviews.askGuest', input);
    const second = question(review, { email: 'other@mill.example' });
    expect((await nadia.refused('reviews.askGuest', second)).problems).toMatchObject([
      { field: 'email', reason: expect.stringContaining('asked already') },
    ]);
    const guest = { name: 'Ines Vogel', status: 'asked', askedBy: 'Nadia Haas' };
    expect((await queued(review.id))?.guests).toMatchObject([guest]);
    const shown = await mine(client, one.id);
    expect(shown.guests).toMatchObject([guest]);
    expect(JSON.stringify(shown)).not.toContain(input.email);
    expect(await codes(client)).toEqual(['review_guest_asked']);
  });

  test('the page is small, works without script, shows the text alone, and a look changes nothing', async () => {
    const { page, contact, draft } = await asked();
    const before = await everything(app);
    for (const view of ['', 'stop', 'erase']) {
      for (const query of ['', '?lang=de', '?lang=ar']) {
        const { status, html, response } = await page.get(view, query);
        expect([view, query, status]).toEqual([view, query, 200]);
        expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
        expect(html).not.toMatch(/<script|style=| on\w+=/);
        expect(html).toContain('noindex');
        expect(response.headers.get('x-robots-tag')).toContain('noindex');
        expect(response.headers.get('cache-control')).toBe('no-store');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      }
    }
    expect(await everything(app)).toEqual(before);
    const { html } = await page.get();
    expect(html).toContain(draft.text.split('\n')[2]?.slice(0, 40));
    expect(html).toContain('Say in one line who you are.');
    expect(html).toContain('Hydrologist');
    const { workEmail } = contact.channels;
    for (const hidden of ['Frank words', workEmail ?? '-', '@northgate', 'Omar']) {
      expect(html).not.toContain(hidden);
    }
    expect((await page.get('', '?lang=ar')).html).toContain('dir="rtl"');
  });

  test('S1: an approval from outside is bound to its text, counts once, and is on record', async () => {
    const { client, one, draft, other, review, page } = await asked();
    expect(await one.heldUp(one.sending(draft))).toEqual(['S1']);
    const fields = {
      decision: 'approve',
      words: 'Well done.',
      text: draft.text,
      subject: draft.subject ?? '',
      _form: formIn((await page.get()).html),
    };
    const both = await Promise.all([page.post('answer', fields), page.post('answer', fields)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await page.get()).html).toContain('Thank you for reading');
    expect(await mine(client, one.id)).toMatchObject({
      status: 'approved',
      comment: 'Well done.',
      guests: [{ name: 'Ines Vogel', status: 'answered' }],
    });
    expect(await codes(client)).toEqual(
      expect.arrayContaining(['review_guest_approved', 'review_guest_asked']),
    );
    expect(await codes(client)).toHaveLength(2);
    const told = await codes(nadia);
    expect(told.filter((code) => code === 'review_guest_answered')).toHaveLength(1);
    expect(await one.heldUp(one.sending(other))).toEqual(['S1']);
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ action: string; actor: { kind: string }; data: Record<string, unknown> }>(
        `SELECT "action", "actor", "data" FROM "AuditEntry" WHERE "organizationId" = $1
          AND "subjectId" = $2 AND "action" LIKE 'review.guest%' ORDER BY "at", "id"`,
        [school.id, review.id],
      ),
    );
    expect(rows.map(({ action }) => action)).toEqual(['review.guest_ask', 'review.guest_approved']);
    expect(rows.every(({ action }) => isKnownAction(action))).toBe(true);
    expect(rows[1]).toMatchObject({
      actor: { kind: 'guest' },
      data: { decision: 'approve', textHash: review.textHash, edited: false, commented: true },
    });
    await one.do(one.sending(draft));
  });

  test('wording and kept comments come to the student as an advisor’s do', async () => {
    const { client, one, draft, other, page, review } = await asked();
    const kept = /name="kept"\s+value="([^"]+)"/.exec((await page.get()).html)?.[1] ?? '';
    const subject = draft.subject ?? '';
    const text = other.text.replaceAll('\n', '\r\n');
    const answer = { decision: 'approve_with_edits', subject, text, kept, words: 'And shorter.' };
    expect((await send(page, answer)).status).toBe(303);
    expect(await mine(client, one.id)).toMatchObject({
      status: 'edits_offered',
      suggestedText: other.text,
      comment: 'Say in one line who you are.\nAnd shorter.',
    });
    await client.call('reviews.accept', { id: review.id, draftVersion: null, values: {} });
    await one.do(one.sending(other));
  });

  test.each([
    ['no decision', {}, 'decision', 'Please choose one.'],
    [
      'an approval of no other wording',
      { decision: 'approve_with_edits' },
      'text',
      'Please change the words first',
    ],
    [
      'changes without a word',
      { decision: 'changes_needed' },
      'words',
      'Please say what Lena Hoffmann should change.',
    ],
    [
      'other words as they stand',
      { decision: 'approve', text: 'Other words.' },
      'decision',
      'You changed the words.',
    ],
    [
      'too many words',
      { decision: 'changes_needed', words: 'x'.repeat(2_001) },
      'words',
      'at most 2000 characters',
    ],
  ])('%s: the form comes back with what was typed, and why', async (_, fields, field, why) => {
    const { page, review } = await asked();
    const { status, html } = await send(page, { subject: review.subject ?? '', ...fields });
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(why);
    expect((await queued(review.id))?.status).toBe('waiting');
  });

  test('a text that was edited meanwhile is not decided; a kind page says so', async () => {
    const { client, one, other, ask, page } = await asked();
    const old = formIn((await page.get()).html);
    await ask(other.text);
    const stale = await page.post('answer', { decision: 'approve', words: '', _form: old });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('The letter has changed');
    expect((await page.get()).html).toContain('Lena Hoffmann has changed the letter');
    expect((await page.get()).html).not.toContain(other.text.slice(0, 30));
    expect((await mine(client, one.id)).status).toBe('waiting');
  });

  test('while an advisor has it in hand, what was typed stays; once one answered, it says so', async () => {
    const { page, review, input } = await asked();
    await omar.call('reviews.claim', { id: review.id });
    const held = await send(page, { decision: 'changes_needed', words: 'Shorter, please.' });
    expect(held.status).toBe(409);
    expect(held.html).toContain('has the letter in hand');
    expect(held.html).toContain('Shorter, please.');
    await omar.call('reviews.decide', {
      id: review.id,
      textHash: review.textHash,
      decision: 'approve',
      suggested: null,
      comment: null,
      idempotencyKey: uuid7(),
    });
    expect((await page.get()).html).toContain('Somebody else has answered');
    expect((await mailTo(input.id)).ok).toBe(false);
  });

  test('a link ends by its day, by the advisor and by the student, and then shows nothing', async () => {
    const closed = (await new TestGuest(app, 'http://localhost/g/review/x').get()).html;
    const isClosed = async (page: TestGuest): Promise<void> => {
      const { status, html } = await page.get();
      expect([status, html]).toEqual([404, closed]);
      expect((await page.post('answer', { decision: 'approve', words: '' })).status).toBe(404);
    };
    const byDay = await asked();
    app.clock.now = '2026-03-09T09:59:59.999Z';
    expect((await byDay.page.get()).status).toBe(200);
    app.clock.now = '2026-03-09T10:00:00.000Z';
    await isClosed(byDay.page);
    // Its place is free for the next person.
    await nadia.call('reviews.askGuest', question(byDay.review, { email: 'next@mill.example' }));

    const byAdvisor = await asked();
    const id = byAdvisor.input.id;
    expect((await byAdvisor.client.refused('reviews.endGuest', { id })).code).toBe('not_allowed');
    await omar.call('reviews.endGuest', { id });
    await omar.call('reviews.endGuest', { id });
    await isClosed(byAdvisor.page);
    expect(await mailTo(id)).toMatchObject({ ok: false, because: 'overtaken' });

    const byStudent = await asked();
    await byStudent.client.call('reviews.stopGuest', { id: byStudent.input.id });
    await isClosed(byStudent.page);
    const other = { id: byAdvisor.input.id };
    expect((await byStudent.client.refused('reviews.stopGuest', other)).code).toBe('not_found');
  });

  test('whoever cannot read it says so, and the draft waits for the advisors', async () => {
    const { page, review } = await asked();
    expect((await page.send('decline', {}, '')).status).toBe(303);
    expect((await page.get()).html).toContain('you cannot read it this time');
    expect((await queued(review.id))?.guests).toMatchObject([{ status: 'declined' }]);
    expect(await codes(nadia)).toContain('review_guest_declined');
  });

  test('where who asked cares for the student no more, those who do are told', async () => {
    const { page, cohortId } = await asked();
    await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(
        `UPDATE "CareAssignment" SET "endedAt" = $3 WHERE "organizationId" = $1 AND "cohortId" = $2`,
        [school.id, cohortId, NOW],
      ),
    );
    const [before, toNadia] = [await codes(omar), await codes(nadia)];
    await send(page, { decision: 'changes_needed', words: 'Shorter.' });
    expect(await codes(omar)).toEqual(['review_guest_answered', ...before]);
    expect(await codes(nadia)).toEqual(toNadia);
  });

  test('G5, G29: stop holds for the whole school, and erasing leaves no name', async () => {
    const { page, input } = await asked();
    await page.send('stop', {});
    expect((await page.get()).html).toContain('You will not be contacted again');
    const next = await desk();
    const again = question(next.review, { email: input.email });
    expect((await nadia.refused('reviews.askGuest', again)).problems[0]).toMatchObject({
      field: 'email',
      reason: expect.stringContaining('asked not to be contacted'),
    });
    const one = await asked({ name: 'Zora Quist', email: 'zora@mill.example' });
    await send(one.page, { decision: 'changes_needed', words: 'Zora says: shorter.' });
    expect((await one.page.send('erase', {})).status).toBe(422);
    const gone = await one.page.send('erase', { sure: 'yes' });
    expect(gone.html).toContain('Your details are erased.');
    expect((await one.page.get()).status).toBe(404);
    const left = Object.entries(await everything(app))
      .filter(([, rows]) => /zora/i.test(rows))
      .map(([table]) => table);
    expect(left).toEqual([]);
  });

  test('only who cares for the student asks, and only where the school asks anybody', async () => {
    const { review, cohortId, client } = await desk();
    const stranger = await school.join('advisor', 'Sten Falk');
    expect((await stranger.refused('reviews.askGuest', question(review))).code).toBe('not_found');
    const foreign = await testSchool(app);
    const elsewhere = await foreign.join('advisor');
    expect((await elsewhere.refused('reviews.askGuest', question(review))).code).toBe('not_found');
    expect((await client.refused('reviews.askGuest', question(review))).code).toBe('not_allowed');
    const bad = question(review, { email: 'nobody' });
    expect((await nadia.refused('reviews.askGuest', bad)).problems[0]?.field).toBe('email');
    await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(
        `UPDATE "Cohort" SET "policy" = '{"reviewGuestDays": 0}'
          WHERE "organizationId" = $1 AND "id" = $2`,
        [school.id, cohortId],
      ),
    );
    // Of two cohorts that one counts which has numbers of its own.
    expect((await queued(review.id))?.guestDays).toBe(0);
    expect((await nadia.refused('reviews.askGuest', question(review))).problems[0]).toMatchObject({
      field: 'email',
      reason: 'Your school asks nobody outside to read drafts.',
    });
  });
});
