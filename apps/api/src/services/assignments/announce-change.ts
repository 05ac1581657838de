import type { Lateness } from '@acquaint/core/assignments/lateness';
import { handedInOf } from '@acquaint/core/assignments/submission';
import { isHandedInFinally, isWorthTelling } from '@acquaint/core/assignments/worth-telling';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { type Announced, tellClass } from './announce.ts';
import type { AssignmentRow } from './records.ts';
import { theirsSql } from './theirs.ts';

type Version = {
  number: number;
  lateness: Lateness;
  grades: { reopenedUntil: PlainDate | null }[];
};

const ASKED = {
  name: 'asked_by_assignment',
  text: `SELECT p."studentId", coalesce((SELECT jsonb_agg(jsonb_build_object('number', w."number",
        'lateness', w."lateness", 'grades', coalesce((SELECT jsonb_agg(jsonb_build_object(
            'reopenedUntil', g."reopenedUntil"::text) ORDER BY g."number")
          FROM "SubmissionGrade" g WHERE g."organizationId" = $1 AND g."submissionId" = w."id"),
        '[]')) ORDER BY w."number")
      FROM "Submission" w WHERE w."organizationId" = $1 AND w."assignmentId" = $2
        AND w."studentId" = p."studentId"), '[]') AS "versions"
    FROM "AssignmentPlace" p
    JOIN "Assignment" a ON a."organizationId" = $1 AND a."id" = $2
    JOIN "RosterEntry" e ON e."organizationId" = $1 AND e."studentId" = p."studentId"
    WHERE p."organizationId" = $1 AND p."assignmentId" = $2 AND e."deactivatedAt" IS NULL
      AND ${theirsSql('p."studentId"')}`,
};

/**
 * Tells everybody who has a place and still has something to do that a published assignment asks
 * something else now: once for each version that does.
 */
export async function announceChange(
  tx: TenantTx,
  before: AssignmentRow,
  after: Announced,
  now: Instant,
): Promise<void> {
  if (!isWorthTelling(before, after)) return;
  const { id, terms } = after;
  const { rows } = await tx.query<{ studentId: Id; versions: Version[] }>(ASKED, [
    tx.organizationId,
    id,
    now,
  ]);
  const students = rows
    .filter(({ versions }) => !isHandedInFinally(terms, handedInOf(versions), now))
    .map(({ studentId }) => studentId);
  const key = `assignment-changed:${id}:${before.version + 1}`;
  await tellClass(tx, after, { key, code: 'assignment_changed', students, now });
}
