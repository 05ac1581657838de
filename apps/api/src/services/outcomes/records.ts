import type { OutcomeStanding, StandingOutcome, StatusCounts } from '@acquaint/core/outcomes/plan';
import type { OutcomeStatus } from '@acquaint/core/outcomes/status';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const STUDENTS = {
  name: 'outcome_students',
  text: `SELECT "studentKey" AS "key", "studentId" FROM "RosterEntry"
    WHERE "organizationId" = $1 AND "studentKey" = ANY($2::text[])`,
};
const STANDING = {
  name: 'outcomes_of_class',
  text: `SELECT "studentId", "status", "collectedOn"::text FROM "GraduateOutcome"
    WHERE "organizationId" = $1 AND "classYear" = $2 ORDER BY "studentId"`,
};

/** What stands of a class, and who of these keys is listed here. */
export async function standingOf(
  tx: TenantTx,
  classYear: number,
  keys: readonly string[],
): Promise<OutcomeStanding> {
  const students = await tx.query<{ key: string; studentId: Id }>(STUDENTS, [
    tx.organizationId,
    keys,
  ]);
  const outcomes = await tx.query<StandingOutcome & Record<string, unknown>>(STANDING, [
    tx.organizationId,
    classYear,
  ]);
  return {
    students: new Map(students.rows.map(({ key, studentId }) => [key, studentId])),
    outcomes: outcomes.rows,
  };
}

const SAVE = {
  name: 'save_outcomes',
  text: `INSERT INTO "GraduateOutcome" ("organizationId", "studentId", "classYear", "status",
      "collectedOn", "importId", "updatedAt")
    SELECT $1, r."studentId", $2, r."status", r."collectedOn", $3, $4
    FROM jsonb_to_recordset($5::jsonb) AS r("studentId" uuid, "status" text, "collectedOn" date)
    ON CONFLICT ("organizationId", "studentId", "classYear") DO UPDATE
    SET "status" = excluded."status", "collectedOn" = excluded."collectedOn",
      "importId" = excluded."importId", "updatedAt" = excluded."updatedAt"`,
};
const REMOVE = {
  name: 'remove_outcomes',
  text: `DELETE FROM "GraduateOutcome"
    WHERE "organizationId" = $1 AND "classYear" = $2 AND "studentId" = ANY($3::uuid[])`,
};

export interface ClassChanges {
  classYear: number;
  importId: Id;
  save: readonly StandingOutcome[];
  remove: readonly StandingOutcome[];
  at: Instant;
}

export async function changeClass(
  tx: TenantTx,
  { classYear, importId, save, remove, at }: ClassChanges,
): Promise<void> {
  const rows = save.map(({ studentId, status, collectedOn }) => ({
    studentId,
    status,
    collectedOn,
  }));
  await tx.query(REMOVE, [tx.organizationId, classYear, remove.map(({ studentId }) => studentId)]);
  await tx.query(SAVE, [tx.organizationId, classYear, importId, at, JSON.stringify(rows)]);
}

export interface OutcomeImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  failed: number;
  unlisted: number;
}

export interface OutcomeImportRecord {
  id: Id;
  classYear: number;
  /** Of the class; the highest is what stands. */
  number: number;
  fileName: string;
  counts: OutcomeImportCounts;
  createdAt: Instant;
}

const ADD_IMPORT = {
  name: 'add_outcome_import',
  text: `INSERT INTO "OutcomeImport" ("organizationId", "id", "classYear", "number", "fileName",
      "counts", "unlisted", "createdBy", "createdAt")
    SELECT $1, $2, $3, 1 + coalesce(max("number"), 0), $4, $5, $6, $7, $8 FROM "OutcomeImport"
    WHERE "organizationId" = $1 AND "classYear" = $3
    ON CONFLICT ("organizationId", "id") DO NOTHING`,
};

