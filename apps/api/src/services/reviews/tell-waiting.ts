import { weekendOf } from '@acquaint/core/schedule/business-days';
import { overdueOn } from '@acquaint/core/review/review-state';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { carersOf } from '../care/carers-of.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { tell } from '../notices/tell.ts';

interface Waiting {
  organizationId: Id;
  id: Id;
  studentId: Id;
  interviewId: Id;
  createdAt: Instant;
  [column: string]: unknown;
}

// Nothing is late on the day on which it was asked: younger ones need not be looked at.
const WAITING = {
  name: 'reviews_untold',
  text: `SELECT "organizationId", "id", "studentId", "interviewId", "createdAt" FROM "DraftReview"
    WHERE "status" = 'waiting' AND "toldAt" IS NULL AND "createdAt" < $1
    ORDER BY "createdAt" LIMIT 1000`,
};

const MARK = {
  name: 'review_told',
  text: `UPDATE "DraftReview" SET "toldAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'waiting' AND "toldAt" IS NULL`,
};

const DAY = 86_400_000;

/** Tells both sides, once, that a text has waited too long. @returns how many were told of */
export async function tellWaiting(deps: Deps): Promise<number> {
  const now = deps.now();
  const before = new Date(Date.parse(now) - DAY).toISOString();
  const reason = 'find reviews that wait too long';
  const rows = await asSystem(deps.database, { reason }, async (tx) => {
    const found = await tx.query<Waiting>(WAITING, [before]);
    return found.rows;
  });
  let told = 0;
  for (const row of rows) {
    const { organizationId } = row;
    const done = await inTenant(deps.database, { organizationId }, (tx) =>
      tellOne(deps, tx, row, now),
    );
    told += Number(done);
  }
  return told;
}

async function tellOne(deps: Deps, tx: TenantTx, row: Waiting, now: Instant): Promise<boolean> {
  const { school, policy } = await loadSchool(tx);
  const days = policy.reviewAnswerBusinessDays;
  const calendar = { weekend: weekendOf(school.country), holidays: [] };
  if (dateIn(now, school.timeZone) < overdueOn(row.createdAt, school.timeZone, days, calendar)) {
    return false;
  }
  const { rowCount } = await tx.query(MARK, [tx.organizationId, row.id, now]);
  if (rowCount !== 1) return false;
  const { id, studentId, interviewId } = row;
  const slow = { code: 'review_slow', params: {}, interviewId } as const;
  await tell(deps, tx, { ...slow, key: `review-slow:${id}`, userId: studentId });
  for (const userId of await carersOf(tx, studentId, now)) {
    const key = `review-waiting:${id}:${userId}`;
    const waiting = { code: 'review_waiting', params: { days }, interviewId } as const;
    await tell(deps, tx, { ...waiting, key, userId });
  }
  return true;
}
