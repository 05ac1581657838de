import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import {
  createProvenAccount,
  insertOrganization,
} from '../services/organizations/create-organization.ts';
import { insertInvitation } from '../services/organizations/invitations.ts';
import { createProfile } from '../services/profile/profile.ts';
import { demoAccounts, demoOrganization, demoPassword } from './accounts.ts';
import { addClassmates } from './classmates.ts';
import { createDemoCohort } from './cohort.ts';
import { fillLena, fillTomas } from './fill-notebook.ts';

/** A code that everybody may try: the demo organisation holds nobody's real data. */
export const demoInvitation = 'DEMO-JOIN-2026';

const notebooks: Partial<Record<string, typeof fillLena>> = {
  'lena@northgate.example': fillLena,
  'tomas@northgate.example': fillTomas,
};

/** Makes the demo organisation with people, contacts and interviews under way. */
export async function createDemo(deps: Deps): Promise<void> {
  const organizationId = deps.newId();
  const [owner, ...others] = demoAccounts;
  const ownerId = await createProvenAccount(deps, { ...owner, password: demoPassword });
  await insertOrganization(deps, { id: organizationId, ...demoOrganization, ownerId });
  for (const account of others) {
    const userId = await createProvenAccount(deps, { ...account, password: demoPassword });
    await join(deps, organizationId, userId, account);
    const fill = notebooks[account.email];
    if (fill) await fill(deps, { userId, organizationId, role: 'student' });
  }
  await addClassmates(deps, organizationId);
  await createDemoCohort(deps, organizationId);
  await inTenant(deps.database, { organizationId }, (tx) =>
    insertInvitation(deps, tx, {
      id: deps.newId(),
      role: 'student',
      uses: 1000,
      code: demoInvitation,
      expiresAt: new Date(Date.parse(deps.now()) + 365 * 86_400_000).toISOString(),
      createdBy: ownerId,
    }),
  );
}

function join(
  deps: Deps,
  organizationId: Id,
  userId: Id,
  account: (typeof demoAccounts)[number],
): Promise<void> {
  const { role, name, email } = account;
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
