import { dateIn } from '@acquaint/core/rules/moments';
import { type ShownFunnel, shownFunnel } from '@acquaint/core/reports/funnel-report';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import { funnel } from '@acquaint/db/queries/funnel';
import { readSnapshot } from '@acquaint/db/queries/school-changes';
import type { Deps } from '../../deps.ts';
import { minuteOf } from '../../kept-answers.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort, staffScope } from '../care/cohorts-in-view.ts';
import { loadSchool } from '../dossier/load-school.ts';

const DAY_MS = 86_400_000;

/** The eight steps as figures, with small groups taken out: nobody can be made out in it. */
export function funnelTotals(
  deps: Deps,
  member: Member,
  { cohortId }: { cohortId: Id | null },
): Promise<ShownFunnel & { stuckDays: number }> {
  const { organizationId } = member;
  const now = deps.now();
  const staffId = staffScope(member);
  const key = ['totals', staffId, cohortId, minuteOf(now)];
  return deps.kept.get(deps.database, organizationId, key, () =>
    inTenant(deps.database, { organizationId }, async (tx) => {
      const snapshot = await readSnapshot(tx);
      if (cohortId !== null) await requireCohort(tx, member, cohortId);
      const { school, policy } = await loadSchool(tx);
      const { stuckDays } = policy;
      const scope = { staffId, cohortId, day: dateIn(now, school.timeZone) };
      const before = new Date(Date.parse(now) - stuckDays * DAY_MS).toISOString();
      const { students, rows } = await funnel(tx, scope, before);
      return { snapshot, answer: { ...shownFunnel(students, rows), stuckDays } };
    }),
  );
}
