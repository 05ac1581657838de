import type { TenantTx } from '@acquaint/db/tenant';

const LOCK = {
  name: 'one_at_a_time',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0))`,
};

/** Lets one transaction of this name go on, so that two at once cannot both count to the limit. */
export async function oneAtATime(tx: TenantTx, name: string): Promise<void> {
  await tx.query(LOCK, [tx.organizationId, name]);
}
