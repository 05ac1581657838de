import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureGuestLink, renewGuestLink } from '../services/links/guest-link.ts';
import { limits } from '../services/sign-in/rate-limit.ts';
import {
  type Asked,
  askedByPage,
  everything,
  firstSlot,
  formIn,
  TestGuest,
} from '../testing/guest.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const VIEWS = [
  '',
  'times',
  'suits',
  'how',
  'move',
  'cancel',
  'decline',
  'stop',
  'erase',
  'reading',
];

describe.each(testDatabases())('links to guest pages on $name', ({ open }) => {
  let app: TestApp;
  let asked: Asked;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
    asked = await askedByPage(app);
  }, 60_000);
  afterAll(() => app.close());

  const at = (token: string): TestGuest => new TestGuest(app, `http://localhost:3000/g/${token}`);
  const forgetTries = () => app.deps.database.pool.query('DELETE FROM "RateLimit"');

  test('forged, cut, foreign and strange tokens get one and the same closed page', async () => {
    const { token } = asked.contact;
    const bodies = new Set<string>();
    const last = token.at(-1) === 'A' ? 'E' : 'A';
    const tokens = [
      'x',
      `${token.slice(0, -1)}${last}`,
      token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
      `${token}A`,
      token.slice(1),
      'AAAAAAAAAAAAAAAAAAAAAA',
      encodeURIComponent("' OR 1=1 --"),
      encodeURIComponent('\u0000'),
      'a'.repeat(2000),
      '%F0%9F%92%A9',
    ];
    for (const forged of tokens) {
      const { status, html, response } = await at(forged).get();
      expect([forged.slice(0, 40), status]).toEqual([forged.slice(0, 40), 404]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      bodies.add(html);
    }
    expect([...bodies]).toHaveLength(1);
    expect([...bodies][0]).not.toMatch(/Lena|Okafor|Northgate/);
    const posted = await at('AAAAAAAAAAAAAAAAAAAAAA').post('pick', {
      slot: firstSlot,
      how: 'call',
    });
    expect(posted.status).toBe(404);
    expect(bodies.has(posted.html)).toBe(true);
  });

  test('an expired link is closed for reading and answering, and looks like a forged one', async () => {
    const { contact } = await askedByPage(app);
    const form = formIn((await contact.get()).html);
    app.clock.now = '2026-05-02T10:00:00.000Z';
    try {
      for (const view of VIEWS) expect((await contact.get(view)).status).toBe(404);
      const late = await contact.post('pick', { slot: firstSlot, how: 'call', _form: form });
      expect(late.status).toBe(404);
      expect(late.html).toBe((await at('x').get()).html);
    } finally {
      app.clock.now = NOW;
      await forgetTries();
    }
  });

  test('a talk that is agreed keeps its page open for sixty days after it', async () => {
    const { contact } = await askedByPage(app);
    await contact.send('pick', { slot: firstSlot, how: 'video' });
    app.clock.now = '2026-05-08T10:00:00.000Z';
    expect((await contact.get()).status).toBe(200);
    app.clock.now = '2026-05-10T10:00:00.000Z';
    expect((await contact.get()).status).toBe(404);
    app.clock.now = NOW;
  });

  test('a link that the student ended is closed, and the new one opens the same page', async () => {
    const { contact, one } = await askedByPage(app);
    const { organizationId, studentId, id: interviewId, contactId } = one.interview;
    const place = { kind: 'contact', studentId, interviewId, contactId } as const;
    const { url } = await inTenant(app.deps.database, { organizationId }, (tx) =>
      renewGuestLink(app.deps, tx, place),
    );
    expect((await contact.get()).status).toBe(404);
    expect((await new TestGuest(app, url).get()).status).toBe(200);
  });

  test('a form of one link cannot be sent from another', async () => {
    const other = await askedByPage(app);
    const foreign = formIn((await other.contact.get()).html);
    const { status } = await asked.contact.post('pick', {
      slot: firstSlot,
      how: 'call',
      _form: foreign,
    });
    expect(status).toBe(409);
    await asked.one.reload();
    expect(asked.one.interview.meeting).toBeNull();
  });

  test('another school’s row under the same token cannot be: hashes are unique', async () => {
    const { organizationId, studentId, id: interviewId, contactId } = asked.one.interview;
    const { id } = await inTenant(app.deps.database, { organizationId }, (tx) =>
      ensureGuestLink(app.deps, tx, { kind: 'contact', studentId, interviewId, contactId }),
    );
    const copies = asSystem(app.deps.database, { reason: 'a copy in a test' }, (tx) =>
      tx.query(
        `INSERT INTO "GuestLink" SELECT (jsonb_populate_record(l, '{"interviewId": "00000000-0000-7000-8000-000000000000", "id": "00000000-0000-7000-8000-000000000001"}')).*
         FROM "GuestLink" l WHERE "id" = $1`,
        [id],
      ),
    );
    await expect(copies).rejects.toThrow(/GuestLink_tokenHash_key/);
  });

  test('what another site sends is refused; a page without referrer and a bare client are not', async () => {
    const refused: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'not an origin' },
    ];
    for (const headers of refused) {
      expect((await asked.contact.post('decline', { decline: 'no' }, headers)).status).toBe(403);
    }
    const fine: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      { origin: 'null' },
      { origin: 'http://localhost' },
      {},
    ];
    for (const headers of fine) {
      // No form token: it is read, and then turned away as an old page.
      const { status } = await asked.contact.post('decline', { decline: 'no' }, headers);
      expect(status).toBe(409);
    }
  });

  test('huge, empty and other kinds of bodies get a closed answer', async () => {
    const huge = await asked.contact.post('times', { words: 'x'.repeat(10_000_000) });
    expect(huge.status).toBe(413);
    expect((await asked.contact.post('times', {})).status).toBe(422);
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const { status } = await asked.contact.post('times', {}, { 'content-type': type });
      expect(status).toBe(415);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await app.app.request(asked.contact.path, { method })).status).toBe(404);
    }
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`f${n}`, 'x']));
    expect((await asked.contact.post('suits', many)).status).toBe(422);
  });

  test('nothing is written about who opens a page, and nothing personal is logged', async () => {
    const { contact } = await askedByPage(app, { fullName: 'Zuzanna Kowalczyk' });
    await contact.send('times', { words: 'A private sentence.', number: '+442079460123' });
    await at('x').get();
    const lines = app.logged.join('\n');
    for (const word of [contact.token, 'private sentence', 'Kowalczyk', '442079460123']) {
      expect(lines).not.toContain(word);
    }
    const kept = await everything(app);
    for (const [table, rows] of Object.entries(kept)) {
      expect([table, rows.includes(contact.token)]).toEqual([table, false]);
    }
  });

  test('answers are limited by link and by address, with a time to wait', async () => {
    const { contact } = await askedByPage(app);
    await forgetTries();
    for (let n = 0; n < limits.guestByLink.tries; n += 1) {
      expect((await contact.post('suits', {})).status).toBe(422);
    }
    const over = await contact.post('suits', {});
    expect(over.status).toBe(429);
    expect(Number(over.response.headers.get('retry-after'))).toBeGreaterThan(0);
    // Reading stays open to the one whose page it is.
    expect((await contact.get()).status).toBe(200);
    await forgetTries();
    for (let n = 0; n < limits.strangerByAddress.tries; n += 1) await at('x').get();
    expect((await at('x').get()).status).toBe(429);
    expect((await contact.get()).status).toBe(200);
    await forgetTries();
  });

  test('the talk can be taken along as a calendar file, once it is agreed', async () => {
    const { contact } = await askedByPage(app);
    expect((await contact.get('invitation.ics')).status).toBe(404);
    await contact.send('pick', { slot: firstSlot, how: 'video' });
    const { status, html, response } = await contact.get('invitation.ics');
    expect(status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    expect(html).toContain('METHOD:PUBLISH');
    expect(html.replaceAll('\r\n ', '')).toContain(`/g/${contact.token}`);
  });
});
