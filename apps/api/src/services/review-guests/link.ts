import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { deriveToken, hashToken } from '../links/token.ts';

const PURPOSE = 'review';

/** Where readers from outside find their page. */
export const REVIEW_PATH = '/g/review';

const tokenOf = (deps: Deps, id: Id, generation: number): string =>
  deriveToken(deps.settings.secret, PURPOSE, id, generation);

export const reviewTokenHash = (deps: Deps, id: Id): string => hashToken(tokenOf(deps, id, 1));

const SET_HASH = {
  name: 'review_guest_hash',
  text: `UPDATE "ReviewGuest" SET "tokenHash" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "tokenHash" <> $3`,
};

/** The address of their page, the same one each time; the token itself is nowhere stored. */
export async function reviewAddress(
  deps: Deps,
  tx: TenantTx,
  { id, generation }: { id: Id; generation: number },
): Promise<string> {
  const token = tokenOf(deps, id, generation);
  // Also after a change of the secret: then the address that was sent before is worth nothing.
  await tx.query(SET_HASH, [tx.organizationId, id, hashToken(token)]);
  return `${deps.settings.publicUrl}${REVIEW_PATH}/${token}`;
}
