import {
  ATTENTION_KINDS,
  type AttentionFact,
  type AttentionKind,
  NO_SHOWS,
} from '@acquaint/core/attention/attention';
import type { AttentionMoments } from '@acquaint/core/attention/moments';
import type { TenantTx } from '../tenant.ts';
import { askScoped, scoped, scopedValues, type StudentScope } from './student-scope.ts';

/** One reason, with the student's name and what staff did about it. */
export type AttentionRow = AttentionFact & {
  fullName: string;
  version: number | null;
  claimedBy: string | null;
  claimedByName: string | null;
  snoozedUntil: string | null;
};

const of = (kind: string, since: string, where: string): string =>
  `SELECT '${kind}' AS "kind", i."studentId", i."id" AS "interviewId", ${since} AS "since"
   FROM "Interview" i JOIN "seen" USING ("studentId")
   WHERE i."organizationId" = $1 AND i."status" <> 'withdrawn' AND ${where}`;

const utc = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// Plan: the students of the scope once, then each reason through an index that begins with what makes
// it: feltUnsafeAt; meetingStatus, thankYouStatus; requestStatus, lastSentAt; a review's status. Whoever
// has asked nobody is found in Interview_standing_idx alone. It reads columns and moments, no words.
const FACTS = scoped(
  'attention_facts',
  (students) => `WITH "seen" AS MATERIALIZED (${students}),
    "facts" AS (
      ${of('felt_unsafe', 'i."feltUnsafeAt"', 'i."feltUnsafeAt" IS NOT NULL')}
      UNION ALL ${of(
        'meeting_unconfirmed',
        utc('i."meetingStartsAt"'),
        `i."status" = 'active' AND i."meetingStatus" = 'to_confirm'
          AND i."meetingStartsAt" BETWEEN $5::timestamptz AND $6::timestamptz`,
      )}
      UNION ALL ${of(
        'bounced',
        'i."lastSentAt"',
        `i."status" = 'active' AND i."requestStatus" = 'bounced'`,
      )}
      UNION ALL ${of(
        'thank_you_overdue',
        utc('i."meetingStartsAt"'),
        `i."meetingStatus" = 'held' AND i."thankYouStatus" = 'none'
          AND i."meetingStartsAt" < $9::timestamptz`,
      )}
      UNION ALL ${of(
        'no_reply',
        'i."lastSentAt"',
        `i."status" = 'active' AND i."requestStatus" = 'open' AND i."isNudged"
          AND i."lastSentAt" < ${utc('$8::timestamptz')}`,
      )}
      UNION ALL SELECT 'review_waiting', d."studentId", d."interviewId", ${utc('min(d."createdAt")')}
        FROM "DraftReview" d JOIN "seen" USING ("studentId")
        WHERE d."organizationId" = $1 AND d."status" = 'waiting'
          AND d."createdAt" < $12::timestamptz
        GROUP BY d."studentId", d."interviewId"
      UNION ALL SELECT 'two_no_shows', i."studentId", NULL, ${utc('max(i."meetingStartsAt")')}
        FROM "Interview" i JOIN "seen" USING ("studentId")
        WHERE i."organizationId" = $1 AND i."status" <> 'withdrawn' AND i."meetingStatus" = 'missed'
        GROUP BY i."studentId" HAVING count(*) >= ${NO_SHOWS}
      UNION ALL SELECT 'no_contact', r."studentId", NULL, ${utc('r."createdAt"')}
        FROM "RosterEntry" r JOIN "seen" USING ("studentId")
        WHERE r."organizationId" = $1 AND r."createdAt" < $7::timestamptz
          AND NOT EXISTS (SELECT FROM "Interview" i WHERE i."organizationId" = $1
            AND i."studentId" = r."studentId" AND i."firstSentAt" IS NOT NULL
            AND i."status" <> 'withdrawn'))
    SELECT f."kind", f."studentId", f."interviewId", f."since", e."fullName", a."version",
      a."claimedBy", u."name" AS "claimedByName", a."snoozedUntil"
    FROM "facts" f
    JOIN "RosterEntry" e ON e."organizationId" = $1 AND e."studentId" = f."studentId"
    LEFT JOIN "AttentionState" a ON a."organizationId" = $1
      AND a."key" = f."kind" || ':' || coalesce(f."interviewId", f."studentId") || ':' || f."since"
    LEFT JOIN "User" u ON u."id" = a."claimedBy"
    WHERE a."resolvedAt" IS NULL AND ($10::text IS NULL OR f."kind" = $10)
      AND (a."snoozedUntil" IS NULL OR a."snoozedUntil" <= $5::timestamptz)
    ORDER BY array_position(ARRAY[${ATTENTION_KINDS.map((kind) => `'${kind}'`).join(', ')}], f."kind"),
      f."since", f."studentId" LIMIT $11`,
);
/** Without a term. */
export const ATTENTION_FACTS = FACTS.whole;

/** More than anybody reads. */
const PAGE = 1000;
/** More students than one cohort has. */
const ALL = 100_000;

const ownValues = (
  { now, soon, noContactBefore, noReplyBefore, thankBefore, reviewBefore }: AttentionMoments,
  kind: AttentionKind | null,
): unknown[] => [
  now,
  soon,
  noContactBefore,
  noReplyBefore,
  thankBefore,
  kind,
  kind === null ? PAGE : ALL,
  reviewBefore,
];

/** What `ATTENTION_FACTS` asks with; see `attentionFacts`. */
export const attentionValues = (
  organizationId: string,
  scope: StudentScope,
  moments: AttentionMoments,
  kind: AttentionKind | null,
): unknown[] => scopedValues(organizationId, scope, ownValues(moments, kind));

/**
 * Who needs somebody, among the students of the scope. Settled and snoozed reasons are left out. With
 * a kind everybody whom it concerns, else the most urgent.
 */
export const attentionFacts = (
  tx: TenantTx,
  scope: StudentScope,
  moments: AttentionMoments,
  kind: AttentionKind | null = null,
): Promise<AttentionRow[]> => askScoped<AttentionRow>(tx, FACTS, scope, ownValues(moments, kind));
