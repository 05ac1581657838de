import { fold } from '@acquaint/core/people/fold';
import type { Listed, ListedValues } from '@acquaint/core/roster/plan';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { newProfile } from '../profile/new-profile.ts';
import { UNUSED_SQL } from './standing.ts';

export interface NewEntry {
  /** The id that the account gets where there is none yet. */
  id: Id;
  key: string;
  values: ListedValues;
}

const BETWEEN = '@handed-on.invalid';

const SCHOOL = {
  name: 'roster_school',
  text: `SELECT "name", "timeZone", "country" FROM "Organization" WHERE "id" = $1`,
};
const USERS = {
  name: 'roster_users',
  text: `INSERT INTO "User" ("id", "name", "email", "createdAt", "updatedAt")
    SELECT r."id", r."name", r."email", $2, $2
    FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "name" text, "email" text)
    ON CONFLICT ("email") DO NOTHING`,
};
const USER_IDS = {
  name: 'roster_user_ids',
  text: `SELECT "id", "email" FROM "User" WHERE "email" = ANY($1::text[])`,
};
const MEMBERSHIPS = {
  name: 'roster_memberships',
  text: `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt")
    SELECT $1, unnest($2::uuid[]), 'student', $3`,
};
// Whoever belongs to another school goes on there, and reads there that this one lists them.
const TELL_ELSEWHERE = {
  name: 'roster_tell_elsewhere',
  text: `INSERT INTO "Notice" ("organizationId", "id", "userId", "noticeKey", "code", "params",
      "createdAt")
    SELECT m."organizationId", gen_random_uuid(), m."userId",
      'listed:' || $1::uuid || ':' || m."userId", 'listed_elsewhere',
      jsonb_build_object('school', $3::text), $4
    FROM "Membership" m
    WHERE m."userId" = ANY($2::uuid[]) AND m."organizationId" <> $1::uuid AND m."endedAt" IS NULL
    ON CONFLICT ("organizationId", "noticeKey") DO NOTHING`,
};
const PROFILES = {
  name: 'roster_profiles',
  text: `INSERT INTO "StudentProfile" ("organizationId", "studentId", "version", "fullName",
      "timeZone", "data", "createdAt", "updatedAt")
    SELECT $1, (r->>'id')::uuid, 1, r->>'fullName', r->>'timeZone', r, $3, $3
    FROM jsonb_array_elements($2::jsonb) AS r`,
};
const RECORD = `AS r("studentId" uuid, "studentKey" text, "fullName" text, "nameFolded" text,
  "email" text, "login" text, "programme" text, "course" text, "term" text, "yearOfStudy" text,
  "deactivatedAt" timestamptz)`;
const ENTRIES = {
  name: 'roster_entries',
  text: `INSERT INTO "RosterEntry" ("organizationId", "studentId", "studentKey", "fullName",
      "nameFolded", "email", "login", "programme", "course", "term", "yearOfStudy", "createdAt",
      "updatedAt")
    SELECT $1, r."studentId", r."studentKey", r."fullName", r."nameFolded", r."email", r."login",
      r."programme", r."course", r."term", r."yearOfStudy", $3, $3
    FROM jsonb_to_recordset($2::jsonb) ${RECORD}`,
};

/**
 * New students: an account for addresses that have none, the membership, a profile and the entry of
 * the list. An account that is there stays as its owner left it; where it belongs to another school
 * too, neither sees anything of the other, and its owner is told. Returns the ids by key.
 */
