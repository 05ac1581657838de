import type { Role } from '@acquaint/core/access/table';
import { inTenant } from '@acquaint/db/tenant';
import { insertOrganization } from '../services/organizations/create-organization.ts';
import { insertInvitation, mintCode } from '../services/organizations/invitations.ts';
import { arrive } from './arrive.ts';
import type { TestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

export interface TestSchool {
  id: string;
  owner: TestClient;
  /** A new person of this role, signed in. */
  join: (role: Role, name?: string) => Promise<TestClient>;
}

let count = 0;

/** A school of its own for one test, with an owner. */
export async function testSchool(
  test: TestApp,
  name = 'Northgate University',
  place = { timeZone: 'Europe/Berlin', country: 'DE' },
): Promise<TestSchool> {
  count += 1;
  const tag = `${count}-${test.deps.newId().slice(-6)}`;
  const owner = await arrive(test, `owner-${tag}@school.example`, 'Olga Owner');
  const session = await owner.call<{ signedIn: { userId: string } }>('auth.session');
  const id = test.deps.newId();
  await insertOrganization(test.deps, {
    id,
    name: `${name} ${tag}`,
    ...place,
    ownerId: session.signedIn.userId,
  });
  let people = 0;
  const join = async (role: Role, person = 'Lena Hoffmann'): Promise<TestClient> => {
    people += 1;
    const code = mintCode();
    await inTenant(test.deps.database, { organizationId: id }, (tx) =>
      insertInvitation(test.deps, tx, {
        id: test.deps.newId(),
        role,
        uses: 1,
        code,
        expiresAt: '2099-01-01T00:00:00.000Z',
        createdBy: null,
      }),
    );
    const client = await arrive(test, `${role}-${tag}-${people}@school.example`, person);
    await client.call('organizations.join', { code });
    return client;
  };
  return { id, owner, join };
}
