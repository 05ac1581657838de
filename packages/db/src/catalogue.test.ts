import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from './open-database.ts';
import { schemaDifference } from './schema-difference.ts';
import { testDatabases } from './testing/test-database.ts';

describe.each(testDatabases())('catalogue on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('the migrations lead exactly to schema.prisma', async () => {
    expect(await schemaDifference(database)).toBe('');
  });

  test('every table with organizationId has row-level security, forced, with a tenant policy', async () => {
    const { rows } = await database.pool.query<{ table: string; guarded: boolean }>(`
      SELECT c.relname AS "table",
        c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
          SELECT FROM pg_policies p
          WHERE p.tablename = c.relname AND p.policyname = 'tenant' AND p.cmd = 'ALL'
            AND p.roles = '{acquaint_app}' AND p.qual LIKE '%acquaint.organization_id%'
        ) AS guarded
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
      ORDER BY 1`);
    expect(rows.length).toBeGreaterThanOrEqual(28);
    expect(rows.filter((row) => !row.guarded)).toEqual([]);
  });
});
