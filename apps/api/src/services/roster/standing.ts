import type { KnownAccount, Listed, Standing } from '@acquaint/core/roster/plan';
import type { RosterRow } from '@acquaint/core/roster/read-row';
import type { TenantTx } from '@acquaint/db/tenant';

const LISTED = `SELECT "studentId", "version", "studentKey", "fullName", "email", "login",
    "programme", "course", "term", "yearOfStudy", "deactivatedAt" IS NULL AS "active"
  FROM "RosterEntry" WHERE "organizationId" = $1`;
const accounts = (follows: string) => `SELECT u."email", u."id" AS "userId",
    m."role" = 'student' AS "isStudent", ${follows} AS "follows"
  FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."organizationId" = $1`;

/**
 * Accounts `u` that we made and nobody ever used: they follow a corrected address. As soon as somebody
 * has proved an address, or belongs elsewhere too, the account is theirs alone.
 */
export const UNUSED_SQL = `(NOT u."emailVerified"
  AND NOT EXISTS (SELECT FROM "Account" a WHERE a."userId" = u."id")
  AND NOT EXISTS (SELECT FROM "Session" s WHERE s."userId" = u."id")
  AND NOT EXISTS (SELECT FROM "Membership" o WHERE o."userId" = u."id"
    AND o."organizationId" <> $1))`;

const ALL_LISTED = { name: 'roster_all', text: LISTED };
// A dry run says nothing of whether anybody uses an account, which may be elsewhere.
const ALL_ACCOUNTS = { name: 'roster_accounts', text: accounts('true') };
// In the order of their key, so that two imports cannot wait for each other. Without a name, so that it
// is planned for these very keys each time: whatever is thought of a school that grows at this moment,
// its list is gone through once and never once for each row.
const SOME_LISTED = `${LISTED}
    AND ("studentKey" = ANY($2::text[]) OR "email" = ANY($3::text[]))
  ORDER BY "studentId" FOR UPDATE`;
const SOME_ACCOUNTS = {
  name: 'roster_some_accounts',
  text: `${accounts(UNUSED_SQL)} AND u."email" = ANY($2::text[])`,
};
const HOLD_ACCOUNTS = {
  name: 'hold_roster_accounts',
  text: `SELECT FROM "User" WHERE "email" = ANY($1::text[]) ORDER BY "id" FOR UPDATE`,
};

type ListedRow = Listed & Record<string, unknown>;
type AccountRow = KnownAccount & Record<string, unknown>;

/** Everybody whom the school lists. */
export async function listAll(tx: TenantTx): Promise<Listed[]> {
  return (await tx.query<ListedRow>(ALL_LISTED, [tx.organizationId])).rows;
}

/** Everything that any file could be about. */
export async function standingOfAll(tx: TenantTx): Promise<Standing> {
  const listed = await listAll(tx);
  const accounts = await tx.query<AccountRow>(ALL_ACCOUNTS, [tx.organizationId]);
  return { listed, accounts: accounts.rows };
}

/** What these rows are about, held until they are stored. */
export async function standingOf(tx: TenantTx, rows: readonly RosterRow[]): Promise<Standing> {
  const keys = rows.flatMap(({ key }) => (key === null ? [] : [key]));
  const emails = rows.flatMap(({ values }) => (values.email === undefined ? [] : [values.email]));
  const listed = await tx.query<ListedRow>(SOME_LISTED, [tx.organizationId, keys, emails]);
  const accounts = await tx.query<AccountRow>(SOME_ACCOUNTS, [tx.organizationId, emails]);
  return { listed: listed.rows, accounts: accounts.rows };
}

/** The accounts of these addresses, as they stand from now to the end of the transaction. */
export async function holdAccounts(
  tx: TenantTx,
  emails: readonly string[],
): Promise<KnownAccount[]> {
  await tx.query(HOLD_ACCOUNTS, [emails]);
  return (await tx.query<AccountRow>(SOME_ACCOUNTS, [tx.organizationId, emails])).rows;
}
