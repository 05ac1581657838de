import { emptyInterview } from '@acquaint/core/testing/dossier';
import { STEPS } from '@acquaint/core/workflow/steps';
import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { addSchool } from '@acquaint/db/testing/rows';
import { silentLog } from '@acquaint/db/testing/silent-log';
import pg from 'pg';
import { fullDossier } from './full-dossier.ts';
import { signedIn } from './signed-in.ts';

export const STUDENTS = 10_000;
export const INTERVIEWS_EACH = 5;
/** Of equal size, all in the care of one advisor. */
export const COHORTS = 4;

export interface StaffSchool {
  organizationId: string;
  advisorId: string;
  /** One of the cohorts. */
  cohortId: string;
  /** Of the advisor's session. */
  cookie: string;
}

/** A UUIDv7 that follows from a kind and a number. */
const id = (kind: string, number: string): string =>
  `overlay(overlay(md5('${kind}' || ${number}) placing '7' from 13) placing '8' from 17)::uuid`;

/** Ids follow from numbers, so that the same rows can be planted elsewhere. */
const statements: readonly string[] = [
  `INSERT INTO "User" ("id", "name", "email", "createdAt", "updatedAt")
    SELECT ${id('student', 'n')}, 'Student Number ' || n, 's' || n || '@northgate.example', now(), now()
    FROM generate_series(1, ${STUDENTS}) n`,
  `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt")
    SELECT $1, ${id('student', 'n')}, 'student', now() FROM generate_series(1, ${STUDENTS}) n`,
  `INSERT INTO "StudentProfile" ("organizationId", "studentId", "fullName", "timeZone", "data")
    SELECT $1, ${id('student', 'n')}, 'Student Number ' || n, 'Europe/London', '{}'
    FROM generate_series(1, ${STUDENTS}) n`,
  `INSERT INTO "RosterEntry" ("organizationId", "studentId", "studentKey", "fullName", "nameFolded",
      "email", "programme", "createdAt", "updatedAt")
    SELECT $1, ${id('student', 'n')}, 'K' || n, 'Student Number ' || n, 'student number ' || n,
      's' || n || '@northgate.example', 'Programme ' || n % 40, now() - interval '40 days', now()
    FROM generate_series(1, ${STUDENTS}) n`,
  `INSERT INTO "Cohort" ("organizationId", "id", "name", "kind", "createdAt")
    SELECT $1, ${id('cohort', 'c')}, 'Cohort ' || c, 'hand_picked', now()
    FROM generate_series(0, ${COHORTS - 1}) c`,
  `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
    SELECT $1, ${id('cohort', `(n % ${COHORTS})`)}, ${id('student', 'n')}, current_date - 40, now()
    FROM generate_series(1, ${STUDENTS}) n`,
  `INSERT INTO "CareAssignment" ("organizationId", "id", "staffId", "cohortId", "createdAt")
    SELECT $1, ${id('care', 'c')}, $2, ${id('cohort', 'c')}, now()
    FROM generate_series(0, ${COHORTS - 1}) c`,
  `INSERT INTO "Contact" ("organizationId", "id", "studentId", "state", "fullName", "nameFolded",
      "employerName", "employerKey", "data")
    SELECT $1, ${id('contact', 'n')}, ${id('student', `(1 + n / ${INTERVIEWS_EACH})`)}, 'active',
      'Contact ' || n, 'contact ' || n, 'Company ' || n % 500, 'company ' || n % 500, '{}'
    FROM generate_series(0, ${STUDENTS * INTERVIEWS_EACH - 1}) n`,
];

/**
 * Interviews at all eight steps, a third of them waiting for somebody else, touched within the last
 * sixty days. $2 holds the state of one that has not asked yet, $3 of one that has.
 */
const interviews = `INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId",
    "version", "status", "step", "stepsDone", "requestStatus", "nextDueAt", "nextWaiting",
    "meetingStartsAt", "meetingStatus", "state", "createdAt", "updatedAt")
  SELECT $1, ${id('interview', 'n')}, ${id('student', `(1 + n / ${INTERVIEWS_EACH})`)},
    ${id('contact', 'n')}, 1, 'active', (ARRAY[${STEPS.map((step) => `'${step}'`).join(', ')}])[at],
    CASE WHEN at = 8 AND n % 2 = 0 THEN 8 ELSE at - 1 END,
    CASE WHEN at = 1 THEN 'none' WHEN at = 2 THEN 'open' ELSE 'accepted' END,
    now() + n % 60 * interval '1 day', n % 3 = 0,
    CASE WHEN at > 3 THEN now() + (n % 39 - CASE WHEN at = 8 THEN 45 ELSE 0 END) * interval '1 day' END,
    CASE WHEN at = 8 THEN 'held' WHEN at = 4 THEN 'to_confirm' WHEN at > 4 THEN 'confirmed' END,
    CASE WHEN at = 1 THEN $2::jsonb
      ELSE jsonb_set($3::jsonb, '{messages}', CASE WHEN n % 11 = 0 THEN nudged ELSE asked END)
        || jsonb_build_object('thankYou', jsonb_build_object('status',
          CASE WHEN n % 16 = 1 THEN 'none' ELSE 'sent' END)) END,
    now() - n % 200 * interval '1 day', now() - n % 60 * interval '1 day'
  FROM generate_series(0, ${STUDENTS * INTERVIEWS_EACH - 1}) n,
    LATERAL (SELECT 1 + n * 7 % 8 AS at) a,
    LATERAL (SELECT jsonb_build_object('kind', 'request',
      'sentAt', to_char(now() - n % 60 * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS one) o,
    LATERAL (SELECT jsonb_build_array(one) AS asked,
      jsonb_build_array(one, one || '{"kind": "nudge"}') AS nudged) m`;

/** A school of 10,000 students with five interviews each, and an advisor who cares for all. */
export async function plantStaffSchool(url: string, adminUrl: string): Promise<StaffSchool> {
  const database = await openDatabase({ url, log: silentLog });
  await migrate(database);
  const { organizationId, advisor: advisorId } = await addSchool(database, 'advisor');
  const asked = fullDossier().interview;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`UPDATE "Membership" SET "role" = 'advisor' WHERE "userId" = $1`, [advisorId]);
  await admin.query(`DELETE FROM "RosterEntry" WHERE "studentId" = $1`, [advisorId]);
  for (const text of statements) {
    const values = [organizationId, advisorId].slice(0, text.includes('$2') ? 2 : 1);
    await admin.query(text, text.includes('$1') ? values : []);
  }
  await admin.query(interviews, [
    organizationId,
    JSON.stringify(emptyInterview()),
    JSON.stringify({ ...asked, request: { ...asked.request, firstSentAt: asked.createdAt } }),
  ]);
  const { rows } = await admin.query<{ id: string }>(`SELECT ${id('cohort', `'0'`)} AS "id"`);
  await admin.query('VACUUM ANALYZE');
  await admin.end();
  const cookie = await signedIn(database, advisorId);
  await database.close();
  return { organizationId, advisorId, cohortId: rows[0]?.id ?? '', cookie };
}
