import { computeEquity } from '@acquaint/core/equity/compute';
import { equityCsv, type EquityReport, presentEquity } from '@acquaint/core/equity/present';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { allDeclarations } from '../groups/records.ts';
import { audit } from '../writes/audit.ts';
import { loadFacts } from './compute.ts';
import { checkRange, type ExportedReport, TIME_LIMIT_MS } from './report.ts';

export interface EquityAsked {
  cohortId: Id | null;
  from: PlainDate;
  until: PlainDate;
}

export interface EquityAnswer {
  isAsked: boolean;
  /** Null where the school does not ask its students. */
  report: EquityReport | null;
}

/** The gaps between groups as they stand now. Each look is on record, for two of them compare. */
export function getEquity(deps: Deps, member: Member, asked: EquityAsked): Promise<EquityAnswer> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, async (tx) => {
    const report = await readEquity(deps, tx, member, asked);
    if (report === null) return { isAsked: false, report };
    const { cohortId, from, until } = asked;
    const data = { from, until };
    await audit(deps, tx, member, { action: 'equity.see', ...subjectOf(tx, cohortId), data });
    return { isAsked: true, report };
  });
}

/** @throws ApiError `not_found` where the school does not ask */
export function exportEquity(
  deps: Deps,
  member: Member,
  { format, ...asked }: EquityAsked & { format: 'csv' | 'json' | 'print' },
): Promise<ExportedReport> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, async (tx) => {
    const report = await readEquity(deps, tx, member, asked);
    if (report === null) throw new ApiError('not_found');
    const { cohortId, from, until } = asked;
    const data = { format, from, until };
    await audit(deps, tx, member, { action: 'equity.export', ...subjectOf(tx, cohortId), data });
    const name = `groups-${from}-${until}`;
    if (format === 'csv') {
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: equityCsv(report) };
    }
    const text = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : '';
    return { fileName: `${name}.json`, mediaType: 'application/json', text };
  });
}

const subjectOf = ({ organizationId }: TenantTx, cohortId: Id | null) => ({
  subjectKind: cohortId === null ? 'organization' : 'cohort',
  subjectId: cohortId ?? organizationId,
});

async function readEquity(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { cohortId, from, until }: EquityAsked,
): Promise<EquityReport | null> {
  const cohort = cohortId === null ? null : await requireCohort(tx, member, cohortId);
  checkRange(from, until);
  const { school, policy } = await loadSchool(tx);
  if (policy.groupQuestions !== 'on') return null;
  const { organizationId } = tx;
  const { timeZone: zone, country } = school;
  const scope = { organizationId, cohortId, staffId: null, from, until, zone, now: deps.now() };
  const { facts, context } = await loadFacts(tx, scope, { policy, country });
  const figures = computeEquity(facts, context, await allDeclarations(tx));
  return presentEquity(figures, policy, { cohort, from, until, cutOffAt: scope.now, zone });
}
