import { type Holder, refusedClaims } from '@acquaint/core/roster/claims';
import type { Listed } from '@acquaint/core/roster/plan';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { syncCohortMembers } from '../cohorts/sync-members.ts';
import { chunkOf } from './apply.ts';
import type { ImportRecord } from './records.ts';
import { UNUSED_SQL } from './standing.ts';
import { changeEntries } from './store-rows.ts';

interface Row {
  position: number;
  kind: 'created' | 'updated' | 'deactivated';
  studentId: Id;
  before: Listed | null;
  isOurs: boolean;
  present: Listed;
  [column: string]: unknown;
}

const NEXT = {
  name: 'import_rows_to_undo',
  text: `SELECT "position", "kind", "studentId", "before", "version" FROM "ImportRow"
    WHERE "organizationId" = $1 AND "importId" = $2 AND "undo" IS NULL AND "kind" <> 'failed'
      AND "studentId" IS NOT NULL
    ORDER BY "position" LIMIT $3`,
};
// Locked in one order. By ids alone, and planned for these very ids: joined with the rows, the planner
// may go through all entries for each of them.
const PRESENT = `SELECT e."studentId", e."version", to_jsonb(e) AS "present" FROM "RosterEntry" e
  WHERE e."organizationId" = $1 AND e."studentId" = ANY($2::uuid[])
  ORDER BY e."studentId" FOR UPDATE`;

/** The next rows by their place in the file, with the entry of each as it stands, by student. */
async function nextRows(tx: TenantTx, batch: ImportRecord, count: number): Promise<Row[]> {
  type Next = Pick<Row, 'position' | 'kind' | 'studentId' | 'before'> & { version: number | null };
  const next = await tx.query<Next>(NEXT, [tx.organizationId, batch.id, count]);
  const ids = next.rows.map(({ studentId }) => studentId);
  const entries = await tx.query<{ studentId: Id; version: number; present: Listed }>(PRESENT, [
    tx.organizationId,
    ids,
  ]);
  const rowOf = new Map(next.rows.map((row) => [row.studentId, row]));
  return entries.rows.flatMap(({ studentId, version, present }) => {
    const row = rowOf.get(studentId);
    if (row === undefined) return [];
    const { position, kind, before } = row;
    return [{ position, kind, studentId, before, present, isOurs: version === row.version }];
  });
}

// Who has an address now that one of these rows gives back: they are put back together.
const IN_THE_WAY = {
  name: 'import_rows_in_the_way',
  text: `SELECT r."position", r."kind", r."studentId", r."before",
      e."version" = r."version" AS "isOurs", to_jsonb(e) AS "present"
    FROM "RosterEntry" e
    JOIN "ImportRow" r ON r."organizationId" = $1 AND r."importId" = $2
      AND r."studentId" = e."studentId" AND r."undo" IS NULL AND r."kind" <> 'failed'
    WHERE e."organizationId" = $1 AND e."email" = ANY($3::text[])
      AND r."position" <> ALL($4::int[])
    ORDER BY r."studentId" FOR UPDATE OF e`,
};
const LISTED_HOLDERS = {
  name: 'roster_holders',
  text: `SELECT "studentId" AS "userId", "email", true AS "isStudent", true AS "follows"
    FROM "RosterEntry" WHERE "organizationId" = $1 AND "email" = ANY($2::text[])`,
};
const ACCOUNT_HOLDERS = {
  name: 'roster_account_holders',
  text: `SELECT u."id" AS "userId", u."email", EXISTS (SELECT FROM "Membership" m
      WHERE m."organizationId" = $1 AND m."userId" = u."id" AND m."role" = 'student') AS "isStudent",
      ${UNUSED_SQL} AS "follows"
    FROM "User" u WHERE u."email" = ANY($2::text[]) ORDER BY u."id" FOR UPDATE OF u`,
};
const MARK = {
  name: 'mark_undone_rows',
  text: `UPDATE "ImportRow" SET "undo" = CASE WHEN "position" = ANY($4::int[]) THEN 'restored'
      ELSE 'kept' END
    WHERE "organizationId" = $1 AND "importId" = $2 AND "position" = ANY($3::int[])`,
};
const COUNT = {
  name: 'count_undone_rows',
  text: `UPDATE "ImportBatch" SET "counts" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};
const END = {
  name: 'end_undo',
  text: `UPDATE "ImportBatch" SET "status" = 'undone', "undoneAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Puts the next rows back: what stood before them, and for new students that they are not listed. A
 * student whom somebody changed since is kept as they are. Returns false when none is left.
 */
export async function takeBack(deps: Deps, tx: TenantTx, batch: ImportRecord): Promise<boolean> {
  const at = deps.now();
  const rows = await nextRows(tx, batch, chunkOf(deps));
  if (rows.length === 0) {
    await tx.query(END, [tx.organizationId, batch.id, at]);
    return false;
  }
  await addInTheWay(tx, batch, rows);
  const taken = await takenSince(tx, rows);
  const ours = rows.filter(({ isOurs, studentId }) => isOurs && !taken.has(studentId));
  await changeEntries(
    tx,
    ours.map(({ studentId, before, present }) => {
      // A new student keeps the key, by which a later file finds them again.
      const { studentKey, active, ...values } = before ?? { ...present, active: false };
      const { email } = present;
      return { studentId, studentKey, email, values, deactivatedAt: active ? null : at };
    }),
    at,
  );
  const positions = (some: readonly Row[]): number[] => some.map(({ position }) => position);
  await tx.query(MARK, [tx.organizationId, batch.id, positions(rows), positions(ours)]);
  const students = ours.map(({ studentId }) => studentId);
  await syncCohortMembers(tx, { students }, at);
  const { counts } = batch;
  const restored = counts.restored + ours.length;
  const kept = counts.kept + rows.length - ours.length;
  const next = JSON.stringify({ ...counts, restored, kept });
  await tx.query(COUNT, [tx.organizationId, batch.id, next]);
  return true;
}

/** The address that a row gives back; null where it is the present one. */
const givenBack = ({ isOurs, before, present }: Row): string | null =>
  isOurs && before !== null && before.email !== present.email ? before.email : null;

const addressesOf = (rows: readonly Row[]): string[] => rows.flatMap((row) => givenBack(row) ?? []);

/** Adds the rows further down whose students have to give an address up for one of these. */
async function addInTheWay(tx: TenantTx, { id }: ImportRecord, rows: Row[]): Promise<void> {
  let emails = addressesOf(rows);
  while (emails.length > 0) {
    const positions = rows.map(({ position }) => position);
    const found = await tx.query<Row>(IN_THE_WAY, [tx.organizationId, id, emails, positions]);
    rows.push(...found.rows);
    emails = addressesOf(found.rows);
  }
}

/** Students whose former address somebody else has since: they are kept as they are. */
async function takenSince(tx: TenantTx, rows: readonly Row[]): Promise<ReadonlySet<Id>> {
  const claims = rows.flatMap((row) => {
    const email = givenBack(row);
    return email === null ? [] : [{ studentId: row.studentId, email }];
  });
  if (claims.length === 0) return new Set();
  const values = [tx.organizationId, claims.map(({ email }) => email)];
  const holders = new Map<string, Holder[]>();
  for (const statement of [LISTED_HOLDERS, ACCOUNT_HOLDERS]) {
    const found = await tx.query<Holder & { email: string } & Record<string, unknown>>(
      statement,
      values,
    );
    for (const one of found.rows) {
      holders.set(one.email, [...(holders.get(one.email) ?? []), one]);
    }
  }
  return new Set(refusedClaims(claims, (email) => holders.get(email) ?? []).keys());
}