/** Under the lock of the school's outcomes. @returns false when the id is taken */
export async function addImport(
  tx: TenantTx,
  added: Omit<OutcomeImportRecord, 'number'> & { unlisted: StatusCounts; createdBy: Id },
): Promise<boolean> {
  const { rowCount } = await tx.query(ADD_IMPORT, [
    tx.organizationId,
    added.id,
    added.classYear,
    added.fileName,
    JSON.stringify(added.counts),
    JSON.stringify(added.unlisted),
    added.createdBy,
    added.createdAt,
  ]);
  return rowCount === 1;
}

const IMPORTS = {
  name: 'outcome_imports',
  text: `SELECT "id", "classYear", "number", "fileName", "counts", "createdAt" FROM "OutcomeImport"
    WHERE "organizationId" = $1 ORDER BY "createdAt" DESC, "classYear" DESC, "number" DESC LIMIT 50`,
};

export async function allImports(tx: TenantTx): Promise<OutcomeImportRecord[]> {
  type Row = OutcomeImportRecord & Record<string, unknown>;
  return (await tx.query<Row>(IMPORTS, [tx.organizationId])).rows;
}

const CLASSES = {
  name: 'outcome_classes',
  text: `SELECT DISTINCT "classYear" FROM "OutcomeImport" WHERE "organizationId" = $1
    ORDER BY "classYear" DESC`,
};

/** Classes of which anything was brought, the last one first. */
export async function classesOf(tx: TenantTx): Promise<number[]> {
  const { rows } = await tx.query<{ classYear: number }>(CLASSES, [tx.organizationId]);
  return rows.map(({ classYear }) => classYear);
}

const UNLISTED = {
  name: 'outcome_unlisted',
  text: `SELECT "unlisted" FROM "OutcomeImport" WHERE "organizationId" = $1 AND "classYear" = $2
    ORDER BY "number" DESC LIMIT 1`,
};
const LISTED = {
  name: 'outcome_counts',
  text: `SELECT o."status", EXISTS (SELECT FROM "Interview" i
        WHERE i."organizationId" = o."organizationId" AND i."studentId" = o."studentId"
          AND i."meetingStatus" = 'held'
          AND ((i."state" -> 'meeting' ->> 'start')::timestamptz AT TIME ZONE $3)::date <= $4::date
      ) AS "held", count(*)::int AS "count"
    FROM "GraduateOutcome" o WHERE o."organizationId" = $1 AND o."classYear" = $2 GROUP BY 1, 2`,
};

export interface CountedOutcomes {
  listed: { status: OutcomeStatus; held: boolean; count: number }[];
  unlisted: Partial<StatusCounts>;
}

/** A class in numbers: with a talk held until a day, without one, and those not listed here. */
export async function countClass(
  tx: TenantTx,
  { classYear, zone, until }: { classYear: number; zone: string; until: PlainDate },
): Promise<CountedOutcomes> {
  const unlisted = await tx.query<{ unlisted: StatusCounts }>(UNLISTED, [
    tx.organizationId,
    classYear,
  ]);
  const listed = await tx.query<CountedOutcomes['listed'][number] & Record<string, unknown>>(
    LISTED,
    [tx.organizationId, classYear, zone, until],
  );
  return { listed: listed.rows, unlisted: unlisted.rows[0]?.unlisted ?? {} };
}

const MINE = {
  name: 'own_outcomes',
  text: `SELECT "classYear", "status", "collectedOn"::text FROM "GraduateOutcome"
    WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "classYear"`,
};

/** What the school keeps of a student after graduation, for the student's own export. */
export async function outcomesOf(
  tx: TenantTx,
  studentId: Id,
): Promise<{ classYear: number; status: OutcomeStatus; collectedOn: PlainDate | null }[]> {
  type Row = { classYear: number; status: OutcomeStatus; collectedOn: PlainDate | null };
  return (await tx.query<Row>(MINE, [tx.organizationId, studentId])).rows;
}
