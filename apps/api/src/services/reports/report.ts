import type { MetricFigures } from '@acquaint/core/reports/figure';
import { LEAST_PEOPLE as LEAST } from '@acquaint/core/reports/report';
import { presentMetrics, type Report, reportCsv } from '@acquaint/core/reports/present';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { computeFigures } from './compute.ts';
import { requireCohort, staffScope } from '../care/cohorts-in-view.ts';

export interface Asked {
  cohortId: Id | null;
  from: PlainDate;
  until: PlainDate;
  /** As it stood that night; the range is then the night's own. */
  night: PlainDate | null;
}

/** Counting a whole school takes longer than a page. */
export const TIME_LIMIT_MS = 60_000;
const LONGEST_DAYS = 1_830;

export function getReport(deps: Deps, member: Member, asked: Asked): Promise<Report> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, (tx) =>
    readReport(deps, tx, member, asked),
  );
}

export interface ExportedReport {
  fileName: string;
  mediaType: string;
  text: string;
}

/** The report to take along; who took which is on record. */
export function exportReport(
  deps: Deps,
  member: Member,
  { format, ...asked }: Asked & { format: 'csv' | 'json' | 'print' },
): Promise<ExportedReport> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, async (tx) => {
    const report = await readReport(deps, tx, member, asked);
    await audit(deps, tx, member, {
      action: 'report.export',
      subjectKind: asked.cohortId === null ? 'organization' : 'cohort',
      subjectId: asked.cohortId ?? organizationId,
      data: { format, from: report.from, until: report.until, night: report.night ?? '' },
    });
    const name = `report-${report.from}-${report.until}`;
    if (format === 'csv') {
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: reportCsv(report) };
    }
    const text = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : '';
    return { fileName: `${name}.json`, mediaType: 'application/json', text };
  });
}

async function readReport(deps: Deps, tx: TenantTx, member: Member, asked: Asked): Promise<Report> {
  const { cohortId, from, until, night } = asked;
  const cohort = cohortId === null ? null : await requireCohort(tx, member, cohortId);
  const staffId = staffScope(member);
  const scope = staffId === null ? 'school' : 'in_care';
  const { school, policy } = await loadSchool(tx);
  const frame = { cohort, scope, least: LEAST } as const;
  if (night !== null) {
    // What stood at night was counted for everybody in the cohort, not for one advisor's students.
    if (cohort === null && staffId !== null) throw new ApiError('not_found');
    const kept = await readSnapshot(tx, cohortId ?? tx.organizationId, night);
    const metrics = presentMetrics(kept.figures, policy);
    const { cutOffAt, timeZone: zone } = kept;
    return { ...frame, from: kept.from, until: kept.until, night, cutOffAt, zone, metrics };
  }
  checkRange(from, until);
  const now = deps.now();
  const { organizationId } = tx;
  const zone = school.timeZone;
  const figures = await computeFigures(
    tx,
    { organizationId, cohortId, staffId, from, until, zone, now },
    { policy, country: school.country },
  );
  const metrics = presentMetrics(figures, policy);
  return { ...frame, from, until, night, cutOffAt: now, zone, metrics };
}

/** @throws ApiError `bad_input` for a range that ends before it begins, or is too long */
export function checkRange(from: PlainDate, until: PlainDate): void {
  if (until < from) throw badInput('until', 'The range ends before it begins.');
  if (Date.parse(until) - Date.parse(from) > LONGEST_DAYS * 86_400_000) {
    throw badInput('until', 'Please choose at most five years.');
  }
}

interface Kept {
  from: PlainDate;
  until: PlainDate;
  cutOffAt: string;
  timeZone: string;
  figures: MetricFigures[];
  [column: string]: unknown;
}

const SNAPSHOT = {
  name: 'report_snapshot',
  text: `SELECT "from"::text, "until"::text, "cutOffAt", "timeZone", "figures" FROM "MetricSnapshot"
    WHERE "organizationId" = $1 AND "scopeId" = $2 AND "night" = $3::date`,
};

async function readSnapshot(tx: TenantTx, scopeId: Id, night: PlainDate): Promise<Kept> {
  const { rows } = await tx.query<Kept>(SNAPSHOT, [tx.organizationId, scopeId, night]);
  const [kept] = rows;
  if (!kept) throw new ApiError('not_found');
  return kept;
}
