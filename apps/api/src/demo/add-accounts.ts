import type { Role } from '@acquaint/core/access/table';
import type { Id } from '@acquaint/core/workflow/records';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { passwords } from '../auth/passwords.ts';
import type { Deps } from '../deps.ts';
import { insertOrganization } from '../services/organizations/create-organization.ts';
import { createProfile } from '../services/profile/profile.ts';
import type { Member } from '../trpc/context.ts';
import { demoAccounts, demoOrganization, demoPassword } from './accounts.ts';

// A start that was cut off after this finds its own people again.
const ADD_PEOPLE = {
  name: 'demo_people',
  text: `WITH people AS (
      INSERT INTO "User" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt")
      SELECT r."id", r."name", r."email", true, $2, $2
      FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "name" text, "email" text)
      ON CONFLICT ("email") DO UPDATE SET "emailVerified" = true
      RETURNING "id", "email"
    ), accounts AS (
      INSERT INTO "Account" ("id", "accountId", "providerId", "userId", "password", "createdAt",
        "updatedAt")
      SELECT gen_random_uuid(), "id"::text, 'credential', "id", $3, $2, $2 FROM people
      ON CONFLICT ("providerId", "accountId") DO UPDATE SET "password" = $3
    )
    SELECT "id", "email" FROM people`,
};

/**
 * The school with everybody who can sign in. They share a password that the start prints, so that it
 * is hashed once: eight hashes would take longer than all that the school has to read.
 *
 * @returns who has which address
 */
export async function addAccounts(
  deps: Deps,
  organizationId: Id,
): Promise<(email: string) => Member> {
  const people = demoAccounts.map(({ name, email }) => ({ id: deps.newId(), name, email }));
  const hash = await passwords.hash(demoPassword);
  const ids = await asSystem(deps.database, { reason: 'people of the demo' }, async (tx) => {
    const values = [JSON.stringify(people), deps.now(), hash];
    const { rows } = await tx.query<{ id: Id; email: string }>(ADD_PEOPLE, values);
    return new Map(rows.map(({ id, email }) => [email, id]));
  });
  const members = new Map<string, Member>();
  for (const { role, email } of demoAccounts) {
    members.set(email, { userId: ids.get(email) ?? '', organizationId, role });
  }
  const memberOf = (email: string): Member => {
    const found = members.get(email);
    if (!found) throw new Error(`Nobody has the address ${email}.`);
    return found;
  };
  const [{ email: ownerEmail }, ...others] = demoAccounts;
  const ownerId = memberOf(ownerEmail).userId;
  await insertOrganization(deps, { id: organizationId, ...demoOrganization, ownerId });
  for (const account of others) await join(deps, memberOf(account.email), account);
  return memberOf;
}

function join(
  deps: Deps,
  { userId, organizationId }: Member,
  { role, name, email }: { role: Role; name: string; email: string },
): Promise<void> {
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await tx.query(
      `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt") VALUES ($1, $2, $3, $4)`,
      [organizationId, userId, role, deps.now()],
    );
    if (role !== 'student') return;
    const { name: school, timeZone, country } = demoOrganization;
    await createProfile(deps, tx, { id: userId, name, email, school, timeZone, country });
  });
}
