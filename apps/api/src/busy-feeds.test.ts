import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from './outside/guarded-get.ts';
import { busyFeedsJob } from './jobs/busy-feeds.ts';
import type { BusyFeed } from './services/calendar/busy-feeds.ts';
import { confirmedTalk } from './testing/confirmed.ts';
import type { Journey } from './testing/journey.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const HOUR = 3_600_000;
const worker = { id: uuid7(), signal: new AbortController().signal };

describe.each(testDatabases())('a calendar elsewhere, on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let one: Journey;
  /** What the calendar elsewhere answers. */
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const elsewhere = createServer((request, response) => answer(request, response));

  beforeAll(async () => {
    app = await testApp(await open());
    await new Promise<void>((resolve) => {
      elsewhere.listen(0, '127.0.0.1', resolve);
    });
    const { port } = elsewhere.address() as AddressInfo;
    app.deps.outside = {
      resolve: (_, done) => setImmediate(done, null, [{ address: '127.0.0.1', family: 4 }]),
      mayConnect: (address) => address === '127.0.0.1',
      ports: [port],
      allowHttp: true,
      limits: { ...LIMITS, totalMs: 3000 },
    };
    school = await testSchool(app);
    student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    one = await confirmedTalk(app, student);
  }, 60_000);
  afterAll(async () => {
    elsewhere.closeAllConnections();
    elsewhere.close();
    await app.close();
  });
  beforeEach(() => {
    app.clock.now = '2026-03-06T15:00:00.000Z';
    answer = (_, response) => response.end(timetable());
  });

  const host = 'calendar.example';
  const address = () => `http://${host}:${app.deps.outside?.ports[0]}/${uuid7()}.ics`;
  const follow = async (client: TestClient, url = address(), label = 'Classes') => {
    const id = uuid7();
    await client.call('calendar.addBusyFeed', { id, idempotencyKey: uuid7(), label, url });
    return id;
  };
  const refresh = async (client: TestClient, id: string): Promise<BusyFeed | undefined> => {
    const feeds = await client.call<BusyFeed[]>('calendar.refreshBusyFeed', { id });
    return feeds.find((feed) => feed.id === id);
  };
  const fresh = async (): Promise<TestClient> => school.join('student', 'Nora Vik');

  test('C4: warns of a talk at that time, and refuses nothing', async () => {
    const id = await follow(student.client);
    expect(await refresh(student.client, id)).toMatchObject({
      status: 'ok',
      host,
      blocks: 1,
      problem: null,
    });
    await one.reload();
    expect(one.view.dossier.busy).toMatchObject([
      { label: 'Classes', start: '2026-03-10T13:30:00.000Z', end: '2026-03-10T15:00:00.000Z' },
    ]);
    const { findings } = one.view.assessment.steps.schedule;
    expect(findings.filter(({ code }) => code === 'elsewhere')).toMatchObject([
      { ruleId: 'R48', severity: 'WARN' },
    ]);
    expect(one.heldUpOnPage('confirm')).not.toContain('R48');
    await student.client.call('calendar.removeBusyFeed', { id });
    await one.reload();
    expect(one.view.dossier.busy).toEqual([]);
  });

  test('keeps what it said until it says otherwise, then replaces all of it', async () => {
    const client = await fresh();
    const id = await follow(client);
    expect((await refresh(client, id))?.blocks).toBe(1);
    answer = (_, response) => response.writeHead(500).end();
    expect(await refresh(client, id)).toMatchObject({
      status: 'failed',
      problem: 'unreachable',
      blocks: 1,
      sentence: expect.stringContaining('did not answer'),
    });
    answer = (_, response) => response.end(timetable('20260311', '20260312', '20260313'));
    expect(await refresh(client, id)).toMatchObject({ status: 'ok', problem: null, blocks: 3 });
  });

  test('is asked for changes only, and read whole once a day', async () => {
    const client = await fresh();
    const id = await follow(client);
    const asked: (string | undefined)[] = [];
    answer = (request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end(timetable());
    };
    await refresh(client, id);
    expect((await refresh(client, id))?.blocks).toBe(1);
    app.clock.now = '2026-03-07T15:00:00.000Z';
    await refresh(client, id);
    await refresh(client, id);
    expect(asked).toEqual([undefined, '"one"', '"one"', undefined]);
  });

  test.each([
    ['not_a_calendar', '<!doctype html>'],
    ['too_large', bomb()],
    ['too_large', 'x'.repeat(2_100_000)],
  ])('that is "%s" has a sentence', async (problem, body) => {
    const client = await fresh();
    answer = (_, response) => response.end(body);
    const feed = await refresh(client, await follow(client));
    expect(feed).toMatchObject({ status: 'failed', problem, blocks: 0 });
    expect(feed?.sentence).toMatch(/\.$/);
  });

  test('that redirects to ourselves is not followed', async () => {
    const client = await fresh();
    const inside = { hits: 0 };
    answer = (request, response) => {
      if (request.url === '/inside') inside.hits += 1;
      const location = `http://127.0.0.2:${app.deps.outside?.ports[0]}/inside`;
      response.writeHead(302, { location }).end();
    };
    expect(await refresh(client, await follow(client))).toMatchObject({
      problem: 'private_address',
    });
    expect(inside.hits).toBe(0);
  });

  test.each([
    'http://127.0.0.2/x.ics',
    'http://localhost/x.ics',
    'https://[::1]/x.ics',
    'ftp://calendar.example/x.ics',
    'not an address',
  ])('cannot be at %s', async (url) => {
    const input = { id: uuid7(), idempotencyKey: uuid7(), label: 'Classes', url };
    const error = await student.client.refused('calendar.addBusyFeed', input);
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'url' }] });
  });

  test('is read by the worker when it is due, by one of several, and seldom while it fails', async () => {
    const client = await fresh();
    let calls = 0;
    answer = (_, response) => {
      calls += 1;
      response.writeHead(503).end();
    };
    const at = Date.parse(app.clock.now);
    const id = await follow(client);
    // What other tests follow is due as well; only this one is counted.
    await asSystem(app.deps.database, { reason: 'test' }, (tx) =>
      tx.query(`UPDATE "BusyFeed" SET "nextFetchAt" = '2027-01-01' WHERE "id" <> $1`, [id]),
    );
    const run = () => busyFeedsJob.run(app.deps, worker);
    const done = await Promise.all([run(), run(), run()]);
    expect([done.reduce((a, b) => a + b), calls]).toEqual([1, 1]);
    expect(await run()).toBe(0);
    for (let hour = 1; hour <= 72; hour += 1) {
      app.clock.now = new Date(at + hour * HOUR).toISOString();
      await run();
    }
    expect(calls).toBeGreaterThan(5);
    expect(calls).toBeLessThan(25);
    app.clock.now = new Date(at + 90 * HOUR).toISOString();
    await run();
    app.clock.now = new Date(at + 110 * HOUR).toISOString();
    await run();
    const notices = await asSystem(app.deps.database, { reason: 'test' }, (tx) =>
      tx.query(`SELECT "params" FROM "Notice" WHERE "noticeKey" LIKE $1`, [
        `busy_feed_failed:${id}%`,
      ]),
    );
    expect(notices.rows).toEqual([{ params: { label: 'Classes' } }]);
  });

  test('belongs to its student, and its address and words stay out of the log', async () => {
    const url = `http://${host}:${app.deps.outside?.ports[0]}/secret-of-nora.ics`;
    const client = await fresh();
    app.logged.length = 0;
    const id = await follow(client, url, 'Private things');
    answer = (_, response) => response.writeHead(404).end();
    await refresh(client, id);
    expect(app.logged.join('')).not.toMatch(/secret-of-nora|Private things|calendar\.example/);
    const foreign = await (await testSchool(app, 'Southbank')).join('student');
    for (const other of [student.client, foreign]) {
      for (const what of ['refreshBusyFeed', 'removeBusyFeed']) {
        expect((await other.refused(`calendar.${what}`, { id })).code).toBe('not_found');
      }
    }
    expect((await school.owner.refused('calendar.busyFeeds')).code).toBe('not_allowed');
  });
});

/** A class from 9:30 to 11:00 in New York on each of these days. */
function timetable(...days: string[]): string {
  const dates = days.length === 0 ? ['20260310'] : days;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//T//T//EN',
    ...dates.flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${day}`,
      'SUMMARY:A lecture that is nobody else’s business',
      `DTSTART;TZID=America/New_York:${day}T093000`,
      `DTEND;TZID=America/New_York:${day}T110000`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function bomb(): string {
  return timetable().replace('DTSTART;', 'RRULE:FREQ=SECONDLY\r\nDTSTART;');
}
