import { isReviewOver } from '@acquaint/core/review/reviews-over';
import type { InterviewState, MessageKind } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { withdrawOne } from './withdraw-over.ts';

type Stale = Pick<InterviewState, 'status' | 'request' | 'messages' | 'overrides'> & {
  organizationId: Id;
  id: Id;
  kind: MessageKind;
  createdAt: Instant;
};

const PAGE = 200;

// Most texts that wait belong to a talk without a request: those are not read at all.
const CANDIDATES = {
  name: 'reviews_perhaps_over',
  text: `SELECT r."organizationId", r."id", r."kind", r."createdAt", i."status",
      i."state"->'request' AS "request", i."state"->'messages' AS "messages",
      i."state"->'overrides' AS "overrides"
    FROM "DraftReview" r
    JOIN "Interview" i ON i."organizationId" = r."organizationId" AND i."id" = r."interviewId"
    WHERE r."status" = 'waiting' AND r."id" > $1 AND (i."status" <> 'active'
      OR i."firstSentAt" IS NOT NULL OR i."lastSentAt" IS NOT NULL
      OR i."state"->'overrides' @> '[{ "ruleId": "S1" }]')
    ORDER BY r."id" LIMIT ${PAGE}`,
};

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Withdraws texts that wait though their talk needs no review any more. Whatever ends a talk withdraws
 * them at once; this puts right what was stored before that, or came in beside it.
 * @returns how many were withdrawn
 */
export async function withdrawStale(deps: Deps): Promise<number> {
  const now = deps.now();
  let withdrawn = 0;
  for (let after = BEFORE_ALL; ;) {
    const rows = await candidates(deps, after);
    for (const { organizationId, id } of rows.filter((row) => isReviewOver(row, row))) {
      const done = await inTenant(deps.database, { organizationId }, (tx) =>
        withdrawOne(tx, id, now),
      );
      withdrawn += Number(done);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return withdrawn;
    after = last.id;
  }
}

function candidates(deps: Deps, after: Id): Promise<Stale[]> {
  const reason = 'find reviews whose talk is over';
  return asSystem(deps.database, { reason }, async (tx) => {
    const { rows } = await tx.query<Stale>(CANDIDATES, [after]);
    return rows;
  });
}
