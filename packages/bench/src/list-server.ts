import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/**
 * The floor to compare with: one named statement through plain `pg`, instants kept as text, JSON
 * through Hono. No sign-in, no tenancy, no validation.
 */
const isoInstant = (value: string | null): string | null => {
  if (value === null) return null;
  const fraction = value[19] === '.' ? (value.slice(20, -3) + '000').slice(0, 3) : '000';
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z`;
};
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoInstant);

const LIST = `SELECT i."id", i."studentId", i."version", i."status", i."step", i."stepsDone",
  i."requestStatus", i."nextAction", i."nextDueAt", i."nextWaiting", i."meetingStartsAt",
  i."meetingStatus", i."updatedAt", i."contactId", c."fullName" AS "contactName",
  c."employerName" AS "contactEmployer"
FROM "Interview" i
JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
WHERE i."organizationId" = $1 AND i."studentId" = $2 AND i."status" = 'active'
ORDER BY i."nextDueAt", i."id" LIMIT 50`;

const { BENCH_URL, BENCH_ORGANIZATION, BENCH_STUDENT } = process.env;
const pool = new pg.Pool({ connectionString: BENCH_URL, max: 10, options: '-c timezone=UTC' });
const app = new Hono();
app.post('/list', async (c) => {
  const values = [BENCH_ORGANIZATION, BENCH_STUDENT];
  const { rows } = await pool.query({ name: 'list', text: LIST, values });
  if (rows.length !== 50) throw new Error(`Expected 50 rows, got ${rows.length}.`);
  return c.json(rows);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
  console.log(`ready at http://127.0.0.1:${info.port}`);
});
