import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

/** A photo of a business card, as its owner sees it. The picture itself is at `/files/card-photos/<id>`. */
export interface CardPhoto {
  id: Id;
  interviewId: Id;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  createdAt: Instant;
}

interface Stored extends CardPhoto {
  storageKey: string;
  [column: string]: unknown;
}

const COLUMNS = `"id", "interviewId", "mediaType", "bytes", "width", "height", "createdAt", "storageKey"`;

const GET = {
  name: 'get_card_photo',
  text: `SELECT ${COLUMNS} FROM "CardPhoto"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3 AND "deletedAt" IS NULL`,
};

/** @returns null also for another student's */
export async function findCardPhoto(
  tx: TenantTx,
  studentId: Id,
  id: Id,
): Promise<{ photo: CardPhoto; storageKey: string } | null> {
  const { rows } = await tx.query<Stored>(GET, [tx.organizationId, studentId, id]);
  const [row] = rows;
  if (!row) return null;
  return { photo: shown(row), storageKey: row.storageKey };
}

const LIST = {
  name: 'list_card_photos',
  text: `SELECT ${COLUMNS} FROM "CardPhoto"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "interviewId" = $3 AND "deletedAt" IS NULL
    ORDER BY "createdAt", "id" LIMIT 20`,
};

export async function listCardPhotos(
  tx: TenantTx,
  studentId: Id,
  interviewId: Id,
): Promise<CardPhoto[]> {
  const { rows } = await tx.query<Stored>(LIST, [tx.organizationId, studentId, interviewId]);
  return rows.map(shown);
}

const ALL = {
  name: 'list_all_card_photos',
  text: `SELECT ${COLUMNS} FROM "CardPhoto"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "deletedAt" IS NULL
    ORDER BY "createdAt", "id"`,
};

/** Every photo of one student, for what they take along. */
export async function allCardPhotos(tx: TenantTx, studentId: Id): Promise<CardPhoto[]> {
  const { rows } = await tx.query<Stored>(ALL, [tx.organizationId, studentId]);
  return rows.map(shown);
}

const shown = ({ id, interviewId, mediaType, bytes, width, height, createdAt }: Stored) => ({
  id,
  interviewId,
  mediaType,
  bytes,
  width,
  height,
  createdAt,
});
