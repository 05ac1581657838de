import type { Mode } from '@acquaint/core/workflow/records';
import type { MeetingStatus } from '@acquaint/core/workflow/interview';
import type { Span } from '@acquaint/core/overview/days';
import type { TenantTx } from '../tenant.ts';
import { askScoped, scoped, type StudentScope } from './student-scope.ts';

/** A meeting as staff see it: whose, when, in which way; never with whom, nor where. */
export type MeetingRow = {
  interviewId: string;
  studentId: string;
  fullName: string;
  startsAt: string;
  mode: Mode;
  status: Exclude<MeetingStatus, 'cancelled' | 'missed'>;
};

// Plan: Interview_organizationId_meetingStatus_thankYouStatus_meetingStartsAt_idx for the few meetings
// of the span. The state is opened for those that are shown alone.
const MEETINGS = scoped(
  'meetings_of_week',
  (students) => `WITH "seen" AS MATERIALIZED (${students}),
    "shown" AS (SELECT i."id", r."fullName", r."nameFolded", count(*) OVER ()::int AS "all"
      FROM "Interview" i JOIN "seen" USING ("studentId")
      JOIN "RosterEntry" r ON r."organizationId" = $1 AND r."studentId" = i."studentId"
      WHERE i."organizationId" = $1
        AND i."meetingStatus" IN ('to_confirm', 'confirmed', 'held')
        AND i."meetingStartsAt" >= $5::timestamptz AND i."meetingStartsAt" < $6::timestamptz
        AND (i."status" = 'active' OR i."meetingStatus" = 'held') AND i."status" <> 'withdrawn'
      ORDER BY i."meetingStartsAt", r."nameFolded", i."id" LIMIT $7)
    SELECT i."id" AS "interviewId", i."studentId", s."fullName", i."meetingStartsAt" AS "startsAt",
      i."state" -> 'meeting' ->> 'mode' AS "mode", i."meetingStatus" AS "status", s."all"
    FROM "shown" s JOIN "Interview" i ON i."organizationId" = $1 AND i."id" = s."id"
    ORDER BY i."meetingStartsAt", s."nameFolded", i."id"`,
);

/** The meetings of the students of the scope, the next first, and how many there are in all. */
export async function meetingsOfWeek(
  tx: TenantTx,
  scope: StudentScope,
  { from, before }: Span,
  limit: number,
): Promise<{ rows: MeetingRow[]; all: number }> {
  const own = [from, before, limit];
  const rows = await askScoped<MeetingRow & { all: number }>(tx, MEETINGS, scope, own);
  return { rows: rows.map(({ all: _all, ...row }) => row), all: rows[0]?.all ?? 0 };
}
