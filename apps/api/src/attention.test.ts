import { insertRow } from './testing/insert-row.ts';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { aWaitingReview } from './testing/review-procedures.ts';
import { testWorld, type World } from './testing/world.ts';

interface Item {
  key: string;
  kind: string;
  studentId: string;
  since: string;
  step: string;
  claimedByName: string | null;
  version: number;
}

const DAY = 86_400_000;
const START_AT = '2026-03-02T10:00:00.000Z';
const START = Date.parse(START_AT);

describe.each(testDatabases())('who needs attention on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let before: string;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    before = JSON.stringify(await row());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.now = new Date(START).toISOString();
    await sql(
      `UPDATE "Interview" SET ("state", "status", "requestStatus", "meetingStatus", "meetingStartsAt") =
        (SELECT "state", "status", "requestStatus", "meetingStatus", "meetingStartsAt"
         FROM jsonb_populate_record(null::"Interview", $2)) WHERE "id" = $1`,
      [world.interviewId, before],
    );
  });

  const sql = (text: string, values: unknown[]) =>
    asSystem(app.deps.database, { reason: 'a state for a test' }, (tx) => tx.query(text, values));
  const row = async (): Promise<unknown> => {
    const { rows } = await sql(`SELECT to_jsonb(i) AS "row" FROM "Interview" i WHERE "id" = $1`, [
      world.interviewId,
    ]);
    return rows[0]?.['row'];
  };
  const set = (columns: string, state: unknown = {}) =>
    sql(`UPDATE "Interview" SET ${columns}, "state" = "state" || $2::jsonb WHERE "id" = $1`, [
      world.interviewId,
      JSON.stringify(state),
    ]);
  const at = (ms: number): void => {
    app.clock.now = new Date(START + ms).toISOString();
  };
  const queue = (client: TestClient = world.callers.careAdvisor): Promise<Item[]> =>
    client.call<Item[]>('attention.queue', { cohortId: null });
  const kinds = async (): Promise<string[]> =>
    (await queue()).filter(({ studentId }) => studentId === world.userId).map(({ kind }) => kind);
  const settle = (item: Item, act: unknown) => ({
    key: item.key,
    version: item.version,
    act,
    idempotencyKey: uuid7(),
  });

  test('I3: nobody written to for more than fourteen days, and not a moment before', async () => {
    await set(`"version" = "version"`, { request: { status: 'draft', firstSentAt: null } });
    const { rows } = await sql(`SELECT "createdAt" FROM "RosterEntry" WHERE "studentId" = $1`, [
      world.userId,
    ]);
    const since = Date.parse(String(rows[0]?.['createdAt'])) - START;
    at(since + 14 * DAY);
    expect(await kinds()).toEqual([]);
    at(since + 14 * DAY + 1);
    expect(await kinds()).toEqual(['no_contact']);
  });

  test('I3, R56: a meeting within 36 hours that is not confirmed', async () => {
    const start = (hours: number): string => new Date(START + hours * 3_600_000).toISOString();
    await set(`"meetingStatus" = 'to_confirm', "meetingStartsAt" = '${start(36)}'`);
    expect(await kinds()).toEqual(['meeting_unconfirmed']);
    await set(`"meetingStartsAt" = '${start(36.1)}'`);
    expect(await kinds()).toEqual([]);
    await set(`"meetingStatus" = 'confirmed', "meetingStartsAt" = '${start(2)}'`);
    expect(await kinds()).toEqual([]);
  });

  test('I3, R84: a thank-you is overdue after 24 hours, until it is sent or waived', async () => {
    const thanks = (status: string) => ({ thankYou: { status, at: null, messageId: null } });
    await set(
      `"meetingStatus" = 'held', "meetingStartsAt" = '2026-03-02T10:00:00Z'`,
      thanks('none'),
    );
    at(DAY);
    expect(await kinds()).toEqual([]);
    at(DAY + 1);
    expect(await kinds()).toEqual(['thank_you_overdue']);
    await set(`"version" = "version"`, thanks('sent'));
    expect(await kinds()).toEqual([]);
  });

  test('G36, G17, G38: bounced, felt unsafe, and no reply after a follow-up, in order of urgency', async () => {
    await set(`"requestStatus" = 'bounced'`, { feltUnsafeAt: '2026-03-02T09:00:00.000Z' });
    expect(await kinds()).toEqual(['felt_unsafe', 'bounced']);
    const messages = [{ kind: 'nudge', sentAt: '2026-03-02T10:00:00.000Z' }];
    await set(`"requestStatus" = 'open'`, { feltUnsafeAt: null, messages });
    at(10 * DAY);
    expect(await kinds()).toEqual([]);
    at(10 * DAY + 1);
    expect(await kinds()).toEqual(['no_reply']);
  });

  test('I4: a draft that nobody answered for two working days, until somebody does', async () => {
    const { id } = await aWaitingReview(world);
    app.clock.now = '2026-03-04T22:59:59.999Z';
    expect(await kinds()).toEqual([]);
    app.clock.now = '2026-03-04T23:00:00.000Z';
    const [item] = await queue();
    expect(item).toMatchObject({ kind: 'review_waiting', step: 'contact', since: START_AT });
    expect(item).toMatchObject({ interviewId: world.interviewId, help: 'read_draft' });
    expect(await queue(world.callers.advisor)).toEqual([]);
    await sql(`UPDATE "DraftReview" SET "status" = 'approved' WHERE "id" = $1`, [id]);
    expect(await kinds()).toEqual([]);
  });

  test('I3: two meetings that did not take place, not one', async () => {
    await set(`"meetingStatus" = 'missed', "meetingStartsAt" = '2026-03-01T10:00:00Z'`);
    expect(await kinds()).toEqual([]);
    const copy = uuid7();
    const again = { ...((await row()) as object), id: copy };
    await asSystem(app.deps.database, { reason: 'a second talk' }, (tx) =>
      insertRow(tx, 'Interview', again),
    );
    expect(await kinds()).toEqual(['two_no_shows']);
    await sql(`UPDATE "Interview" SET "status" = 'withdrawn' WHERE "id" = $1`, [copy]);
  });

  test('one takes it in hand, a second is told; put off it comes back, closed it stays away', async () => {
    const { careAdvisor } = world.callers;
    await set(`"requestStatus" = 'bounced'`);
    const only = async (): Promise<Item> => {
      const [item] = await queue();
      if (!item) throw new Error('The queue is empty.');
      return item;
    };
    const first = await only();
    const answers = await Promise.all([
      careAdvisor.ask('attention.settle', settle(first, { kind: 'claim' })),
      careAdvisor.ask('attention.settle', settle(first, { kind: 'claim' })),
    ]);
    expect(
      answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).toSorted(compare),
    ).toEqual(['conflict', 'ok']);
    const claimed = await only();
    expect(claimed).toMatchObject({ claimedByName: 'Nadia Haas', version: 1 });
    const until = new Date(START + 2 * DAY).toISOString();
    await careAdvisor.call('attention.settle', settle(claimed, { kind: 'snooze', until }));
    expect(await queue()).toEqual([]);
    at(2 * DAY);
    const back = await only();
    expect(back).toMatchObject({ key: first.key, claimedByName: null, version: 2 });
    const click = settle(back, { kind: 'resolve', comment: 'Found her address together.' });
    const [one, two] = [
      await careAdvisor.call('attention.settle', click),
      await careAdvisor.call('attention.settle', click),
    ];
    expect(two).toEqual(one);
    expect(await queue()).toEqual([]);
    // The next message that comes back is a new matter.
    const messages = [{ kind: 'request', sentAt: '2026-03-03T10:00:00.000Z' }];
    await set(`"version" = "version"`, { messages });
    expect((await only()).version).toBe(0);
  });

  test('an advisor who does not care for the student sees and settles nothing', async () => {
    await set(`"requestStatus" = 'bounced'`, {
      messages: [{ kind: 'request', sentAt: '2026-03-01T10:00:00.000Z' }],
    });
    const [item] = await queue();
    if (!item) throw new Error('The queue is empty.');
    expect(await queue(world.callers.advisor)).toEqual([]);
    const refused = await world.callers.advisor.refused(
      'attention.settle',
      settle(item, { kind: 'claim' }),
    );
    expect(refused.code).toBe('not_found');
  });

  test.each([
    ['2026-03-02T10:00:00.000Z', 'still to come'],
    ['2026-06-01T10:00:00.000Z', 'at most 60 days'],
  ])('putting off until %s is refused', async (until, reason) => {
    const [item] = await queue();
    const error = await world.callers.careAdvisor.refused('attention.settle', {
      key: item?.key ?? 'bounced:x',
      version: 0,
      act: { kind: 'snooze', until },
      idempotencyKey: uuid7(),
    });
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'act.until' }] });
    expect(error.problems[0]?.reason).toContain(reason);
  });
});

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
