import { randomBytes } from 'node:crypto';
import { readAsSystem } from '@acquaint/db/tenant';
import { createDemo, demoInvitation } from './demo/create-demo.ts';
import { demoAccounts, demoPassword } from './demo/accounts.ts';
import type { Deps } from './deps.ts';
import {
  awaitsFirstOwner,
  expectFirstOwner,
} from './services/organizations/create-organization.ts';

const COUNT = {
  name: 'count_organizations',
  text: `SELECT count(*) AS "count",
    bool_or(EXISTS (SELECT FROM "User" WHERE "email" = $1)) AS "isDemo" FROM "Organization"`,
};

/**
 * What an installation needs before people can come in: the demo organisation, or with `empty` a
 * one-time link for its first owner. Begun empty, it stays so. @returns lines to print
 */
export async function prepareInstallation(deps: Deps, empty: boolean): Promise<string[]> {
  const [row] = await readAsSystem<{ count: string; isDemo: boolean | null }>(
    deps.database,
    COUNT,
    [demoAccounts[0].email],
  );
  if (Number(row?.count ?? 0) > 0) return row?.isDemo === true ? demoLines() : [];
  if (empty || (await awaitsFirstOwner(deps))) {
    const token = randomBytes(24).toString('base64url');
    await expectFirstOwner(deps, token);
    return [
      'Nobody is here yet. Open this link once to become the owner:',
      `  ${deps.settings.publicUrl}/admin/first-owner#${token}`,
    ];
  }
  await createDemo(deps);
  return demoLines();
}

const demoLines = (): string[] => [
  'Demo accounts (password for all: ' + demoPassword + ')',
  ...demoAccounts.map(
    ({ role, name, email }) => `  ${role.padEnd(14)} ${email.padEnd(28)} ${name}`,
  ),
  `  new students join with the code ${demoInvitation}`,
];
