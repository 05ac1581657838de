import { insertRow } from './testing/insert-row.ts';
import { sqlState } from '@acquaint/db/errors';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillOutsideTables } from './testing/outside-tables.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { testWorld, type World } from './testing/world.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

describe.each(testDatabases())(
  'tables of a school, seen from another one, on $name',
  ({ open }) => {
    let app: TestApp;
    let world: World;
    let tables: string[];
    beforeAll(async () => {
      app = await testApp(await open());
      world = await testWorld(app);
      const { id, version } = await world.contact();
      const state = { id, version, idempotencyKey: uuid7(), state: 'do_not_contact' };
      await world.own.client.call('contacts.setState', state);
      await fillOutsideTables(app, world);
      const { rows } = await app.deps.database.pool.query<{ table: string }>(`
      SELECT c.relname AS "table" FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
      tables = rows.map(({ table }) => table);
    });
    afterAll(() => app.close());

    const here = () => ({ organizationId: world.otherSchool.id });

    async function aRow(table: string): Promise<Record<string, unknown>> {
      return asSystem(app.deps.database, { reason: 'a row for a test' }, async (tx) => {
        const { rows } = await tx.query<{ row: Record<string, unknown> }>(
          `SELECT to_jsonb(t) AS "row" FROM "${table}" t WHERE "organizationId" = $1 LIMIT 1`,
          [world.school.id],
        );
        const [first] = rows;
        if (!first) throw new Error(`${table} is empty, so this test would prove nothing.`);
        return first.row;
      });
    }

    test('no table shows a row of another school, and each holds one that could be shown', async () => {
      expect(tables.length).toBeGreaterThanOrEqual(28);
      for (const table of tables) {
        await aRow(table);
        const { rows } = await inTenant(app.deps.database, here(), (tx) =>
          tx.query<{ foreign: number }>(
            `SELECT count(*)::int AS "foreign" FROM "${table}" WHERE "organizationId" <> $1`,
            [world.otherSchool.id],
          ),
        );
        expect({ table, ...rows[0] }).toEqual({ table, foreign: 0 });
      }
    });

    test('no row can be put into another school', async () => {
      for (const table of tables) {
        const row = await aRow(table);
        const refused = await inTenant(app.deps.database, here(), (tx) =>
          insertRow(tx, table, { ...row, ...('id' in row ? { id: uuid7() } : {}) }),
        ).then(
          () => 'inserted',
          (error: unknown) => sqlState(error) ?? String(error),
        );
        expect({ table, refused }).toEqual({ table, refused: INSUFFICIENT_PRIVILEGE });
      }
    });

    test('no row of another school can be changed, moved or removed', async () => {
      for (const table of tables) {
        for (const statement of [
          `UPDATE "${table}" SET "organizationId" = "organizationId" WHERE "organizationId" = $1`,
          `DELETE FROM "${table}" WHERE "organizationId" = $1`,
        ]) {
          const touched = await inTenant(app.deps.database, here(), (tx) =>
            tx.query(statement, [world.school.id]),
          ).then(
            ({ rowCount }) => rowCount,
            (error: unknown) => sqlState(error) ?? String(error),
          );
          expect({
            statement,
            isSafe: touched === 0 || touched === INSUFFICIENT_PRIVILEGE,
          }).toEqual({
            statement,
            isSafe: true,
          });
        }
      }
    });

    test('outside a school nothing is there at all', async () => {
      for (const table of tables.filter((name) => name !== 'Membership')) {
        const { rows } = await app.deps.database.pool.query<{ seen: number }>(
          `SELECT count(*)::int AS "seen" FROM "${table}"`,
        );
        expect({ table, ...rows[0] }).toEqual({ table, seen: 0 });
      }
    });
  },
);
