import type { Role } from '@acquaint/core/access/table';
import type { InterviewState, Meeting } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';

import type { Database } from '../open-database.ts';
import { readAsSystem } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

/** One interview of a feed's owner; a single row without an interview when there is none. */
export type CalendarFeedRow = {
  feedId: string;
  tokenHash: string;
  organizationId: string;
  userId: string;
  userName: string;
  role: Role;
  busyOnly: boolean;
  createdAt: Instant;
  policy: Record<string, unknown>;
  interviewId: string | null;
  status: InterviewState['status'] | null;
  updatedAt: Instant | null;
  meeting: Meeting | null;
  travelMinutes: number | null;
  thankYou: InterviewState['thankYou']['status'] | null;
  contactName: string | null;
};

const DAYS_BACK = 30;

// Plan: Index Scan on CalendarFeed_tokenHash_key (one row at most), the primary keys of Membership,
// User and Organization, then Interview_organizationId_studentId_status_nextDueAt_id_idx and
// Contact_pkey for the interviews of that one student. The joins name the feed's own school, so the
// role that sees all schools reads no other. Long states are cut down to what a calendar needs.
export const calendarFeedStatement: Statement = {
  name: 'calendar_feed',
  text: `
SELECT f."id" AS "feedId", f."tokenHash", f."organizationId", f."userId", u."name" AS "userName",
  m."role", f."busyOnly", f."createdAt", o."policy", i."id" AS "interviewId", i."status",
  i."updatedAt", i."state"->'meeting' AS "meeting",
  coalesce((i."state"#>>'{plan,travelMinutes}')::float8, (c."data"->>'travelMinutes')::float8)
    AS "travelMinutes",
  i."state"#>>'{thankYou,status}' AS "thankYou", c."fullName" AS "contactName"
FROM "CalendarFeed" f
JOIN "Membership" m ON m."organizationId" = f."organizationId" AND m."userId" = f."userId"
  AND m."endedAt" IS NULL
JOIN "User" u ON u."id" = f."userId"
JOIN "Organization" o ON o."id" = f."organizationId"
LEFT JOIN "Interview" i ON i."organizationId" = f."organizationId" AND i."studentId" = f."userId"
  AND i."meetingStatus" IN ('to_confirm', 'confirmed', 'held')
  AND i."meetingStartsAt" > $2::timestamptz - interval '${DAYS_BACK} days'
LEFT JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
WHERE f."tokenHash" = $1 AND f."revokedAt" IS NULL
ORDER BY i."meetingStartsAt", i."id"
LIMIT 500`,
};

/** The living feed of a token's hash with what it shows, or no row. */
export const readCalendarFeed = (
  database: Database,
  tokenHash: string,
  now: Instant,
): Promise<CalendarFeedRow[]> => readAsSystem(database, calendarFeedStatement, [tokenHash, now]);
