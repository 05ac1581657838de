import type { NewsCode } from '@acquaint/core/phrases/notices';
import { dateIn } from '@acquaint/core/rules/moments';
import { formatLongDate } from '@acquaint/core/schedule/format';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { AssignmentRow } from './records.ts';

export type Announced = Pick<AssignmentRow, 'id' | 'title' | 'terms'>;

// A whole class is told by one statement, and by no mail: a lecturer has told them already.
const ANNOUNCE = {
  name: 'announce_assignment',
  text: `INSERT INTO "Notice" ("organizationId", "id", "userId", "noticeKey", "code", "params",
      "createdAt")
    SELECT $1, gen_random_uuid(), s."id", $2 || ':' || s."id", $6, $4, $5
    FROM unnest($3::uuid[]) AS s("id")
    ON CONFLICT ("organizationId", "noticeKey") DO NOTHING`,
};

interface Told {
  /** Names what they are told, once for each of them. */
  key: string;
  code: NewsCode & `assignment_${string}`;
  students: readonly Id[];
  now: Instant;
}

/** A line in the app for each of these students. */
export async function tellClass(
  tx: TenantTx,
  { id, title, terms }: Announced,
  { key, code, students, now }: Told,
): Promise<void> {
  const dueOn = dateIn(terms.due.at, terms.due.zone);
  const params = { assignmentId: id, title, due: formatLongDate(dueOn), dueOn };
  const values = [tx.organizationId, key, students, JSON.stringify(params), now, code];
  await tx.query(ANNOUNCE, values);
}

/** Tells students of an assignment that asks something of them from now on. */
export const announce = (
  tx: TenantTx,
  assignment: Announced,
  students: readonly Id[],
  now: Instant,
): Promise<void> => {
  const key = `assignment:${assignment.id}`;
  return tellClass(tx, assignment, { key, code: 'assignment_set', students, now });
};
