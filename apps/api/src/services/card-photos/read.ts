import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { type CardPhoto, findCardPhoto, listCardPhotos } from './records.ts';

export function cardPhotosOf(deps: Deps, member: Member, interviewId: Id): Promise<CardPhoto[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await getInterview(tx, userId, interviewId);
    return listCardPhotos(tx, userId, interviewId);
  });
}

/** The picture. @throws ApiError `not_found`, also for another student's */
export async function readCardPhoto(
  deps: Deps,
  member: Member,
  id: Id,
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const { organizationId, userId } = member;
  const found = await inTenant(deps.database, { organizationId }, (tx) =>
    findCardPhoto(tx, userId, id),
  );
  const bytes = found === null ? null : await deps.files.read(found.storageKey);
  if (found === null || bytes === null) throw new ApiError('not_found');
  return { bytes, mediaType: found.photo.mediaType };
}
