import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { type CohortChoice, cohortChoices, staffScope } from '../care/cohorts-in-view.ts';

export interface ReportChoices {
  cohorts: CohortChoice[];
  /** Nights whose figures stand, newest first. */
  nights: PlainDate[];
}

const NIGHTS = {
  name: 'report_nights',
  text: `SELECT "night"::text FROM "MetricSnapshot"
    WHERE "organizationId" = $1 AND "scopeId" = $2 ORDER BY "night" DESC LIMIT 400`,
};

/** What a report can be asked of: the cohorts, and the nights of the one that is chosen. */
export function reportChoices(
  deps: Deps,
  member: Member,
  { cohortId }: { cohortId: Id | null },
): Promise<ReportChoices> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const cohorts = await cohortChoices(tx, member);
    const isTheirs =
      cohortId === null ? staffScope(member) === null : cohorts.some(({ id }) => id === cohortId);
    if (!isTheirs) return { cohorts, nights: [] };
    const { rows } = await tx.query<{ night: PlainDate }>(NIGHTS, [
      organizationId,
      cohortId ?? organizationId,
    ]);
    return { cohorts, nights: rows.map(({ night }) => night) };
  });
}
