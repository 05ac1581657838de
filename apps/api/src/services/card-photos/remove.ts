import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';

const MARK = {
  name: 'delete_card_photo',
  text: `UPDATE "CardPhoto" SET "deletedAt" = coalesce("deletedAt", $4)
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3 RETURNING "storageKey"`,
};

/**
 * Deletes row and picture. The row goes first: whoever is cut off in between has no picture any more
 * that could be seen, and the nightly sweep takes the file. @throws ApiError `not_found`
 */
export async function removeCardPhoto(deps: Deps, member: Member, id: Id): Promise<{ id: Id }> {
  const { organizationId, userId } = member;
  const storageKey = await inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<{ storageKey: string }>(MARK, [
      tx.organizationId,
      userId,
      id,
      deps.now(),
    ]);
    const [row] = rows;
    if (!row) throw new ApiError('not_found');
    return row.storageKey;
  });
  await deps.files.remove(storageKey);
  return { id };
}
