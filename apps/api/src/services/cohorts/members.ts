import { reachOf } from '@acquaint/core/access/table';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { requireCohortToChange } from './cohorts.ts';
import { BELONGS, FOLLOWS } from './sync-members.ts';

export interface CohortMemberRow {
  studentId: Id;
  studentKey: string | null;
  fullName: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  byRoster: boolean;
  /** Taken out by hand while the list still names them: it does not bring them back. */
  staysOut: boolean;
  [column: string]: unknown;
}

// More than one cohort has: whoever is missing here would look as if they could be added.
const LIST = {
  name: 'list_cohort_members',
  text: `SELECT e."studentId", e."studentKey", e."fullName", m."startsOn"::text AS "startsOn",
      m."endsOn"::text AS "endsOn", m."addedBy" IS NULL AS "byRoster",
      m."endedBy" IS NOT NULL AS "staysOut"
    FROM "CohortMember" m JOIN "RosterEntry" e
      ON e."organizationId" = m."organizationId" AND e."studentId" = m."studentId"
    WHERE m."organizationId" = $1 AND m."cohortId" = $2
    ORDER BY m."endsOn" IS NOT NULL AND m."endsOn" <= ${schoolDaySql('$1', '$3')}, e."nameFolded",
      e."studentId", m."startsOn" LIMIT 20000`,
};

/** Who is or was in a cohort, with dates; whose time is over comes last. */
export function listCohortMembers(deps: Deps, member: Member, id: Id): Promise<CohortMemberRow[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireCohortToChange(deps, tx, member, id);
    return (await tx.query<CohortMemberRow>(LIST, [tx.organizationId, id, deps.now()])).rows;
  });
}

const ADD = {
  name: 'add_cohort_members',
  text: `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "addedBy",
      "createdAt", "endsOn")
    SELECT $1, $2, e."studentId", $4, $5, $6, $7::date FROM "RosterEntry" e
    WHERE e."organizationId" = $1 AND e."studentId" = ANY($3::uuid[]) AND NOT EXISTS (
      SELECT FROM "CohortMember" m WHERE m."organizationId" = $1 AND m."cohortId" = $2
        AND m."studentId" = e."studentId" AND (m."endsOn" IS NULL OR m."endsOn" > $4::date))
    ON CONFLICT ("organizationId", "cohortId", "studentId", "startsOn")
      DO UPDATE SET "endsOn" = EXCLUDED."endsOn", "addedBy" = EXCLUDED."addedBy", "endedBy" = NULL`,
};
// Whoever was taken out by hand and is brought in again by hand is no longer kept out.
const LET_IN = {
  name: 'let_cohort_members_in',
  text: `UPDATE "CohortMember" SET "endedBy" = NULL
    WHERE "organizationId" = $1 AND "cohortId" = $2 AND "studentId" = ANY($3::uuid[])
      AND "endedBy" IS NOT NULL`,
};
// Whoever moves the end of the cohort meanwhile waits, and then carries it to these members too.
const HOLD_END = {
  name: 'hold_end_of_cohort',
  text: `SELECT "endsOn"::text AS "endsOn" FROM "Cohort"
    WHERE "organizationId" = $1 AND "id" = $2 FOR SHARE`,
};
const KNOWN = {
  name: 'known_students',
  text: `SELECT count(*)::int AS "known" FROM "RosterEntry"
    WHERE "organizationId" = $1 AND "studentId" = ANY($2::uuid[])`,
};

/**
 * Puts picked students into a cohort from a day on, to its end if it has one. Who is in it already
 * stays as they are. Advisors pick from the students in their care, so that a cohort of theirs opens no
 * other notebook.
 */
export function addCohortMembers(
  deps: Deps,
  member: Member,
  input: { id: Id; studentIds: Id[]; startsOn: PlainDate; idempotencyKey: string },
): Promise<{ added: number }> {
  const { id, studentIds, startsOn, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'cohorts.addMembers', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await requireCohortToChange(deps, tx, member, id);
      const held = await tx.query<{ endsOn: PlainDate | null }>(HOLD_END, [tx.organizationId, id]);
      const endsOn = held.rows[0]?.endsOn ?? null;
      if (endsOn !== null && endsOn <= startsOn) {
        throw badInput('startsOn', `Please choose a day before the end of the cohort, ${endsOn}.`);
      }
      const unique = [...new Set(studentIds)];
      const { rows } = await tx.query<{ known: number }>(KNOWN, [tx.organizationId, unique]);
      if (rows[0]?.known !== unique.length) throw new ApiError('not_found');
      if (reachOf(member.role, 'cohort.write') !== 'organization') {
        for (const studentId of unique) {
          await requireInCare(tx, member, 'student.read', { studentId, now });
        }
      }
      const values = [tx.organizationId, id, unique, startsOn, member.userId, now, endsOn];
      const { rowCount } = await tx.query(ADD, values);
      await tx.query(LET_IN, [tx.organizationId, id, unique]);
      const added = rowCount ?? 0;
      const subject = { subjectKind: 'cohort', subjectId: id };
      await audit(deps, tx, member, { action: 'cohort.add', ...subject, data: { added } });
      return { added };
    }),
  );
}

const END = {
  name: 'end_cohort_member',
  text: `UPDATE "CohortMember" m SET "endsOn" = $5, "endedBy" = CASE WHEN EXISTS (
      SELECT FROM "Cohort" c JOIN "RosterEntry" e ON e."organizationId" = $1
      WHERE c."id" = $2 AND e."studentId" = $3 AND ${FOLLOWS} AND ${BELONGS}) THEN $6::uuid END
    WHERE m."organizationId" = $1 AND m."cohortId" = $2 AND m."studentId" = $3
      AND m."startsOn" = $4`,
};

/**
 * Ends a membership with a day; the time before it stays countable. It stands while the list goes on
 * naming the student: whoever decided it knew of the list.
 */
export function endCohortMember(
  deps: Deps,
  member: Member,
  input: {
    id: Id;
    studentId: Id;
    startsOn: PlainDate;
    endsOn: PlainDate;
    idempotencyKey: string;
  },
): Promise<{ ended: true }> {
  const { id, studentId, startsOn, endsOn, idempotencyKey: key } = input;
  if (endsOn < startsOn) throw badInput('endsOn', 'Please choose a day after the start.');
  const request = { member, key, procedure: 'cohorts.endMember', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await requireCohortToChange(deps, tx, member, id);
      const { rowCount } = await tx.query(END, [
        tx.organizationId,
        id,
        studentId,
        startsOn,
        endsOn,
        member.userId,
      ]);
      if (rowCount !== 1) throw new ApiError('not_found');
      const subject = { subjectKind: 'cohort', subjectId: id };
      await audit(deps, tx, member, { action: 'cohort.end_member', ...subject });
      return { ended: true as const };
    }),
  );
}
