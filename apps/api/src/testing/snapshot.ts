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
] as const;

/** A fingerprint of everything that belongs to the student, account and sessions included. */
export async function snapshot(world: World): Promise<Record<string, string>> {
  const { app, school, userId, interviewId } = world;
  const rowsOf = (table: string, where: string): string =>
    `SELECT '${table}' AS "part", coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), '[]')::text AS "rows"
     FROM "${table}" t WHERE ${where}`;
  const own = `t."organizationId" = $1 AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`;
  const parts = [
    ...BY_STUDENT.map((table) => rowsOf(table, `${own} AND t."studentId" = $2`)),
    rowsOf('InterviewEvent', `${own} AND t."interviewId" = $3`),
    rowsOf('Draft', `${own} AND t."interviewId" = $3`),
    // What is told to others about their own work is not the student's.
    rowsOf(
      'OutboxMessage',
      `${own} AND (t."audience" NOT IN ('member', 'host', 'reviewer') OR t."personId" = $2)`,
    ),
    rowsOf('DoNotContact', own),
    rowsOf('Membership', `${own} AND t."userId" = $2`),
    rowsOf('IdempotencyKey', `${own} AND t."actorId" = $2`),
  ];
  const rows = await asSystem(app.deps.database, { reason: 'compare in a test' }, async (tx) => {
    const found = await tx.query<{ part: string; rows: string }>(parts.join('\nUNION ALL\n'), [
      school.id,
      userId,
      interviewId,
    ]);
    return found.rows;
  });
  const { pool } = app.deps.database;
  const account = await pool.query<{ account: string; sessions: string }>(
    `SELECT (SELECT "password" FROM "Account" WHERE "userId" = $1) AS "account",
      (SELECT string_agg("id"::text, ',' ORDER BY "id") FROM "Session" WHERE "userId" = $1) AS "sessions"`,
    [userId],
  );
  return {
    ...Object.fromEntries(rows.map(({ part, rows: text }) => [part, text])),
    ...account.rows[0],
  };
}
