import { fold } from '@acquaint/core/people/fold';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Standing } from '@acquaint/core/saved-views/standing';
import type { Id } from '@acquaint/core/workflow/records';
import type { Step } from '@acquaint/core/workflow/steps';
import { funnel, type FunnelRow } from '@acquaint/db/queries/funnel';
import { studentPage, type StudentRow, studentsRead } from '@acquaint/db/queries/list-students';
import { inTenant, readTogether } from '@acquaint/db/tenant';
import { readSnapshot, snapshotOf, snapshotRead } from '@acquaint/db/queries/school-changes';
import type { Deps } from '../../deps.ts';
import { type Kept, minuteOf } from '../../kept-answers.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool, schoolOf, schoolRead } from '../dossier/load-school.ts';
import { cohortOf, cohortRead, requireCohort } from '../care/cohorts-in-view.ts';
import { requireTerm, termRead } from '../care/terms-in-view.ts';

const DAY_MS = 86_400_000;

export interface WhereTheyAre {
  /** Students in their care, in the cohort and the term that are chosen. */
  students: number;
  stuckDays: number;
  steps: FunnelRow[];
}

/** The eight steps with everybody in the member's care. */
export function whereTheyAre(
  deps: Deps,
  member: Member,
  { cohortId, termId }: { cohortId: Id | null; termId: Id | null },
): Promise<WhereTheyAre> {
  const { organizationId, userId: staffId, role } = member;
  const now = deps.now();
  const key = ['where they are', role, staffId, cohortId, termId, minuteOf(now)];
  return deps.kept.get(deps.database, organizationId, key, () =>
    inTenant(deps.database, { organizationId }, async (tx) => {
      const snapshot = await readSnapshot(tx);
      if (cohortId !== null) await requireCohort(tx, member, cohortId);
      if (termId !== null) await requireTerm(tx, member, termId, now);
      const { school, policy } = await loadSchool(tx);
      const { stuckDays } = policy;
      const scope = { staffId, cohortId, termId, day: dateIn(now, school.timeZone) };
      const { students, rows } = await funnel(tx, scope, before(deps, stuckDays));
      return { snapshot, answer: { students, stuckDays, steps: rows } };
    }),
  );
}

export interface StudentsAsked {
  cohortId: Id | null;
  /** Only those who are in this term as well. */
  termId: Id | null;
  search: string;
  step: Step | null;
  /** How they stand to the step; without one it narrows nothing. */
  at: Standing;
  stuck: boolean;
  after: { name: string; id: Id } | null;
}

const PAGE = 50;

/** A student on the list; stuck when it is their turn and nothing happened for long. */
export type StudentLine = Omit<StudentRow, 'idleSince'> & { isStuck: boolean };

/** A page of the students in the member's care. */
export async function studentsInCare(
  deps: Deps,
  member: Member,
  asked: StudentsAsked,
): Promise<{ rows: StudentLine[]; next: StudentsAsked['after'] }> {
  const { cohortId, termId, search, step, at, stuck, after } = asked;
  // The page that everybody opens. Few ask again for what a search finds, or the filter "stuck".
  const isFirst = search === '' && !stuck && after === null;
  const { page, stuckDays } = isFirst
    ? await deps.kept.get(
        deps.database,
        member.organizationId,
        ['students', member.userId, member.role, cohortId, termId, step, at, minuteOf(deps.now())],
        () => readPage(deps, member, asked),
      )
    : (await readPage(deps, member, asked)).answer;
  const since = before(deps, stuckDays);
  const rows = page.rows.map(({ idleSince, ...row }) => ({
    ...row,
    isStuck: idleSince !== null && idleSince < since,
  }));
  return { rows, next: page.next };
}

async function readPage(
  deps: Deps,
  member: Member,
  { cohortId, termId, search, step, at, stuck, after }: StudentsAsked,
): Promise<Kept<{ page: ReturnType<typeof studentPage>; stuckDays: number }>> {
  const { organizationId, userId: staffId } = member;
  const now = deps.now();
  const school = schoolRead(organizationId);
  // Which students count as stuck is the school's to say, so that choice needs its word first.
  const [first] = stuck ? await readTogether(deps.database, organizationId, [school]) : [null];
  const students = studentsRead(organizationId, {
    staffId,
    cohortId,
    termId,
    now,
    search: fold(search),
    step,
    at,
    stuckBefore: first === null ? null : before(deps, schoolOf(first).policy.stuckDays),
    after,
    limit: PAGE,
  });
  const [snapshot, schools, found, ...cohorts] = await readTogether(deps.database, organizationId, [
    snapshotRead,
    school,
    students,
    ...(cohortId === null ? [] : [cohortRead(member, cohortId)]),
    ...(termId === null ? [] : [termRead(member, termId, now)]),
  ]);
  for (const rows of cohorts) cohortOf(rows);
  const { stuckDays } = schoolOf(schools).policy;
  return { snapshot: snapshotOf(snapshot), answer: { page: studentPage(found, PAGE), stuckDays } };
}

const before = (deps: Deps, days: number): string =>
  new Date(Date.parse(deps.now()) - days * DAY_MS).toISOString();
