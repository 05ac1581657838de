import { type Happening, TELLING_EVENTS } from '@acquaint/core/overview/changes';
import type { TenantTx } from '../tenant.ts';
import { askScoped, scoped, type StudentScope } from './student-scope.ts';

// Plan: the interviews of the scope that changed since, through Interview_standing_idx; of each its
// events by InterviewEvent_pkey. An interview changes with each of its events, so none is missed. Of
// what stands in an event its kind alone is read.
const HAPPENINGS = scoped(
  'happenings_since',
  (students) => `WITH "seen" AS MATERIALIZED (${students})
    SELECT DISTINCT e."type", coalesce(e."data" #>> '{message,kind}', e."data" #>> '{reply,outcome}',
        e."data" #>> '{call,outcome}', e."data" ->> 'outcome') AS "word",
      e."interviewId", i."studentId", i."meetingStatus"
    FROM "Interview" i JOIN "seen" USING ("studentId")
    JOIN "InterviewEvent" e ON e."organizationId" = $1 AND e."interviewId" = i."id"
    WHERE i."organizationId" = $1 AND i."status" <> 'withdrawn' AND i."updatedAt" >= $5::timestamptz
      AND e."at" >= $5::timestamptz AND e."type" = ANY($6::text[])`,
);

// Plan: DraftReview_organizationId_studentId_idx and Submission_organizationId_studentId_idx.
const HANDED_IN = scoped(
  'handed_in_since',
  (students) => `WITH "seen" AS MATERIALIZED (${students})
    SELECT (SELECT count(*)::int FROM "DraftReview" d JOIN "seen" USING ("studentId")
        WHERE d."organizationId" = $1 AND d."createdAt" >= $5::timestamptz
          AND d."status" <> 'withdrawn') AS "drafts",
      (SELECT count(DISTINCT (s."assignmentId", s."studentId"))::int
        FROM "Submission" s JOIN "seen" USING ("studentId")
        WHERE s."organizationId" = $1 AND s."submittedAt" >= $5::timestamptz) AS "work"`,
);

/** What the logs of the scope's interviews tell since a moment: kinds, and no words. */
export function happeningsSince(
  tx: TenantTx,
  scope: StudentScope,
  since: string,
): Promise<Happening[]> {
  const own = [since, TELLING_EVENTS];
  return askScoped<Happening & Record<string, unknown>>(tx, HAPPENINGS, scope, own);
}

/** Drafts that were given to review, and assignments that were handed in, each once. */
export async function handedInSince(
  tx: TenantTx,
  scope: StudentScope,
  since: string,
): Promise<{ drafts: number; work: number }> {
  const rows = await askScoped<{ drafts: number; work: number }>(tx, HANDED_IN, scope, [since]);
  return rows[0] ?? { drafts: 0, work: 0 };
}