export async function createEntries(
  tx: TenantTx,
  entries: readonly NewEntry[],
  at: Instant,
): Promise<Map<string, Id>> {
  if (entries.length === 0) return new Map();
  const people = entries.map(({ id, values }) => ({
    id,
    name: values.fullName,
    email: values.email,
  }));
  await tx.query(USERS, [JSON.stringify(people), at]);
  const emails = people.map(({ email }) => email);
  const users = await tx.query<{ id: Id; email: string }>(USER_IDS, [emails]);
  const idOf = new Map(users.rows.map(({ id, email }) => [email, id]));
  const school = await tx.query<{ name: string; timeZone: string; country: string }>(SCHOOL, [
    tx.organizationId,
  ]);
  const { name: schoolName = '', timeZone = 'UTC', country = '' } = school.rows[0] ?? {};
  const placed = entries.map((entry) => ({
    ...entry,
    id: idOf.get(entry.values.email) ?? entry.id,
  }));
  await tx.query(MEMBERSHIPS, [tx.organizationId, placed.map(({ id }) => id), at]);
  const known = placed.flatMap(({ id }, index) => (id === entries[index]?.id ? [] : [id]));
  if (known.length > 0) {
    await tx.query(TELL_ELSEWHERE, [tx.organizationId, known, schoolName, at]);
  }
  const profiles = placed.map(({ id, values }) =>
    newProfile({
      id,
      name: values.fullName,
      email: values.email,
      school: schoolName,
      timeZone,
      country,
      program: values.programme,
      year: values.yearOfStudy,
    }),
  );
  await tx.query(PROFILES, [tx.organizationId, JSON.stringify(profiles), at]);
  const rows = placed.map(({ id, key, values }) => asRow(id, key, values, null));
  await tx.query(ENTRIES, [tx.organizationId, JSON.stringify(rows), at]);
  return new Map(placed.map(({ id, key }) => [key, id]));
}

const asRow = (
  studentId: Id,
  studentKey: string | null,
  values: ListedValues,
  deactivatedAt: Instant | null,
) => ({ studentId, studentKey, ...values, nameFolded: fold(values.fullName), deactivatedAt });

const UPDATE = {
  name: 'roster_update',
  text: `UPDATE "RosterEntry" e SET "version" = e."version" + 1, "studentKey" = r."studentKey",
      "fullName" = r."fullName", "nameFolded" = r."nameFolded", "email" = r."email",
      "login" = r."login", "programme" = r."programme", "course" = r."course", "term" = r."term",
      "yearOfStudy" = r."yearOfStudy", "deactivatedAt" = r."deactivatedAt", "updatedAt" = $3
    FROM jsonb_to_recordset($2::jsonb) ${RECORD}
    WHERE e."organizationId" = $1 AND e."studentId" = r."studentId"`,
};
// By ids alone: joined with rows of a document, the planner may read all memberships for each of them.
const MEMBERSHIPS_END = {
  name: 'roster_memberships_end',
  text: `UPDATE "Membership" SET "endedAt" = $3 WHERE "organizationId" = $1
    AND "userId" = ANY($2::uuid[]) AND "role" = 'student' AND "endedAt" IS NULL`,
};
const MEMBERSHIPS_GO_ON = {
  name: 'roster_memberships_go_on',
  text: `UPDATE "Membership" SET "endedAt" = NULL WHERE "organizationId" = $1
    AND "userId" = ANY($2::uuid[]) AND "role" = 'student' AND "endedAt" IS NOT NULL`,
};
// A mistyped address would lock the student out.
const UNUSED_ACCOUNTS = {
  name: 'roster_unused_accounts',
  text: `UPDATE "User" u SET "email" = r."email", "name" = r."fullName", "updatedAt" = $3
    FROM jsonb_to_recordset($2::jsonb) ${RECORD}
    WHERE u."id" = r."studentId" AND ${UNUSED_SQL}
      AND (u."email" <> r."email" OR u."name" <> r."fullName")
      AND NOT EXISTS (SELECT FROM "User" x WHERE x."email" = r."email" AND x."id" <> u."id")
    RETURNING u."id"`,
};
// By ids alone, as memberships are.
const THEIR_PROFILES = {
  name: 'roster_profiles_of_moved',
  text: `UPDATE "StudentProfile" p SET "version" = p."version" + 1, "fullName" = u."name",
      "data" = p."data" || jsonb_build_object('email', u."email", 'fullName', u."name",
        'firstName', split_part(u."name", ' ', 1)), "updatedAt" = $3
    FROM "User" u WHERE p."organizationId" = $1 AND p."studentId" = ANY($2::uuid[])
      AND u."id" = p."studentId"`,
};
// No two accounts have one address at any moment: whoever hands theirs on has none in between.
const GIVE_UP = {
  name: 'roster_give_up_addresses',
  text: `UPDATE "User" u SET "email" = u."id" || '${BETWEEN}'
    FROM unnest($2::uuid[], $3::text[]) AS r("id", "email")
    WHERE u."id" = r."id" AND u."email" = r."email" AND ${UNUSED_SQL}`,
};
const STILL_BETWEEN = {
  name: 'roster_still_between',
  text: `SELECT FROM "User" WHERE "id" = ANY($1::uuid[]) AND "email" = "id" || '${BETWEEN}'`,
};

