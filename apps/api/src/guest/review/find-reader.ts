import type { Brand } from '@acquaint/core/branding/brand';
import type { ReviewGuestStatus } from '@acquaint/core/review/review-guest';
import type { ReviewStatus } from '@acquaint/core/review/review-state';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { readAsSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { type BrandColumns, brandOf } from '../../services/brand/brand-of.ts';
import { hashToken } from '../../services/links/token.ts';

/** Somebody outside who was asked to read one text, with everything that their page shows. */
export interface ReaderGuest {
  organizationId: Id;
  id: Id;
  version: number;
  generation: number;
  status: ReviewGuestStatus;
  expiresAt: Instant;
  name: string;
  note: string | null;
  locale: string | null;
  askedBy: Id;
  advisorName: string;
  studentName: string;
  school: { name: string; timeZone: string };
  brand: Brand;
  identityHashes: string[];
  isOffLimits: boolean;
  /** The one text that the link names. */
  review: {
    id: Id;
    status: ReviewStatus;
    studentId: Id;
    interviewId: Id;
    subject: string | null;
    text: string;
    textHash: string;
    contactTitle: string;
    contactEmployer: string;
    claimedBy: Id | null;
    claimedUntil: Instant | null;
  };
  /** What the school's reviewers write again and again. */
  comments: { id: Id; text: string }[];
  now: Instant;
}

type Row = Omit<ReaderGuest, 'review' | 'school' | 'brand' | 'now' | 'id' | 'status'> &
  ReaderGuest['review'] &
  BrandColumns & {
    guestId: Id;
    guestStatus: ReviewGuestStatus;
    schoolName: string;
    timeZone: string;
    [column: string]: unknown;
  };

/** So many kept comments, none longer than a line or two: the page stays small. */
const COMMENTS = { most: 10, length: 240 };

// Plan: ReviewGuest by its unique hash, then primary keys; comments by organisation.
const FIND = {
  name: 'reader_find',
  text: `SELECT g."organizationId", g."id" AS "guestId", g."version", g."generation",
      g."status" AS "guestStatus", g."expiresAt", g."name", g."note", g."locale", g."askedBy",
      g."identityHashes", u."name" AS "advisorName", coalesce(p."fullName", s."name") AS "studentName",
      o."name" AS "schoolName", o."timeZone", o."accentColour", o."logoFile", o."logoWidth",
      o."logoHeight", r."id", r."status", r."studentId", r."interviewId",
      r."subject", r."text", r."textHash", r."contactTitle", r."contactEmployer", r."claimedBy",
      r."claimedUntil",
      EXISTS (SELECT FROM "DoNotContact" d WHERE d."organizationId" = g."organizationId"
        AND d."liftedAt" IS NULL AND d."identityHash" = ANY(g."identityHashes")) AS "isOffLimits",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'text', c."text"))
        FROM (SELECT k."id", k."text" FROM "ReviewComment" k
          WHERE k."organizationId" = g."organizationId" AND k."archivedAt" IS NULL
            AND length(k."text") <= ${COMMENTS.length}
          ORDER BY k."createdAt", k."id" LIMIT ${COMMENTS.most}) c), '[]') AS "comments"
    FROM "ReviewGuest" g
    JOIN "DraftReview" r ON r."organizationId" = g."organizationId" AND r."id" = g."reviewId"
    JOIN "Organization" o ON o."id" = g."organizationId"
    LEFT JOIN "User" u ON u."id" = g."askedBy"
    LEFT JOIN "User" s ON s."id" = g."studentId"
    LEFT JOIN "StudentProfile" p
      ON p."organizationId" = g."organizationId" AND p."studentId" = g."studentId"
    WHERE g."tokenHash" = $1 AND g."status" <> 'ended' AND g."expiresAt" > $2::timestamptz`,
};

/** Who stands behind a token; null for one that is forged, over, taken back, or foreign. */
export async function findReader(deps: Deps, token: string): Promise<ReaderGuest | null> {
  const now = deps.now();
  return readerIn(await readAsSystem<Row>(deps.database, FIND, [hashToken(token), now]), now);
}

const LOCK = {
  name: 'reader_lock',
  text: `SELECT 1 FROM "ReviewGuest" WHERE "organizationId" = $1 AND "tokenHash" = $2 FOR UPDATE`,
};

/** The same inside a transaction that is about to change something; whoever is second waits. */
export async function lockReader(
  deps: Deps,
  tx: TenantTx,
  token: string,
): Promise<ReaderGuest | null> {
  const now = deps.now();
  const hash = hashToken(token);
  await tx.query(LOCK, [tx.organizationId, hash]);
  return readerIn((await tx.query<Row>(FIND, [hash, now])).rows, now);
}

function readerIn([row]: readonly Row[], now: Instant): ReaderGuest | null {
  if (row === undefined) return null;
  return {
    organizationId: row.organizationId,
    id: row.guestId,
    version: row.version,
    generation: row.generation,
    status: row.guestStatus,
    expiresAt: row.expiresAt,
    name: row.name,
    note: row.note,
    locale: row.locale,
    askedBy: row.askedBy,
    advisorName: row.advisorName ?? '',
    studentName: row.studentName ?? '',
    school: { name: row.schoolName, timeZone: row.timeZone },
    brand: brandOf(row),
    identityHashes: row.identityHashes,
    isOffLimits: row.isOffLimits,
    review: {
      id: row.id,
      status: row.status,
      studentId: row.studentId,
      interviewId: row.interviewId,
      subject: row.subject,
      text: row.text,
      textHash: row.textHash,
      contactTitle: row.contactTitle,
      contactEmployer: row.contactEmployer,
      claimedBy: row.claimedBy,
      claimedUntil: row.claimedUntil,
    },
    comments: row.comments,
    now,
  };
}
