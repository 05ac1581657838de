import { fold } from '@acquaint/core/people/fold';
import type { Id } from '@acquaint/core/workflow/records';
import type { Step } from '@acquaint/core/workflow/steps';
import { funnel, type FunnelRow } from '@acquaint/db/queries/funnel';
import { listStudents, type StudentRow } from '@acquaint/db/queries/list-students';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { type CohortChoice, cohortChoices, requireCohort } from '../care/cohorts-in-view.ts';

const DAY_MS = 86_400_000;

export interface WhereTheyAre {
  /** Students in their care, in the cohort that is chosen. */
  students: number;
  stuckDays: number;
  steps: FunnelRow[];
  cohorts: CohortChoice[];
}

/** The eight steps with everybody in the member's care. */
export function whereTheyAre(
  deps: Deps,
  member: Member,
  { cohortId }: { cohortId: Id | null },
): Promise<WhereTheyAre> {
  const { organizationId, userId: staffId, role } = member;
  const scope = { staffId, cohortId, day: deps.now().slice(0, 10) };
  return deps.recent.get(organizationId, ['where they are', role, scope], () =>
    inTenant(deps.database, { organizationId }, async (tx) => {
      if (cohortId !== null) await requireCohort(tx, member, cohortId);
      const { stuckDays } = (await loadSchool(tx)).policy;
      const { students, rows } = await funnel(tx, scope, before(deps, stuckDays));
      return { students, stuckDays, steps: rows, cohorts: await cohortChoices(tx, member) };
    }),
  );
}

export interface StudentsAsked {
  cohortId: Id | null;
  search: string;
  step: Step | null;
  stuck: boolean;
  after: { name: string; id: Id } | null;
}

const PAGE = 50;

/** A page of the students in the member's care. */
export function studentsInCare(
  deps: Deps,
  member: Member,
  { cohortId, search, step, stuck, after }: StudentsAsked,
): Promise<{ rows: StudentRow[]; next: StudentsAsked['after'] }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    if (cohortId !== null) await requireCohort(tx, member, cohortId);
    const { stuckDays } = (await loadSchool(tx)).policy;
    return listStudents(tx, {
      staffId: member.userId,
      cohortId,
      day: deps.now().slice(0, 10),
      search: fold(search),
      step,
      stuck,
      stuckBefore: before(deps, stuckDays),
      after,
      limit: PAGE,
    });
  });
}

const before = (deps: Deps, days: number): string =>
  new Date(Date.parse(deps.now()) - days * DAY_MS).toISOString();
