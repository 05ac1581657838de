import type { Id } from '@acquaint/core/workflow/records';
import { asSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Tx } from '@acquaint/db/transaction';
import type { Deps } from '../../deps.ts';
import { addNotice } from '../notices/add-notice.ts';
import { fingerprint } from './fingerprint.ts';

export type PauseReason = 'restored' | 'by_owner';

const KNOWN = {
  name: 'installation_known',
  text: `SELECT "fingerprint" FROM "Installation" WHERE "id" = 'here'`,
};

const FIRST = {
  name: 'installation_first',
  text: `INSERT INTO "Installation" ("id", "fingerprint") VALUES ('here', $1) ON CONFLICT DO NOTHING`,
};

const MOVED = {
  name: 'installation_moved',
  text: `UPDATE "Installation" SET "fingerprint" = $2, "sendingPaused" = $3, "pausedBecause" = 'restored'
    WHERE "id" = 'here' AND "fingerprint" = $1`,
};

const PAUSE_ALL = {
  name: 'pause_all_sending',
  text: `UPDATE "Organization" SET "sendingPausedAt" = $1, "sendingPausedBecause" = 'restored'
    RETURNING "id"`,
};

const OWNERS = {
  name: 'owners_of_all',
  text: `SELECT "organizationId", "userId" FROM "Membership" WHERE "role" = 'owner'`,
};

const ANY = {
  name: 'any_sending',
  text: `SELECT NOT EXISTS (SELECT FROM "Organization")
    OR EXISTS (SELECT FROM "Organization" WHERE "sendingPausedAt" IS NULL) AS "any"`,
};

/**
 * Whether anything may go out, asked before each round. A restored backup does not know what was sent
 * after it was made, and would send it again: so when we find ourselves on another database than
 * before, sending waits in each school until an owner says go. Which schools wait, the claims know.
 */
export async function mayItSend(deps: Deps): Promise<boolean> {
  await checkPlace(deps);
  const { rows } = await deps.database.pool.query<{ any: boolean }>(ANY);
  return rows[0]?.any === true;
}

/** Compares the database with the one that this installation knows. @returns true when it is new */
export async function checkPlace(deps: Deps): Promise<boolean> {
  const { pool } = deps.database;
  const here = await fingerprint(deps);
  const known = (await pool.query<{ fingerprint: string }>(KNOWN)).rows[0]?.fingerprint;
  if (known === here) return false;
  if (known === undefined) {
    await pool.query({ ...FIRST, values: [here] });
    return false;
  }
  return asSystem(deps.database, { reason: 'pause sending on a restored backup' }, async (tx) => {
    const now = deps.now();
    const moved = await tx.query(MOVED, [known, here, now]);
    // Of several processes that see it, one tells the owners.
    if (moved.rowCount !== 1) return true;
    await tx.query(PAUSE_ALL, [now]);
    await tellOwners(deps, tx, now);
    deps.log.warn({ because: 'restored' }, 'sending is paused until an owner says go');
    return true;
  });
}

/** In the app only: mail is what waits. */
async function tellOwners(deps: Deps, tx: Tx, now: string): Promise<void> {
  const { rows } = await tx.query<{ organizationId: Id; userId: Id }>(OWNERS);
  for (const { organizationId, userId } of rows) {
    await addNotice(deps, within(tx, organizationId), {
      key: `sending_paused:${now}:${userId}`,
      userId,
      code: 'sending_paused',
      params: {},
      interviewId: null,
    });
  }
}

/** Work across schools that writes for one of them. */
const within = (tx: Tx, organizationId: Id): TenantTx => ({
  organizationId,
  query: tx.query,
  get prisma() {
    return tx.prisma;
  },
});
