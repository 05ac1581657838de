import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFactsJob } from './jobs/check-facts.ts';
import type { Feed } from './services/calendar/feeds.ts';
import { confirmedTalk, ON_TUESDAY } from './testing/confirmed.ts';
import type { Journey } from './testing/journey.ts';
import { readByBoth } from './testing/read-calendar.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const worker = { id: uuid7(), signal: new AbortController().signal };

describe.each(testDatabases())('calendars on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let one: Journey;

  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
    student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    one = await confirmedTalk(app, student);
  }, 60_000);
  afterAll(async () => {
    await app.close();
  });
  beforeEach(() => {
    app.clock.now = '2026-03-06T15:00:00.000Z';
  });

  const create = (client: TestClient, busyOnly = false) =>
    client.call<{ feed: Feed; url: string }>('calendar.createFeed', {
      id: uuid7(),
      idempotencyKey: uuid7(),
      busyOnly,
    });
  const fetched = (url: string, headers: Record<string, string> = {}) =>
    Promise.resolve(app.app.request(new URL(url).pathname, { headers }));
  const read = async (url: string) => readByBoth(await (await fetched(url)).text());

  describe('a private feed', () => {
    test('R53: shows the talk at its instant, in the words of the student', async () => {
      const { url } = await create(student.client);
      const response = await fetched(url);
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const ics = await response.text();
      expect(ics).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
      const [entry, ...more] = readByBoth(ics);
      expect(more).toEqual([]);
      expect(entry).toMatchObject({
        startMs: Date.parse(ON_TUESDAY.start),
        endMs: Date.parse(ON_TUESDAY.start) + 20 * 60_000,
        status: 'CONFIRMED',
        location: 'https://meet.example/okafor',
        summary: expect.stringContaining('Okafor'),
      });
    });

    test('R78: shows the way there with leave-by, for a talk in a place', async () => {
      const place = { kind: 'address' as const, text: '12 Quay Street', meetingPoint: 'reception' };
      const there = { ...ON_TUESDAY, mode: 'in_person', setting: 'workplace', place } as const;
      const elsewhereToo = await testSchool(app, 'Westhill');
      const own = new TestStudent(await elsewhereToo.join('student', 'Mara Blum'));
      await own.fillProfile();
      const talk = await confirmedTalk(app, own);
      const facts = { ...there, whoStarts: 'meet_there' } as const;
      const evidence = {
        kind: 'call',
        at: app.clock.now,
        replyId: null,
        note: 'Come by.',
      } as const;
      const moved = { facts, evidence, by: 'contact', reason: null } as const;
      await talk.do({ type: 'changeMeeting', data: moved });
      const entries = await read((await create(own.client)).url);
      const start = Date.parse(ON_TUESDAY.start);
      const way = entries.find(({ uid }) => uid.includes('-travel'));
      // 15 early, 40 on the way, 10 to spare.
      expect(way).toMatchObject({ startMs: start - 65 * 60_000, endMs: start - 15 * 60_000 });
      expect(way?.description).toContain('Leave by 08:55');
      expect(entries.map(({ status, sequence }) => [status, sequence])).toEqual([
        ['TENTATIVE', 1],
        ['TENTATIVE', 1],
      ]);
    });

    test('as "busy only" names nobody and no place', async () => {
      const { url } = await create(student.client, true);
      const ics = await (await fetched(url)).text();
      expect(readByBoth(ics)).toMatchObject([{ summary: 'Busy', location: '', description: '' }]);
      expect(ics).not.toMatch(/Okafor|meet\.example|Lena|X-ACQUAINT/i);
    });

    test('is the same file while nothing changed, and says so', async () => {
      const { url } = await create(student.client);
      const first = await fetched(url);
      const etag = first.headers.get('etag') ?? '';
      app.clock.now = '2026-03-06T18:00:00.000Z';
      const again = await fetched(url);
      expect(await again.text()).toBe(await first.text());
      const kept = await fetched(url, { 'if-none-match': `W/${etag}` });
      expect([kept.status, await kept.text()]).toEqual([304, '']);
      await one.reload();
      await one.do({ type: 'writeTalkNotes', data: { notes: 'Bring the map.' } });
      expect((await fetched(url, { 'if-none-match': etag })).status).toBe(200);
    });

    test('ends at once when it is revoked, and when its owner leaves', async () => {
      const { url, feed } = await create(student.client);
      const { url: other } = await create(student.client);
      await student.client.call('calendar.revokeFeed', { id: feed.id });
      await student.client.call('calendar.revokeFeed', { id: feed.id });
      expect((await fetched(url)).status).toBe(404);
      expect((await fetched(other)).status).toBe(200);
      const leaver = await school.join('student', 'Jonas Weber');
      const { url: left } = await create(leaver);
      expect((await fetched(left)).status).toBe(200);
      await asSystem(app.deps.database, { reason: 'test' }, (tx) =>
        tx.query(
          `UPDATE "Membership" SET "endedAt" = now() WHERE "userId" =
            (SELECT "userId" FROM "CalendarFeed" WHERE "tokenHash" IS NOT NULL
              ORDER BY "id" DESC LIMIT 1)`,
        ),
      );
      expect((await fetched(left)).status).toBe(404);
    });

    test('of a forged address is a closed error, and no address is in the log', async () => {
      const { url } = await create(await school.join('student', 'Ida Lind'));
      const token = /calendar\/(.*)\.ics/.exec(url)?.[1] ?? '';
      const other = token.startsWith('x') ? 'y' : 'x';
      const forged = [
        `${other}${token.slice(1)}`,
        token.slice(1),
        '',
        'a'.repeat(500),
        '%00',
        '..%2f',
      ];
      app.logged.length = 0;
      for (const bad of forged) {
        const response = await fetched(`http://localhost/calendar/${bad}.ics`);
        expect([bad, response.status]).toEqual([bad, 404]);
        expect(await response.text()).not.toContain('BEGIN:');
      }
      await fetched(url);
      expect(app.logged.join('')).not.toContain(token.slice(1, 12));
    });

    test.each(['advisor', 'owner'] as const)('of an %s is valid and empty', async (role) => {
      const client = role === 'owner' ? school.owner : await school.join(role, 'Daniel Ortega');
      const ics = await (await fetched((await create(client)).url)).text();
      expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
      expect(readByBoth(ics)).toEqual([]);
    });

    test('is shown once, kept as a hash, five at a time, and the same after a second click', async () => {
      const client = await school.join('student', 'Tove Lund');
      const input = { id: uuid7(), idempotencyKey: uuid7(), busyOnly: false };
      const created = await client.call<{ url: string }>('calendar.createFeed', input);
      expect(await client.call('calendar.createFeed', input)).toEqual(created);
      const token = /calendar\/(.*)\.ics/.exec(created.url)?.[1] ?? '';
      expect(Buffer.from(token, 'base64url')).toHaveLength(16);
      const everything = await asSystem(app.deps.database, { reason: 'test' }, async (tx) => [
        (await tx.query(`SELECT * FROM "CalendarFeed"`)).rows,
        (await tx.query(`SELECT * FROM "IdempotencyKey"`)).rows,
      ]);
      expect(JSON.stringify(everything)).not.toContain(token);
      const tries = await Promise.all(
        Array.from({ length: 7 }, () =>
          client.ask('calendar.createFeed', { ...input, id: uuid7(), idempotencyKey: uuid7() }),
        ),
      );
      expect(tries.filter(({ ok }) => ok)).toHaveLength(4);
      expect(await client.call('calendar.feeds')).toHaveLength(5);
    });
  });

  test('one meeting is a file for its student alone', async () => {
    const path = `/calendar/meetings/${one.id}.ics`;
    const as = async (client: TestClient) =>
      app.app.request(path, { headers: { cookie: client.cookie } });
    const own = await as(student.client);
    expect(own.headers.get('content-disposition')).toContain('invitation.ics');
    expect(readByBoth(await own.text())).toMatchObject([
      { startMs: Date.parse(ON_TUESDAY.start), uid: expect.stringContaining('@localhost') },
    ]);
    expect((await app.app.request(path)).status).toBe(401);
    expect((await as(await school.join('advisor'))).status).toBe(403);
    expect((await as(await school.join('student', 'Other Person'))).status).toBe(404);
    const foreign = await testSchool(app, 'Southbank');
    expect((await as(await foreign.join('student'))).status).toBe(404);
  });

  describe('the check of facts', () => {
    const told = async (): Promise<number> => {
      const { rows } = await asSystem(app.deps.database, { reason: 'test' }, (tx) =>
        tx.query(`SELECT 1 FROM "Notice" WHERE "code" = 'facts_differ' AND "interviewId" = $1`, [
          one.id,
        ]),
      );
      return rows.length;
    };
    const plant = (path: string, value: string) =>
      asSystem(app.deps.database, { reason: 'test' }, (tx) =>
        tx.query(
          `UPDATE "Interview" SET "state" = jsonb_set("state", $2::text[], $3::jsonb) WHERE "id" = $1`,
          [one.id, path, value],
        ),
      );
    const check = () => checkFactsJob.run(app.deps, worker);

    test('R59: finds nothing while all say the same', async () => {
      expect(await check()).toBe(0);
      expect(await told()).toBe(0);
    });

    test.each([
      ['clock', '{meeting,wallTime}', '"2026-03-10T09:00"'],
      ['note', '{meeting,confirmation,factsKey}', '"something else"'],
      ['list', '{meeting,start}', '"2026-03-10T15:00:00.000Z"'],
    ])('R59: finds a difference of the %s, and tells it once', async (place, path, value) => {
      const { rows } = await asSystem(app.deps.database, { reason: 'test' }, (tx) =>
        tx.query<{ before: unknown }>(
          `SELECT "state"#>$2::text[] AS "before" FROM "Interview" WHERE "id" = $1`,
          [one.id, path],
        ),
      );
      const before = await told();
      app.logged.length = 0;
      await plant(path, value);
      expect(await check()).toBe(1);
      expect(await check()).toBe(1);
      expect(await told()).toBe(before + 1);
      expect(app.logged.join('')).toContain(`"${place}"`);
      expect(app.logged.join('')).not.toMatch(/Okafor|meet\.example/);
      await plant(path, JSON.stringify(rows[0]?.before));
      expect(await check()).toBe(0);
    });
  });
});
