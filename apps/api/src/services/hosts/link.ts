import { DAY, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { deriveToken, hashToken } from '../links/token.ts';

const PURPOSE = 'host';

/** Where host pages live. */
export const HOST_PATH = '/g/host';

export const hostTokenHash = (deps: Deps, id: Id, generation: number): string =>
  hashToken(tokenOf(deps, id, generation));

const tokenOf = (deps: Deps, id: Id, generation: number): string =>
  deriveToken(deps.settings.secret, PURPOSE, id, generation);

const LENGTHEN = {
  name: 'host_link_lengthen',
  text: `UPDATE "Host" SET "linkExpiresAt" = greatest("linkExpiresAt", $3::timestamptz)
    WHERE "organizationId" = $1 AND "id" = $2 RETURNING "generation"`,
};

const SET_HASH = {
  name: 'host_link_hash',
  text: `UPDATE "Host" SET "tokenHash" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "tokenHash" <> $3`,
};

/** Until when a question waits that is asked now. */
export const linkEnd = (now: Instant, days: number): Instant => shift(now, days * DAY);

/** The address of a host's own page, the same one each time. */
export async function hostAddress(
  deps: Deps,
  tx: TenantTx,
  id: Id,
  linkDays: number,
): Promise<string> {
  const end = linkEnd(deps.now(), linkDays);
  const { rows } = await tx.query<{ generation: number }>(LENGTHEN, [tx.organizationId, id, end]);
  const [row] = rows;
  if (!row) throw new Error('A host went away while their address was written.');
  const token = tokenOf(deps, id, row.generation);
  // Also after a change of the secret: then the address that was sent before is worth nothing.
  await tx.query(SET_HASH, [tx.organizationId, id, hashToken(token)]);
  return `${deps.settings.publicUrl}${HOST_PATH}/${token}`;
}
