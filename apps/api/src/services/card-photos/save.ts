import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import { cleanPicture, type PictureFault } from '../../files/clean-picture.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { type CardPhoto, findCardPhoto, listCardPhotos } from './records.ts';

const REASONS: Record<PictureFault, string> = {
  empty: 'The photo is empty. Please take it once more.',
  not_a_picture: 'Please send a photo: JPEG, PNG, WebP or AVIF.',
  too_many_pixels: 'The photo has more than 60 million pixels. A smaller one is enough.',
  broken: 'The photo did not arrive whole. Please take it once more.',
  too_slow: 'The photo could not be read in time. A smaller one is enough.',
};

/** Front and back, and a second try: nobody needs more of one talk. */
const MOST_OF_ONE_TALK = 6;

const INSERT = {
  name: 'insert_card_photo',
  text: `INSERT INTO "CardPhoto" ("organizationId", "id", "studentId", "interviewId", "storageKey",
      "mediaType", "bytes", "width", "height", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT ("organizationId", "id") DO NOTHING`,
};

interface Upload {
  /** Made by the client, so that a repeated upload is the same one. */
  id: Id;
  interviewId: Id;
  bytes: Uint8Array;
}

/**
 * Keeps the photo of a card, cleaned of everything but its pixels. The file is written first: a crash
 * in between leaves a file that no row names, and the nightly sweep takes it away.
 *
 * @throws ApiError `not_found` for another's interview, `bad_input` for what is no photo
 */
export async function saveCardPhoto(
  deps: Deps,
  member: Member,
  { id, interviewId, bytes }: Upload,
): Promise<CardPhoto> {
  const { organizationId, userId: studentId } = member;
  const known = await inTenant(deps.database, { organizationId }, async (tx) => {
    await getInterview(tx, studentId, interviewId);
    const there = await findCardPhoto(tx, studentId, id);
    if (there === null) {
      const others = await listCardPhotos(tx, studentId, interviewId);
      if (others.length >= MOST_OF_ONE_TALK) {
        throw badInput('photo', `Six photos of one talk are the most. Please delete one first.`);
      }
    }
    return there;
  });
  if (known) return known.photo;
  const cleaned = await cleanPicture(bytes);
  if (!cleaned.ok) throw badInput('photo', REASONS[cleaned.fault]);
  const { picture } = cleaned;
  // A name of its own for each try: two uploads at once never write to one file.
  const storageKey = `card-photos/${organizationId}/${id}-${deps.newId()}.jpg`;
  await deps.files.put(storageKey, picture.bytes, picture.mediaType);
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await getInterview(tx, studentId, interviewId);
    const { rowCount } = await tx.query(INSERT, [
      tx.organizationId,
      id,
      studentId,
      interviewId,
      storageKey,
      picture.mediaType,
      picture.bytes.length,
      picture.width,
      picture.height,
      deps.now(),
    ]);
    const stored = await findCardPhoto(tx, studentId, id);
    // The id is taken by a deleted photo or by somebody else's.
    if (stored === null) throw new ApiError(rowCount === 1 ? 'unexpected' : 'not_found');
    return stored.photo;
  });
}
