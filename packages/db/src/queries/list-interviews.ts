import type { NextAction } from '@acquaint/core/rules/assessment';
import type { Instant } from '@acquaint/core/workflow/records';
import type { Step } from '@acquaint/core/workflow/steps';

import type { Database } from '../open-database.ts';
import { readInTenant } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

export type InterviewStatus = 'active' | 'closed' | 'withdrawn';

/** One row of a list of interviews. */
export type InterviewRow = {
  id: string;
  studentId: string;
  version: number;
  status: InterviewStatus;
  step: Step;
  stepsDone: number;
  requestStatus: string;
  nextAction: NextAction | null;
  nextDueAt: Instant | null;
  nextWaiting: boolean;
  meetingStartsAt: Instant | null;
  meetingStatus: string | null;
  updatedAt: Instant;
  contactId: string;
  contactName: string;
  contactEmployer: string;
};

/** Where a page ended: the order is by due time (none last), then by id. */
export type InterviewCursor = { dueAt: Instant | null; id: string };

export type InterviewFilter = {
  /** Null lists the whole school. */
  studentId: string | null;
  status: InterviewStatus;
  after: InterviewCursor | null;
  /** 1 to 100. */
  limit: number;
};

const columns = `i."id", i."studentId", i."version", i."status", i."step", i."stepsDone",
  i."requestStatus", i."nextAction", i."nextDueAt", i."nextWaiting", i."meetingStartsAt",
  i."meetingStatus", i."updatedAt", i."contactId", c."fullName" AS "contactName",
  c."employerName" AS "contactEmployer"
FROM "Interview" i
JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"`;

const order = `ORDER BY i."nextDueAt", i."id"`;

// Plan of the student's pages: Nested Loop (Index Scan on
// Interview_organizationId_studentId_status_nextDueAt_id_idx in order, Index Scan on Contact_pkey)
// under Limit; no sort. The school's pages use Interview_organizationId_status_nextDueAt_id_idx.
function statement(name: string, who: string, after: string): Statement {
  const where = `WHERE i."organizationId" = $1 AND i."status" = $2 ${who} ${after}`;
  return { name, text: `SELECT ${columns} ${where} ${order} LIMIT $3` };
}

/** The three places a page can continue: the start, among dated rows, among undated rows. */
type Place = 'first' | 'afterDated' | 'afterUndated';

function places(name: string, who: string, next: number): Record<Place, Statement> {
  const due = `$${next}::timestamptz`;
  const id = `$${next + 1}::uuid`;
  return {
    first: statement(`${name}_first`, who, ''),
    afterDated: statement(
      `${name}_after_dated`,
      who,
      `AND ((i."nextDueAt", i."id") > (${due}, ${id}) OR i."nextDueAt" IS NULL)`,
    ),
    afterUndated: statement(
      `${name}_after_undated`,
      who,
      `AND i."nextDueAt" IS NULL AND i."id" > $${next}::uuid`,
    ),
  };
}

/** The statements behind a student's pages, for plans and benchmarks. */
export const studentPages = places('list_student_interviews', 'AND i."studentId" = $4', 5);
const schoolPages = places('list_school_interviews', '', 4);

/** A page of interviews with contact and next action. Instants are ISO strings. */
export async function listInterviews(
  database: Database,
  organizationId: string,
  filter: InterviewFilter,
): Promise<{ rows: InterviewRow[]; next: InterviewCursor | null }> {
  const { studentId, status, after } = filter;
  const limit = Math.min(Math.max(Math.trunc(filter.limit), 1), 100);
  const statements = studentId === null ? schoolPages : studentPages;
  const values = [organizationId, status, limit + 1, ...(studentId === null ? [] : [studentId])];
  if (after !== null) values.push(...(after.dueAt === null ? [after.id] : [after.dueAt, after.id]));
  const rows = await readInTenant<InterviewRow>(
    database,
    organizationId,
    statements[placeOf(after)],
    values,
  );
  if (rows.length <= limit) return { rows, next: null };
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: last ? { dueAt: last.nextDueAt, id: last.id } : null };
}

function placeOf(after: InterviewCursor | null): Place {
  if (after === null) return 'first';
  return after.dueAt === null ? 'afterUndated' : 'afterDated';
}
