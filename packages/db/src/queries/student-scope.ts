import type pg from 'pg';
import type { TenantTx } from '../tenant.ts';
import { studentsInCareSql } from './in-care.ts';
import { memberOnSql } from './school-day.ts';

/** Which students a list or a figure is about. */
export type StudentScope = {
  /** Null counts the whole school; else those in this member's care. */
  staffId: string | null;
  cohortId: string | null;
  /** Only those who are in this cohort, a term, as well. */
  termId?: string | null;
  /** Of the school's calendar. */
  day: string;
};

/**
 * Whoever cares for the chosen cohort cares for all in it, but for those whom they put there themselves:
 * without any such, nobody is asked about one by one.
 */
const caresForCohort = `EXISTS (SELECT FROM "CareAssignment" a
  JOIN "Cohort" c ON c."organizationId" = a."organizationId" AND c."id" = a."cohortId"
  WHERE a."organizationId" = $1 AND a."staffId" = $2::uuid AND a."cohortId" = $3::uuid
    AND a."endedAt" IS NULL AND c."archivedAt" IS NULL
    AND NOT EXISTS (SELECT FROM "CohortMember" own WHERE own."organizationId" = $1
      AND own."cohortId" = c."id" AND own."addedBy" = a."staffId"))`;

/** Students of `r` on the list whom somebody cares for on a day, given as SQL. */
export const caredForSql = (day: string): string =>
  `r."organizationId" = $1 AND r."deactivatedAt" IS NULL
  AND ($2::uuid IS NULL OR ${caresForCohort} OR r."studentId" IN (
    ${studentsInCareSql({ staff: '$2::uuid', organization: '$1', day })}))`;

/** Students of `r` in the cohort that is chosen, or another one, on a day, given as SQL. */
export const inCohortSql = (day: string, cohort = '$3'): string =>
  `r."studentId" IN (SELECT m."studentId" FROM "CohortMember" m
  WHERE m."organizationId" = $1 AND m."cohortId" = ${cohort}::uuid AND ${memberOnSql('m', day)})`;

/** Students whom somebody may look at, today. */
export const scopeSql = `SELECT r."studentId" FROM "RosterEntry" r
  WHERE ${caredForSql('$4::date')} AND ($3::uuid IS NULL OR ${inCohortSql('$4::date')})`;

/** A statement about the students of a scope, and the same for those who are in a term as well. */
export interface Scoped {
  whole: { name: string; text: string };
  inTerm: { name: string; text: string };
}

/**
 * Two statements rather than one, so that whoever asks for no term has the plan of one cohort.
 * The term is the value after all others.
 *
 * @param text the statement, given SQL of the students
 */
export function scoped(name: string, text: (students: string) => string): Scoped {
  const whole = text(scopeSql);
  const used = Math.max(...[...whole.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
  const term = inCohortSql('$4::date', `$${used + 1}`);
  return {
    whole: { name, text: whole },
    inTerm: { name: `${name}_in_term`, text: text(`${scopeSql} AND ${term}`) },
  };
}

/** What a scoped statement asks with, beside its own values. */
export function scopedValues(
  organizationId: string,
  { staffId, cohortId, termId = null, day }: StudentScope,
  own: readonly unknown[] = [],
): unknown[] {
  const values = [organizationId, staffId, cohortId, day, ...own];
  return termId === null ? values : [...values, termId];
}

/** Asks it of a scope. */
export async function askScoped<Row extends pg.QueryResultRow>(
  tx: TenantTx,
  { whole, inTerm }: Scoped,
  scope: StudentScope,
  own: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = (scope.termId ?? null) === null ? whole : inTerm;
  return (await tx.query<Row>(statement, scopedValues(tx.organizationId, scope, own))).rows;
}
