import type { ReviewText } from '@acquaint/core/review/review-text';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { audit } from '../writes/audit.ts';
import { FACTS, findReview, type ReviewRow } from './records.ts';

/** What waits, without its words: those are handed out one by one, on record. */
export interface QueuedReview extends Omit<ReviewRow, 'subject' | 'text'> {
  studentName: string;
  /** When the talk is, or the earliest time on offer, as far as known and still to come. */
  meetingAt: Instant | null;
  /** Who has it at this moment, when it is somebody else. */
  heldBy: string | null;
  /** For how many days a link to somebody outside works; 0 asks nobody outside. */
  guestDays: number;
  /** For how many minutes somebody who takes it has it for themselves. */
  claimMinutes: number;
}

const inCare = inCareSql({
  student: 'r."studentId"',
  staff: '$2',
  organization: '$1',
  day: schoolDaySql('$1', '$3'),
});

// As `talkAhead` of the core says it; a test holds the two together.
const offered = (of: string): string => `SELECT ("slot"->>'start')::timestamptz AS "start"
  FROM jsonb_array_elements(i."state"->'${of}'->-1->'slots') AS "slot"`;
const talkAhead = `CASE WHEN i."meetingStatus" IN ('to_confirm', 'confirmed')
    AND i."meetingStartsAt" > $3::timestamptz THEN i."meetingStartsAt"
  ELSE (SELECT min(o."start") FROM (${offered('proposals')} UNION ALL ${offered('suggestions')}) o
    WHERE o."start" > $3::timestamptz) END`;

const QUEUE = {
  name: 'review_queue',
  text: `WITH waiting AS MATERIALIZED (
      SELECT r."id", r."createdAt", ${talkAhead} AS "meetingAt"
      FROM "DraftReview" r
      JOIN "Interview" i ON i."organizationId" = r."organizationId" AND i."id" = r."interviewId"
      WHERE r."organizationId" = $1 AND r."status" = 'waiting' AND ${inCare}
    ), placed AS (
      SELECT "id", "meetingAt", count(*) OVER ()::int AS "waiting",
        row_number() OVER (ORDER BY "meetingAt" ASC NULLS LAST, "createdAt", "id") AS "place"
      FROM waiting
    )
    SELECT ${FACTS}, p."meetingAt", p."waiting", e."fullName" AS "studentName",
      CASE WHEN r."claimedBy" <> $2 AND r."claimedUntil" > $3::timestamptz THEN u."name" END AS "heldBy",
      (SELECT (co."policy"->>'reviewGuestDays')::int FROM "CohortMember" m
        JOIN "Cohort" co ON co."organizationId" = m."organizationId" AND co."id" = m."cohortId"
        WHERE m."organizationId" = $1 AND m."studentId" = r."studentId" AND co."archivedAt" IS NULL
          AND co."policy" <> '{}' AND ${memberOnSql('m', schoolDaySql('$1', '$3'))}
        ORDER BY m."startsOn" DESC, co."id" DESC LIMIT 1) AS "guestDays"
    FROM placed p
    JOIN "DraftReview" r ON r."organizationId" = $1 AND r."id" = p."id"
    JOIN "RosterEntry" e ON e."organizationId" = r."organizationId" AND e."studentId" = r."studentId"
    LEFT JOIN "User" u ON u."id" = r."claimedBy"
    WHERE p."place" <= $4 OR r."id" = ANY($5::uuid[]) OR r."interviewId" = $6
      OR r."claimedBy" = $2 AND r."claimedUntil" > $3::timestamptz
    ORDER BY p."place"`,
};

type Found = Omit<QueuedReview, 'guestDays' | 'claimMinutes'> & {
  guestDays: number | null;
  waiting: number;
  [column: string]: unknown;
};

interface Asked {
  /** So many of the first. */
  most: number;
  /** Those which are looked for wherever they stand: written about, or of the talk one came for. */
  ids: Id[];
  interviewId: Id | null;
}

export interface ReviewQueue {
  reviews: QueuedReview[];
  /** How many wait in all. */
  waiting: number;
}

/**
 * What waits: the nearest talk first where its time is known, all others by their age. What the
 * member has in hand is in it wherever it stands.
 */
export function reviewQueue(deps: Deps, member: Member, asked: Asked): Promise<ReviewQueue> {
  const { organizationId, userId } = member;
  const { most, ids, interviewId } = asked;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const now = deps.now();
    const values = [organizationId, userId, now, most, ids, interviewId];
    const { rows } = await tx.query<Found>(QUEUE, values);
    const { policy } = await loadSchool(tx);
    const { reviewGuestDays, reviewClaimMinutes: claimMinutes } = policy;
    const reviews = rows.map(({ waiting: _waiting, ...row }) => ({
      ...row,
      guestDays: row.guestDays ?? reviewGuestDays,
      claimMinutes,
    }));
    return { reviews, waiting: rows[0]?.waiting ?? 0 };
  });
}

/**
 * The words of one text that waits. Each opening is on record.
 * @throws ApiError `not_found` when it waits no more, or outside of the member's care
 */
export function openReview(deps: Deps, member: Member, id: Id): Promise<ReviewText> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { status, subject, text } = await requireReview(deps, tx, member, id);
    if (status !== 'waiting') throw new ApiError('not_found');
    await auditReview(deps, tx, member, 'review.open', id);
    return { subject, text };
  });
}

/** A review of a student in this member's care. @throws ApiError `not_found` */
export async function requireReview(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<ReviewRow> {
  const review = await findReview(tx, id);
  if (review === null) throw new ApiError('not_found');
  const about = { studentId: review.studentId, now: deps.now() };
  await requireInCare(tx, member, 'review.decide', about);
  return review;
}

export const auditReview = (
  deps: Deps,
  tx: TenantTx,
  member: Member,
  action: string,
  id: Id,
): Promise<void> => audit(deps, tx, member, { action, subjectKind: 'draft_review', subjectId: id });
