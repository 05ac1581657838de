import { isKnownAction } from '@acquaint/core/phrases/audit';
import type { Workload, WorkloadLine } from '@acquaint/core/workload/workload';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportedReport } from './services/reports/report.ts';
import { aWaitingReview } from './testing/review-procedures.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

const march = { from: '2026-03-01', until: '2026-03-31' };

describe.each(testDatabases())('the work of advisors on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let nadia: string;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    nadia = await idOf(world.callers.careAdvisor);
    await aBusyMorning();
  }, 60_000);
  afterAll(() => app.close());

  const idOf = async (client: TestClient): Promise<string> =>
    (await client.call<{ signedIn: { userId: string } }>('auth.session')).signedIn.userId;
  const sql = (text: string, values: unknown[] = []) =>
    inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      tx.query<Record<string, unknown>>(text, values),
    );
  const workload = (asked: object = march, client = world.callers.owner) =>
    client.call<Workload>('reports.workload', asked);
  const valuesOf = ({ staff }: Workload, id = nadia): WorkloadLine['values'] | undefined =>
    staff.find(({ staffId }) => staffId === id)?.values;

  /** A review answered after three hours, one that waits, a nudge that went out, a matter closed. */
  async function aBusyMorning(): Promise<void> {
    const { careAdvisor } = world.callers;
    const review = await aWaitingReview(world);
    app.clock.now = '2026-03-02T13:00:00.000Z';
    await careAdvisor.call('reviews.decide', {
      ...review,
      decision: 'approve',
      suggested: null,
      comment: null,
      idempotencyKey: uuid7(),
    });
    await aWaitingReview(world);
    await careAdvisor.call('nudges.send', {
      id: uuid7(),
      studentIds: [world.userId],
      reason: null,
      subject: 'How is it going?',
      text: `Hello, ${CANARY}`,
      lookedAt: app.clock.now,
      idempotencyKey: uuid7(),
    });
    await sql(`UPDATE "NudgeRecipient" SET "status" = 'sent', "settledAt" = $1`, [app.clock.now]);
    // The last minute of the month on the school's clock is still March, also where UTC is not.
    await sql(
      `INSERT INTO "AttentionState" ("organizationId", "key", "kind", "studentId", "resolvedBy",
          "resolvedAt", "comment", "updatedAt")
        VALUES ($1, 'stuck:1', 'stuck', $2, $3, '2026-03-31T21:59:00Z', $4, now()),
          ($1, 'stuck:2', 'stuck', $2, $3, '2026-03-31T22:00:00Z', $4, now())`,
      [world.school.id, world.userId, nadia, CANARY],
    );
  }

  test('K1: on hand now, and done in the range, by advisor', async () => {
    const found = await workload();
    expect(valuesOf(found)).toEqual({
      inCare: 1,
      openReviews: 1,
      answeredReviews: 1,
      answerHours: 3,
      nudges: 1,
      matters: 1,
    });
    expect(found).toMatchObject({ ...march, cutOffAt: app.clock.now, zone: 'Europe/Berlin' });
    // Who has nothing to do is there, too, and students are not.
    expect(found.staff.map(({ name }) => name)).toEqual([
      'Daniel Ortega',
      'Ivo Brandt',
      'Nadia Haas',
    ]);
    const before = await workload({ from: '2026-02-01', until: '2026-02-28' });
    expect(valuesOf(before)).toMatchObject({
      inCare: 1,
      openReviews: 1,
      answeredReviews: 0,
      answerHours: null,
      nudges: 0,
      matters: 0,
    });
  });

  test('K1: the file has every definition; no answer has a student or a word that was written', async () => {
    const take = (format: string) =>
      world.callers.owner.call<ExportedReport>('reports.exportWorkload', { ...march, format });
    const csv = await take('csv');
    expect(csv.fileName).toBe('workload-2026-03-01-2026-03-31.csv');
    expect(csv.text).toContain('Nadia Haas,Hours to answer,3,1,range,2026-03-01,2026-03-31,');
    expect(csv.text).toContain('not how well anybody does it.');
    const json = await take('json');
    expect(JSON.parse(json.text)).toMatchObject(march);
    await take('print');
    const said = JSON.stringify([await workload(), csv, json]);
    for (const name of [CANARY, world.userId, 'Okafor', 'Jonas', '@']) {
      expect({ name, isSaid: said.includes(name) }).toEqual({ name, isSaid: false });
    }
    const { rows } = await sql(
      `SELECT "action", "data" FROM "AuditEntry" WHERE "action" LIKE 'workload.%' ORDER BY "id"`,
    );
    const actions = rows.map(({ action }) => String(action));
    expect(actions.filter((action) => action === 'workload.export')).toHaveLength(3);
    expect(actions).toContain('workload.see');
    for (const action of actions) expect(isKnownAction(action)).toBe(true);
    expect(rows.at(-1)?.['data']).toMatchObject(march);
  });

  test('who has left stands there for what they did, and for nothing else', async () => {
    const ended = (at: string | null) =>
      sql(`UPDATE "Membership" SET "endedAt" = $2 WHERE "userId" = $1`, [nadia, at]);
    await ended(app.clock.now);
    const line = (await workload()).staff.find(({ staffId }) => staffId === nadia);
    expect(line).toMatchObject({ isHere: false, values: { answeredReviews: 1, nudges: 1 } });
    const other = await workload({ from: '2026-02-01', until: '2026-02-28' });
    expect(other.staff.some(({ staffId }) => staffId === nadia)).toBe(false);
    await ended(null);
  });

  test.each([
    'ownStudent',
    'careAdvisor',
    'instructor',
    'libraryEditor',
    'analyst',
    'auditor',
  ] as const)('%s does not see it', async (who) => {
    const { code } = await world.callers[who].refused('reports.workload', march);
    expect(code).toBe('not_allowed');
  });

  test('another school counts nobody of ours; a range that ends before it begins is refused', async () => {
    expect((await workload(march, world.callers.foreignOwner)).staff).toEqual([]);
    const error = await world.callers.owner.refused('reports.workload', {
      from: '2026-03-31',
      until: '2026-03-01',
    });
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'until' }] });
  });
});
