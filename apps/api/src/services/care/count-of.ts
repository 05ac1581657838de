import type { TenantTx } from '@acquaint/db/tenant';

/** The one number of a counting statement, whose `$1` is the organisation. */
export async function countOf(
  tx: TenantTx,
  statement: { name: string; text: string },
  values: unknown[],
): Promise<number> {
  const all = [tx.organizationId, ...values];
  const { rows } = await tx.query<{ count: number }>(statement, all);
  return rows[0]?.count ?? 0;
}
