import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillOutsideTables } from '../testing/outside-tables.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { testWorld, type World } from '../testing/world.ts';
import { purge } from './purge.ts';

describe.each(testDatabases())('the nightly purge on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    await fillOutsideTables(app, world);
  });
  afterAll(() => app.close());

  const run = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    asSystem(app.deps.database, { reason: 'a test' }, async (tx) => {
      const { rows } = await tx.query<Row>(sql, values);
      return rows;
    });
  const countOf = async (table: string): Promise<number> => {
    const [row] = await run<{ count: number }>(`SELECT count(*)::int AS "count" FROM "${table}"`);
    return row?.count ?? -1;
  };

  test('G29: what is young stays, and a second run finds nothing', async () => {
    const tables = ['IdempotencyKey', 'PlannedReminder', 'InboundMail', 'Notice', 'OutboxMessage'];
    await purge(app.deps);
    const before = await Promise.all(tables.map(countOf));
    expect(await purge(app.deps)).toBe(0);
    expect(await Promise.all(tables.map(countOf))).toEqual(before);
    expect(before.every((count) => count > 0)).toBe(true);
    // Whoever is signed in stays so.
    await world.own.client.call('profile.get');
  });

  test('G29: what has served its time goes, and nothing else', async () => {
    await run(
      `INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience",
          "personId", "recipient", "payload", "status", "availableAt", "createdAt")
        VALUES ($1, $2, 'old', 'news', 'member', $3, '{"address":"a@b.example"}', '{"items":[1]}',
          'sent', $4, $4)`,
      [world.school.id, uuid7(), world.userId, app.clock.now],
    );
    await run(`UPDATE "InboundMail" SET "status" = 'discarded'`);
    await run(`UPDATE "PlannedReminder" SET "status" = 'sent' WHERE "occurrence" = 'first'`);
    await run(`UPDATE "Notice" SET "readAt" = $1`, [app.clock.now]);
    const letters = await run<{ payload: unknown }>(
      `SELECT "payload" FROM "OutboxMessage" WHERE "audience" = 'contact' ORDER BY "id"`,
    );
    app.clock.now = '2027-06-01T00:00:00.000Z';
    await purge(app.deps);
    expect(await countOf('IdempotencyKey')).toBe(0);
    expect(await countOf('InboundMail')).toBe(0);
    expect(await countOf('Notice')).toBe(0);
    expect(await run(`SELECT 1 FROM "PlannedReminder" WHERE "occurrence" = 'first'`)).toEqual([]);
    expect(
      await run(`SELECT "payload", "recipient" FROM "OutboxMessage" WHERE "sendKey" = 'old'`),
    ).toEqual([{ payload: {}, recipient: {} }]);
    // What a student sent is theirs and stays.
    expect(
      await run(`SELECT "payload" FROM "OutboxMessage" WHERE "audience" = 'contact' ORDER BY "id"`),
    ).toEqual(letters);
  });
});
