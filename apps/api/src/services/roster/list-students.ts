import { fold } from '@acquaint/core/people/fold';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

/** What the directory says of a student: nothing of their notebook. */
export interface DirectoryStudent {
  studentId: Id;
  studentKey: string | null;
  fullName: string;
  programme: string | null;
  term: string | null;
  active: boolean;
  [column: string]: unknown;
}

const PAGE = 50;
const LIST = {
  name: 'list_roster',
  text: `SELECT "studentId", "studentKey", "fullName", "programme", "term",
      "deactivatedAt" IS NULL AS "active"
    FROM "RosterEntry" r
    WHERE "organizationId" = $1
      AND ($2 = '' OR strpos("nameFolded", $2) > 0 OR "studentKey" = $3)
      AND ($4::uuid IS NULL OR ("nameFolded", "studentId") > (SELECT "nameFolded", "studentId"
        FROM "RosterEntry" WHERE "organizationId" = $1 AND "studentId" = $4::uuid))
    ORDER BY "nameFolded", "studentId" LIMIT ${PAGE + 1}`,
};

/** The school's students by name, a page at a time. */
export function listStudents(
  deps: Deps,
  member: Member,
  { search, after }: { search: string; after: Id | null },
): Promise<{ students: DirectoryStudent[]; next: Id | null }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const values = [tx.organizationId, fold(search), search.trim(), after];
    const { rows } = await tx.query<DirectoryStudent>(LIST, values);
    const students = rows.slice(0, PAGE);
    return { students, next: rows.length > PAGE ? (students.at(-1)?.studentId ?? null) : null };
  });
}
