import { EQUITY_GROUPS, type GroupAnswer, type GroupAnswers } from '@acquaint/core/equity/groups';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import type { LargeCourse } from './large-course.ts';

const ADD = {
  name: 'demo_group_answers',
  text: `INSERT INTO "GroupDeclaration" ("organizationId", "studentId", "updatedAt",
      ${EQUITY_GROUPS.map((group) => `"${group}"`).join(', ')})
    SELECT $1, r."studentId", $2, ${EQUITY_GROUPS.map((group) => `r."${group}"`).join(', ')}
    FROM jsonb_to_recordset($3::jsonb) AS r("studentId" uuid,
      ${EQUITY_GROUPS.map((group) => `"${group}" text`).join(', ')})`,
};

/** In each part of the course the first so many say yes to the first question. */
const FIRST_GENERATION = { thanked: 10, unthanked: 12, silent: 10, notYet: 10 } as const;
/** As many of those who have not begun yet say nothing at all. */
const SILENT_ON_GROUPS = 12;

const every = (nth: number, n: number): GroupAnswer => (n % nth === 0 ? 'yes' : 'no');

/** What others answer does not matter here: they are too few on one side to be shown. */
const answers = (firstGeneration: GroupAnswer, n: number): GroupAnswers => ({
  firstGeneration,
  needBased: every(3, n + 1),
  international: every(8, n + 3),
  disability: every(12, n + 5),
});

/**
 * What students say of themselves. There are enough on each side of the first group for most figures,
 * of the second for some, and of the others for none, so that all that a report can do is seen.
 */
export function answerGroups(
  deps: Deps,
  organizationId: Id,
  { course, seminar }: { course: LargeCourse; seminar: readonly Id[] },
): Promise<void> {
  const rows = seminar.map((studentId, n) => ({ studentId, ...answers(every(2, n), n) }));
  for (const part of ['thanked', 'unthanked', 'silent', 'notYet'] as const) {
    const students = course.students[part];
    const said = part === 'notYet' ? students.slice(0, -SILENT_ON_GROUPS) : students;
    for (const [n, { id: studentId }] of said.entries()) {
      rows.push({ studentId, ...answers(n < FIRST_GENERATION[part] ? 'yes' : 'no', n) });
    }
  }
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await tx.query(ADD, [organizationId, deps.now(), JSON.stringify(rows)]);
  });
}
