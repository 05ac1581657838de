import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/**
 * The floor that the product is compared with: plain `pg` behind Hono, without sign-in, tenancy and
 * validation. It connects as superuser, because policies hide every row from anybody who names no
 * school.
 */
export const pool = new pg.Pool({
  connectionString: process.env['BENCH_URL'],
  max: 10,
  options: '-c timezone=UTC',
});

/** Instants stay text. */
export const readInstantsBy = (read: (value: string) => string | null): void =>
  pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, read);

/** Serves until it is told to stop, and says where. */
export function serveFloor(build: (app: Hono) => void): void {
  const app = new Hono();
  build(app);
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
    console.log(`ready at http://127.0.0.1:${info.port}`);
  });
}

/** The rows of a statement, which must be as many as were planted. */
export async function rowsOf(count: number, query: pg.QueryConfig): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(query);
  if (rows.length !== count) throw new Error(`Expected ${count} rows, got ${rows.length}.`);
  return rows;
}
