import { createHash } from 'node:crypto';
import type { ReviewGuestStatus } from '@acquaint/core/review/review-guest';
import type { ReviewRemark } from '@acquaint/core/review/review-remarks';
import type { ReviewStatus } from '@acquaint/core/review/review-state';
import { reviewLine, type ReviewText } from '@acquaint/core/review/review-text';
import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Channel, Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

/** Somebody outside who was asked to read a text: who they are, who asked, and what came of it. */
export interface ReviewGuestLine {
  id: Id;
  name: string;
  status: ReviewGuestStatus;
  /** Who asked them. */
  askedBy: string;
  askedAt: Instant;
  expiresAt: Instant;
}

export interface ReviewRow {
  id: Id;
  version: number;
  studentId: Id;
  interviewId: Id;
  kind: MessageKind;
  channel: Channel;
  templateId: string | null;
  subject: string | null;
  text: string;
  textHash: string;
  contactTitle: string;
  contactEmployer: string;
  /** What the checks said of the text when it was asked about. */
  lint: ReviewRemark[];
  status: ReviewStatus;
  claimedBy: Id | null;
  claimedUntil: Instant | null;
  suggestedSubject: string | null;
  suggestedText: string | null;
  comment: string | null;
  decidedAt: Instant | null;
  createdAt: Instant;
  /** Everybody outside who saw the text, the newest first. */
  guests: ReviewGuestLine[];
}

const utc = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** All of a review but the words that the student handed in. */
export const FACTS = `r."id", r."version", r."studentId", r."interviewId", r."kind", r."channel",
  r."templateId", r."textHash", r."contactTitle", r."contactEmployer",
  r."lint", r."status", r."claimedBy", r."claimedUntil", r."suggestedSubject",
  r."suggestedText", r."comment", r."decidedAt", r."createdAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'name', g."name",
      'status', g."status", 'askedBy', coalesce(gu."name", ''), 'askedAt', ${utc('g."askedAt"')},
      'expiresAt', ${utc('g."expiresAt"')}) ORDER BY g."askedAt" DESC, g."id" DESC)
    FROM "ReviewGuest" g LEFT JOIN "User" gu ON gu."id" = g."askedBy"
    WHERE g."organizationId" = r."organizationId" AND g."reviewId" = r."id"), '[]') AS "guests"`;

const COLUMNS = `${FACTS}, r."subject", r."text"`;

export const hashOf = (text: ReviewText): string =>
  createHash('sha256').update(reviewLine(text)).digest('base64url');

const OF_INTERVIEW = {
  name: 'reviews_of_interview',
  text: `SELECT ${COLUMNS} FROM "DraftReview" r WHERE r."organizationId" = $1
    AND r."studentId" = $2 AND r."interviewId" = $3 ORDER BY r."createdAt" DESC, r."id" DESC LIMIT 20`,
};

/** The reviews of one interview of the student's, newest first. */
export async function listReviews(
  tx: TenantTx,
  studentId: Id,
  interviewId: Id,
): Promise<ReviewRow[]> {
  const { rows } = await tx.query<ReviewRow & Record<string, unknown>>(OF_INTERVIEW, [
    tx.organizationId,
    studentId,
    interviewId,
  ]);
  return rows;
}

const GET = {
  name: 'get_review',
  text: `SELECT ${COLUMNS} FROM "DraftReview" r
    WHERE r."organizationId" = $1 AND r."id" = $2`,
};

export async function findReview(tx: TenantTx, id: Id): Promise<ReviewRow | null> {
  const { rows } = await tx.query<ReviewRow & Record<string, unknown>>(GET, [
    tx.organizationId,
    id,
  ]);
  return rows[0] ?? null;
}
