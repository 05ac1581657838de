import { type GradeLine, gradesCsv } from '@acquaint/core/assignments/grades-csv';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { type ClassRow, readClass } from './class-table.ts';

/** The grades of a class to take along; who took them is on record. */
export function exportGrades(
  deps: Deps,
  member: Member,
  id: Id,
): Promise<{ fileName: string; mediaType: string; text: string }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { assignment, rows } = await readClass(deps, tx, member, id);
    const subject = { subjectKind: 'assignment', subjectId: id };
    await audit(deps, tx, member, { action: 'assignment.export', ...subject });
    const { rubric, due } = assignment.terms;
    return {
      fileName: `grades-${dateIn(due.at, due.zone)}.csv`,
      mediaType: 'text/csv',
      text: gradesCsv(rubric, rows.map(lineOf)),
    };
  });
}

function lineOf({ studentKey, fullName, state, last }: ClassRow): GradeLine {
  const grade = last?.grades.at(-1) ?? null;
  return {
    studentKey,
    fullName,
    state,
    number: last?.number ?? null,
    submittedAt: last?.submittedAt ?? null,
    daysLate: last?.lateness.days ?? null,
    marks: grade?.marks ?? null,
    deduction: grade?.deduction ?? null,
    total: grade?.total ?? null,
    gradedAt: grade?.gradedAt ?? null,
  };
}
