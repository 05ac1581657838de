import type { Database } from '@acquaint/db/open-database';
import pg from 'pg';
import type { Db } from 'pg-boss';

const BEGINS = /^\s*BEGIN\b/i;

/** The shared pool as pg-boss wants it: with instants as dates, which the rest of us reads as text. */
export function bossDatabase({ pool }: Database): Db {
  const { types } = pg;
  return {
    executeSql: (text, values) =>
      BEGINS.test(text)
        ? script(pool, { text, types })
        : pool.query({ text, types, ...(values && { values }) }),
  };
}

/** Many statements with their own BEGIN: when one fails, the connection goes back without the rest. */
async function script(pool: pg.Pool, query: pg.QueryConfig): Promise<pg.QueryResult> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await client.query(query);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
