import type { TalkFacts } from '@acquaint/core/assignments/assess-talk';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '../tenant.ts';

export type StudentTalk = TalkFacts & { studentId: Id };

// Plan: Interview_organizationId_studentId_status_nextDueAt_id_idx for each student. The state is
// taken apart once: each `->` on the stored column would unpack all of it again.
const TALKS = {
  name: 'assignment_talks',
  text: `SELECT i."studentId", i."id" AS "interviewId", i."contactId", i."createdAt" AS "startedAt",
      c."data"->'howFound'->>'kind' AS "howFound", s."request"->>'firstSentAt' AS "askedAt",
      CASE WHEN s."meeting"->>'status' = 'held' THEN s."meeting"->>'start' END AS "heldAt",
      s."meeting"->>'endedAt' AS "endedAt", (s."meeting"->>'minutes')::int AS "agreedMinutes",
      s."meeting"->>'mode' AS "mode",
      ARRAY(SELECT note->>'readOn' FROM jsonb_array_elements(s."research") note) AS "notesReadOn",
      s."thankYou"->>'status' AS "thankYou", i."stepsDone"
    FROM "Interview" i
    JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
    CROSS JOIN LATERAL jsonb_to_record(i."state") AS s("request" jsonb, "meeting" jsonb,
      "research" jsonb, "thankYou" jsonb)
    WHERE i."organizationId" = $1 AND i."studentId" = ANY($2::uuid[])
      AND i."status" <> 'withdrawn'
    ORDER BY i."createdAt", i."id"`,
};

/** Kinds and times of these students' interviews; what people wrote stays where it is. */
export async function assignmentTalks(
  tx: TenantTx,
  studentIds: readonly Id[],
): Promise<StudentTalk[]> {
  if (studentIds.length === 0) return [];
  const { rows } = await tx.query<StudentTalk>(TALKS, [tx.organizationId, studentIds]);
  return rows;
}