export interface ChangedEntry {
  studentId: Id;
  studentKey: string | null;
  /** The address in the list so far. */
  email: string;
  values: ListedValues;
  deactivatedAt: Instant | null;
}

/** Entries as they shall be; whoever is no longer listed leaves the school with them. */
export async function changeEntries(
  tx: TenantTx,
  entries: readonly ChangedEntry[],
  at: Instant,
): Promise<void> {
  if (entries.length === 0) return;
  const rows = JSON.stringify(
    entries.map((one) => asRow(one.studentId, one.studentKey, one.values, one.deactivatedAt)),
  );
  await tx.query(UPDATE, [tx.organizationId, rows, at]);
  const [listed, gone] = [true, false].map((isListed) =>
    entries
      .filter(({ deactivatedAt }) => (deactivatedAt === null) === isListed)
      .map(({ studentId }) => studentId),
  );
  await tx.query(MEMBERSHIPS_GO_ON, [tx.organizationId, listed]);
  await tx.query(MEMBERSHIPS_END, [tx.organizationId, gone, at]);
  const wanted = new Set(
    entries.flatMap(({ email, values }) => (values.email === email ? [] : [values.email])),
  );
  const giving = entries.filter(({ email, values }) => values.email !== email && wanted.has(email));
  const ids = giving.map(({ studentId }) => studentId);
  if (giving.length > 0) {
    await tx.query(GIVE_UP, [tx.organizationId, ids, giving.map(({ email }) => email)]);
  }
  const moved = await tx.query<{ id: Id }>(UNUSED_ACCOUNTS, [tx.organizationId, rows, at]);
  const movedIds = moved.rows.map(({ id }) => id);
  await tx.query(THEIR_PROFILES, [tx.organizationId, movedIds, at]);
  if (giving.length === 0) return;
  const { rowCount } = await tx.query(STILL_BETWEEN, [ids]);
  if (rowCount !== 0) throw new Error('An account was left without its address.');
}

export interface DoneRow {
  position: number;
  line: number | null;
  kind: 'created' | 'updated' | 'deactivated' | 'failed';
  studentId: Id | null;
  before: Listed | null;
  version: number | null;
  problems: unknown;
}

const DONE = {
  name: 'import_rows_done',
  text: `INSERT INTO "ImportRow" ("organizationId", "importId", "position", "line", "kind",
      "studentId", "before", "version", "problems")
    SELECT $1, $2, r."position", r."line", r."kind", r."studentId", r."before", r."version",
      r."problems"
    FROM jsonb_to_recordset($3::jsonb) AS r("position" int, "line" int, "kind" text,
      "studentId" uuid, "before" jsonb, "version" int, "problems" jsonb)`,
};

export async function recordRows(
  tx: TenantTx,
  importId: Id,
  rows: readonly DoneRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(DONE, [tx.organizationId, importId, JSON.stringify(rows)]);
}
