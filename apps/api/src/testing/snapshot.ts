import { asSystem } from '@acquaint/db/tenant';
import type { World } from './world.ts';

const BY_STUDENT = [
  'StudentProfile',
  'Internship',
  'SupervisorPermission',
  'Contact',
  'AvailabilityWindow',
  'CalendarItem',
  'Interview',
  'RequestLedger',
  'GroupDeclaration',
] as const;

const rowsOf = (table: string, where: string): string =>
  `SELECT '${table}' AS "part", coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), '[]')::text AS "rows"
   FROM "${table}" t WHERE ${where}`;
const OWN = `t."organizationId" = $1 AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`;

// Asked thousands of times: with a name they are planned once.
const RECORDS = {
  name: 'test_snapshot_records',
  text: [
    ...BY_STUDENT.map((table) => rowsOf(table, `${OWN} AND t."studentId" = $2`)),
    rowsOf('InterviewEvent', `${OWN} AND t."interviewId" = $3`),
    rowsOf('Draft', `${OWN} AND t."interviewId" = $3`),
    // What is told to others about their own work is not the student's.
    rowsOf(
      'OutboxMessage',
      `${OWN} AND (t."audience" NOT IN ('member', 'host', 'reviewer') OR t."personId" = $2)`,
    ),
    // A wish of somebody whom the student does not know is the school's.
    rowsOf(
      'DoNotContact',
      `${OWN} AND EXISTS (SELECT FROM "Contact" c WHERE c."organizationId" = $1
        AND c."studentId" = $2 AND t."identityHash" = ANY(c."identityHashes"))`,
    ),
    rowsOf('Membership', `${OWN} AND t."userId" = $2`),
    rowsOf('IdempotencyKey', `${OWN} AND t."actorId" = $2`),
  ].join('\nUNION ALL\n'),
};
const ACCOUNT = {
  name: 'test_snapshot_account',
  text: `SELECT (SELECT "password" FROM "Account" WHERE "userId" = $1) AS "account",
    (SELECT string_agg("id"::text, ',' ORDER BY "id") FROM "Session" WHERE "userId" = $1) AS "sessions"`,
};

/** A fingerprint of everything that belongs to the student, account and sessions included. */
export async function snapshot(world: World): Promise<Record<string, string>> {
  const { app, school, userId, interviewId } = world;
  const rows = await asSystem(app.deps.database, { reason: 'compare in a test' }, async (tx) => {
    const values = [school.id, userId, interviewId];
    return (await tx.query<{ part: string; rows: string }>(RECORDS, values)).rows;
  });
  const { pool } = app.deps.database;
  const account = await pool.query<{ account: string; sessions: string }>({
    ...ACCOUNT,
    values: [userId],
  });
  return {
    ...Object.fromEntries(rows.map(({ part, rows: text }) => [part, text])),
    ...account.rows[0],
  };
}
