import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NudgeLine } from './services/nudges/log.ts';
import type { NudgeRuleRow } from './services/nudges/rules.ts';
import { runNudgeRules } from './services/nudges/run-rules.ts';
import { DAY, NudgeDesk, START, WORDS } from './testing/nudge-desk.ts';
import { aCohort } from './testing/cohort.ts';
import { aWorker } from './testing/outbox.ts';
import { aWaitingReview } from './testing/review-procedures.ts';
import { testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import type { TestClient } from './testing/test-client.ts';
import { queueOf } from './testing/review-queue.ts';

describe.each(testDatabases())('nudges by rule on $name', ({ open }) => {
  let desk: NudgeDesk;
  beforeAll(async () => {
    desk = await NudgeDesk.open(await open());
  }, 60_000);
  afterAll(() => desk.app.close());
  beforeEach(() => desk.clear());

  const ruleOf = (cohortId: string, more: object = {}) => ({
    id: uuid7(),
    version: null,
    fields: {
      cohortId,
      reason: 'no_contact',
      days: 14,
      repeatDays: 14,
      workingDaysOnly: true,
      ...WORDS,
      ...more,
    },
    idempotencyKey: uuid7(),
  });
  const mine = async (id: string, client = desk.nadia) =>
    (await client.call<{ rules: NudgeRuleRow[] }>('nudges.rules')).rules.find(
      (rule) => rule.id === id,
    );
  const run = () => runNudgeRules(desk.app.deps, aWorker());

  test('it runs in the morning, once a reason within its days, and says how it went', async () => {
    const { client, studentId, cohortId } = await desk.aStudent();
    await desk.age(studentId);
    const rule = ruleOf(cohortId);
    const saved = await desk.nadia.call('nudges.saveRule', rule);
    // Monday 11:00 in Berlin: next is Tuesday at eight.
    expect(saved).toEqual({ id: rule.id, nextRunAt: '2026-03-03T07:00:00.000Z' });
    await run();
    expect(await mine(rule.id)).toMatchObject({ lastRunAt: null, lastResult: null });
    desk.app.clock.now = '2026-03-03T07:00:00.000Z';
    const [one, two] = await Promise.all([run(), run()]);
    expect((one ?? 0) + (two ?? 0)).toBe(1);
    await desk.fire();
    expect(await desk.notices(client)).toHaveLength(1);
    expect(await mine(rule.id)).toMatchObject({
      lastRunAt: desk.app.clock.now,
      lastResult: { sent: 1, excluded: {} },
      nextRunAt: '2026-03-04T07:00:00.000Z',
    });
    desk.app.clock.now = '2026-03-04T07:00:00.000Z';
    await run();
    expect(await mine(rule.id)).toMatchObject({
      lastResult: { sent: 0, excluded: { same_reason: 1 } },
    });
    const { rows } = await desk.nadia.call<{ rows: NudgeLine[] }>('nudges.list', { before: null });
    expect(rows.filter(({ byRule }) => byRule)).toHaveLength(1);
    // After an outage of days it runs once, and goes on from there.
    desk.app.clock.now = '2026-03-18T12:00:00.000Z';
    await run();
    await desk.fire();
    expect(await desk.notices(client)).toHaveLength(2);
    expect(await mine(rule.id)).toMatchObject({ nextRunAt: '2026-03-19T07:00:00.000Z' });
    await desk.nadia.call('nudges.changeRule', change(rule.id, 1, 'end'));
    expect(await mine(rule.id)).toBeUndefined();
  });

  const change = (id: string, version: number, what: string) => ({
    id,
    version,
    change: what,
    idempotencyKey: uuid7(),
  });

  test('it can be paused and resumed; what a colleague has in hand is left to them', async () => {
    const { studentId, cohortId } = await desk.aStudent();
    await desk.age(studentId);
    const rule = ruleOf(cohortId, { workingDaysOnly: false });
    await desk.nadia.call('nudges.saveRule', rule);
    await desk.nadia.call('nudges.changeRule', change(rule.id, 1, 'pause'));
    desk.app.clock.now = '2026-03-03T07:00:00.000Z';
    expect(await run()).toBe(0);
    const stale = await desk.nadia.refused('nudges.changeRule', change(rule.id, 1, 'resume'));
    expect(stale.code).toBe('conflict');
    await desk.nadia.call('nudges.changeRule', change(rule.id, 2, 'resume'));
    expect(await mine(rule.id)).toMatchObject({
      pausedAt: null,
      nextRunAt: '2026-03-04T07:00:00.000Z',
    });
    const queue = await desk.nadia.call<{ key: string; version: number; studentId: string }[]>(
      'attention.queue',
      { cohortId },
    );
    const [item] = queue;
    await desk.nadia.call('attention.settle', {
      key: item?.key,
      version: item?.version,
      act: { kind: 'claim' },
      idempotencyKey: uuid7(),
    });
    desk.app.clock.now = '2026-03-04T07:00:00.000Z';
    expect(await run()).toBe(1);
    expect(await mine(rule.id)).toMatchObject({ lastResult: { sent: 0, excluded: {} } });
    await desk.nadia.call('nudges.changeRule', change(rule.id, 3, 'end'));
  });

  test.each([
    [{ days: 2 }, 'fields.days', '3 to 60'],
    [{ reason: 'thank_you_overdue', days: 6 }, 'fields.days', '1 to 5'],
    [{ repeatDays: 6 }, 'fields.repeatDays', '7 to 90'],
    [{ text: 'Hello {name}' }, 'fields.text', '{name}'],
    [{ subject: 'One\nTwo' }, 'fields.subject', 'one line'],
  ])('%j is refused at its field', async (more, field, reason) => {
    const { cohortId } = await desk.aStudent();
    const refused = await desk.nadia.refused('nudges.saveRule', ruleOf(cohortId, more));
    expect(refused).toMatchObject({ code: 'bad_input', problems: [{ field }] });
    expect(refused.problems[0]?.reason).toContain(reason);
  });

  test('handing a caseload over moves all that is open, as its preview says, once', async () => {
    const { app, school } = desk;
    const from = await school.join('advisor', 'Eva Lang');
    const to = await school.join('advisor', 'Tom Reed');
    const client = await school.join('student', 'Lena Hoffmann');
    const [fromId, toId, userId] = [
      await desk.idOf(from),
      await desk.idOf(to),
      await desk.idOf(client),
    ];
    await aCohort(app, { school, studentId: userId, advisor: from });
    const own = new TestStudent(client);
    await own.fillProfile();
    const { interview } = (await own.start((await own.addContact()).id)).dossier;
    const review = await aWaitingReview({ app, school, userId, interviewId: interview.id });
    await from.call('reviews.claim', { id: review.id });
    const queue = (who: TestClient) =>
      who.call<{ key: string; kind: string; version: number; claimedByName: string | null }[]>(
        'attention.queue',
        { cohortId: null },
      );
    const settle = async (kind: string, act: object) => {
      const { key, version } = (await queue(from)).find((item) => item.kind === kind) ?? {};
      return from.call('attention.settle', { key, version, act, idempotencyKey: uuid7() });
    };
    const state = JSON.stringify({ messages: [{ kind: 'request', sentAt: START }] });
    const bounced = `UPDATE "Interview" SET "requestStatus" = 'bounced',
      "state" = "state" || $2::jsonb WHERE "id" = $1`;
    await desk.sql(bounced, [interview.id, state]);
    await desk.age(userId);
    await settle('bounced', { kind: 'claim' });
    const until = new Date(Date.parse(START) + 2 * DAY).toISOString();
    await settle('no_contact', { kind: 'snooze', until });

    const ids = { fromId, toId };
    const moves = {
      care: 1,
      reviews: 1,
      reviewLinks: 0,
      flags: 1,
      snoozed: 1,
      nudges: 0,
      nudgeRules: 0,
    };
    const preview = await from.call('care.previewHandOver', ids);
    expect(preview).toEqual({ moves, toRole: 'advisor' });
    expect((await to.refused('care.previewHandOver', ids)).code).toBe('not_found');
    const elsewhere = await testSchool(app);
    const there = { ...ids, toId: await desk.idOf(await elsewhere.join('advisor')) };
    expect((await elsewhere.owner.refused('care.previewHandOver', there)).code).toBe('not_found');
    expect(
      (await elsewhere.owner.refused('care.handOver', { ...there, idempotencyKey: uuid7() })).code,
    ).toBe('not_found');

    const click = { ...ids, idempotencyKey: uuid7() };
    const both = await Promise.all([
      from.ask('care.handOver', click),
      from.ask('care.handOver', click),
    ]);
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await from.call('care.handOver', click)).toEqual({ moved: moves });
    expect(await queue(from)).toEqual([]);
    expect(await queue(to)).toMatchObject([
      { kind: 'bounced', claimedByName: 'Tom Reed', version: 2 },
    ]);
    const [held] = await queueOf(to);
    expect(held?.claimedBy).toBe(toId);
    desk.at(2 * DAY);
    expect((await queue(to)).map(({ kind }) => kind)).toContain('no_contact');
    // An instructor answers no drafts and settles no flags: nobody has them, so that others may.
    desk.at(0);
    const teacher = await desk.idOf(await school.join('instructor', 'Ivo Brandt'));
    await to.call('care.handOver', { fromId: toId, toId: teacher, idempotencyKey: uuid7() });
    const { rows } = await desk.sql(
      `SELECT r."claimedBy" AS "review", a."claimedBy" AS "flag" FROM "DraftReview" r
        JOIN "AttentionState" a ON a."studentId" = r."studentId" AND a."kind" = 'bounced'
        WHERE r."id" = $1`,
      [review.id],
    );
    expect(rows).toEqual([{ review: null, flag: null }]);
  });

  test('handing a caseload over moves rules and what waits, so that it still goes out', async () => {
    const from = await desk.school.join('advisor', 'Eva Lang');
    const to = await desk.school.join('advisor', 'Tom Reed');
    const client = await desk.school.join('student', 'Lena Hoffmann');
    const studentId = await desk.idOf(client);
    const cohortId = await aCohort(desk.app, { school: desk.school, studentId, advisor: from });
    const rule = ruleOf(cohortId);
    await from.call('nudges.saveRule', rule);
    desk.app.clock.now = '2026-03-02T21:00:00.000Z';
    const sent = desk.nudge([studentId]);
    await from.call('nudges.send', sent);
    const ids = { fromId: await desk.idOf(from), toId: await desk.idOf(to) };
    const moved = await from.call('care.handOver', { ...ids, idempotencyKey: uuid7() });
    expect(moved).toMatchObject({ moved: { care: 1, nudges: 1, nudgeRules: 1 } });
    expect(await mine(rule.id, to)).toMatchObject({ carerName: 'Tom Reed' });
    const stale = { ...rule, version: 2, idempotencyKey: uuid7() };
    expect((await from.refused('nudges.saveRule', stale)).code).toBe('not_found');
    desk.app.clock.now = '2026-03-03T06:00:00.000Z';
    await desk.fire();
    expect((await desk.notices(client)).map(({ params }) => params['from'])).toEqual(['Eva Lang']);
    // An instructor may not nudge: there the rule ends.
    const teacher = await desk.idOf(await desk.school.join('instructor', 'Ivo Brandt'));
    const on = { fromId: ids.toId, toId: teacher, idempotencyKey: uuid7() };
    expect(await to.call('care.handOver', on)).toMatchObject({
      moved: { care: 1, nudges: 0, nudgeRules: 1 },
    });
    const { rows } = await desk.sql(`SELECT "endedAt" FROM "NudgeRule" WHERE "id" = $1`, [rule.id]);
    expect(rows).toEqual([{ endedAt: desk.app.clock.now }]);
  });
});
