import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverAll, outboxOf } from '../../testing/outbox.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { testWorld, type World } from '../../testing/world.ts';
import { type MemberMail, queueMemberMail } from './queue-member-mail.ts';

describe.each(testDatabases())('mail to our own people on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let address: string;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    await deliverAll(app);
    const session = await world.own.client.call<{ signedIn: { email: string } }>('auth.session');
    address = session.signedIn.email;
  }, 120_000);
  afterAll(() => app.close());
  beforeEach(() => {
    app.sink.taken.length = 0;
  });

  async function mail(change: Partial<MemberMail> = {}) {
    const told: MemberMail = {
      sendKey: app.deps.newId(),
      userId: world.userId,
      kind: 'news',
      items: [item('contact_accepted', { time: '2026-03-10T14:00:00.000Z' })],
      ...change,
    };
    await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      queueMemberMail(app.deps, tx, told),
    );
    await deliverAll(app);
    const letter = app.sink.taken.find(({ to }) => to === address)?.letter;
    if (letter === undefined) throw new Error('No mail came.');
    const parsed = await PostalMime.parse(letter);
    const header = (key: string) => parsed.headers.find((each) => each.key === key)?.value;
    return { ...parsed, header, html: parsed.html ?? '', text: parsed.text ?? '' };
  }

  const item = (code: string, params = {}, late = false) => ({
    code,
    params: { name: 'Dr. Okafor', ...params },
    interviewId: world.interviewId,
    dueAt: null,
    late,
  });

  test('says it in words and as a page, by the reader’s clock, with a button to the talk', async () => {
    const got = await mail();
    const sentence = 'Dr. Okafor chose a time: Tuesday 10 March 2026, 15:00 (UTC+1, Berlin).';
    expect(got.subject).toBe(sentence);
    expect(got.text).toContain(sentence);
    expect(got.html).toContain(sentence);
    const url = `http://localhost:3000/interviews/${world.interviewId}`;
    expect(got.text).toContain(`Open the talk with Dr. Okafor: ${url}`);
    expect(got.html).toContain(`href="${url}"`);
    expect(got.header('auto-submitted')).toBe('auto-generated');
    expect(got.header('x-auto-response-suppress')).toBe('All');
    expect(got.header('list-unsubscribe')).toBeUndefined();
    expect(got.html).not.toMatch(/<img|<script/);
    expect(got.from?.address).toBe('acquaint@school.example');
  });

  test('gathers several things in one mail, and says what comes late', async () => {
    const got = await mail({
      kind: 'digest',
      items: [item('reminder.thank_you', {}, true), item('reminder.debrief')],
    });
    expect(got.subject).toBe('2 things from Acquaint');
    expect(got.text.match(/This should have reached you earlier\./g)).toHaveLength(1);
    expect(got.text).toContain(`/interviews/${world.interviewId}/thank`);
    expect(got.text.match(/Open the talk/g)).toHaveLength(2);
  });

  test('M6: a reminder that the server kept deferring never comes after its moment', async () => {
    const begun = app.clock.now;
    const at = (minutes: number) => new Date(Date.parse(begun) + minutes * 60_000).toISOString();
    const soon = { ...item('reminder.meeting_soon', { hours: 1 }), expiresAt: at(30) };
    const queue = (sendKey: string, items: MemberMail['items']) =>
      inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
        queueMemberMail(app.deps, tx, { sendKey, userId: world.userId, kind: 'digest', items }),
      );
    const row = async (sendKey: string) =>
      (await outboxOf(app, world.school.id)).find((each) => each['sendKey'] === sendKey);
    app.sink.behave = () => 'defer';
    await queue('over', [soon]);
    await queue('partly', [soon, { ...item('reminder.thank_you'), expiresAt: at(9000) }]);
    await deliverAll(app);
    expect(await row('over')).toMatchObject({ status: 'waiting' });
    app.clock.now = at(30);
    app.sink.behave = () => 'accept';
    await deliverAll(app);
    app.clock.now = begun;
    const over = await row('over');
    expect(over).toMatchObject({ status: 'stopped', lastError: 'expired' });
    expect(over?.events.at(-1)).toEqual({ kind: 'stopped', answer: 'expired' });
    const [letter, ...more] = app.sink.taken.filter(({ to }) => to === address);
    expect(more).toEqual([]);
    const { text } = await PostalMime.parse(letter?.letter ?? '');
    expect(text).toContain('/thank');
    expect(text?.match(/Open the talk/g)).toHaveLength(1);
  });

  test('names are shown as they are, never as markup', async () => {
    const name = '<b>Amara</b> "אמרה" 👩🏽‍🔬';
    const got = await mail({ items: [item('contact_convenience', { name })] });
    expect(got.text).toContain(`${name} told when it suits.`);
    expect(got.html).toContain('&lt;b&gt;Amara&lt;/b&gt;');
    expect(got.html).not.toContain('<b>Amara');
    expect(got.html).not.toContain('dir="auto"');
  });

  test('a suggestion can be switched off by one click, from the mail program too', async () => {
    const got = await mail({ kind: 'nudge', items: [item('reminder.keep_in_touch')] });
    const [, url] = /^<(http:\/\/localhost:3000\/u\/[\w.-]+)>$/.exec(
      got.header('list-unsubscribe') ?? '',
    ) ?? ['', ''];
    expect(url).not.toBe('');
    expect(got.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(got.text).toContain(`No more suggestions of this kind: ${url}`);
    const path = new URL(url ?? '').pathname;
    const off = async () => {
      const { rows } = await inTenant(
        app.deps.database,
        { organizationId: world.school.id },
        (tx) =>
          tx.query<{ off: string[] }>(
            `SELECT "data"->'off' AS "off" FROM "NoticePreference" WHERE "userId" = $1`,
            [world.userId],
          ),
      );
      return rows[0]?.off ?? [];
    };
    const shown = await app.app.request(path);
    expect(await shown.text()).toContain('It is time for a few lines to Dr. Okafor.');
    expect(shown.headers.get('x-robots-tag')).toContain('noindex');
    expect(await off()).toEqual([]);
    const body = 'List-Unsubscribe=One-Click';
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const _ of ['once', 'twice']) {
      const done = await app.app.request(path, { method: 'POST', headers: type, body });
      expect(done.status).toBe(200);
    }
    expect(await off()).toEqual(['keep_in_touch']);
    const forged = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    for (const method of ['GET', 'POST']) {
      expect((await app.app.request(forged, { method })).status).toBe(404);
      expect((await app.app.request('/u/nothing', { method })).status).toBe(404);
    }
  });

  async function choose(language: string): Promise<void> {
    const { client } = world.own;
    const kept = await client.call<{ version: number; preferences: object }>('notices.preferences');
    await client.call('notices.savePreferences', {
      version: kept.version,
      preferences: { ...kept.preferences, language },
      idempotencyKey: app.deps.newId(),
    });
  }

  test('comes in the language that the reader chose, with dates of that language', async () => {
    await choose('de');
    const got = await mail();
    const sentence =
      'Dr. Okafor hat eine Zeit gewählt: Dienstag, 10. März 2026, 15:00 (UTC+1, Berlin).';
    expect(got.subject).toBe(sentence);
    expect(got.text).toContain(`Hallo Lena Quillfeather,\n\n${sentence}`);
    expect(got.text).toContain('Das Gespräch mit Dr. Okafor öffnen: http');
    expect(got.html).toMatch(/<html[^>]*lang="de"/);
    expect(got.text).not.toMatch(/Open|Hello|You get/);
    await choose('en');
  });

  test('runs from right to left in Arabic, and so does the page that ends suggestions', async () => {
    await choose('ar');
    const got = await mail({ kind: 'nudge', items: [item('reminder.debrief', {}, true)] });
    expect(got.subject).toBe('دوّن ما تعلمته من Dr. Okafor قبل أن يتلاشى.');
    expect(got.text).toContain('كان ينبغي أن يصلك هذا قبل الآن.');
    expect(got.html).toMatch(/<p[^>]*dir="rtl"[^>]*>دوّن/);
    expect(got.html).toMatch(/<html[^>]*dir="rtl"[^>]*lang="ar"|<html[^>]*lang="ar"[^>]*dir="rtl"/);
    const url = /<(http[^>]+)>/.exec(got.header('list-unsubscribe') ?? '')?.[1] ?? '';
    const page = await (await app.app.request(new URL(url).pathname)).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('إيقاف إرسالها');
    await choose('en');
  });

  test('a language that we do not have is refused, and nothing is changed', async () => {
    const { client } = world.own;
    const kept = await client.call<{ version: number; preferences: object }>('notices.preferences');
    const input = {
      version: kept.version,
      preferences: { ...kept.preferences, language: 'tlh' },
      idempotencyKey: app.deps.newId(),
    };
    expect((await client.refused('notices.savePreferences', input)).code).toBe('bad_input');
    expect(await client.call('notices.preferences')).toEqual(kept);
  });

  test('somebody who has left gets nothing more', async () => {
    await expect(mail({ items: [item('a_code_of_another_version')] })).rejects.toThrow(
      'No mail came.',
    );
  });
});
