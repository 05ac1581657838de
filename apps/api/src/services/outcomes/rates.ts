import { classDates } from '@acquaint/core/outcomes/class-year';
import { noStatusCounts } from '@acquaint/core/outcomes/plan';
import { type OutcomeReport, outcomesCsv, presentOutcomes } from '@acquaint/core/outcomes/present';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import type { ExportedReport } from '../reports/report.ts';
import { audit } from '../writes/audit.ts';
import { classesOf, countClass } from './records.ts';

export interface OutcomeRates {
  /** Classes with outcomes, the last one first. */
  classes: number[];
  /** Null as long as nothing was brought. */
  report: OutcomeReport | null;
}

/**
 * The rates of a class, or of the last one.
 *
 * @throws ApiError `not_found` for a class of which nothing was brought
 */
export function outcomeRates(
  deps: Deps,
  member: Member,
  { classYear }: { classYear: number | null },
): Promise<OutcomeRates> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const classes = await classesOf(tx);
    const asked = classYear ?? classes[0];
    if (asked === undefined) return { classes, report: null };
    return { classes, report: await readRates(deps, tx, asked, classes) };
  });
}

/** The rates to take along; who took which is on record. */
export function exportOutcomes(
  deps: Deps,
  member: Member,
  { classYear, format }: { classYear: number; format: 'csv' | 'json' | 'print' },
): Promise<ExportedReport> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const report = await readRates(deps, tx, classYear, await classesOf(tx));
    await audit(deps, tx, member, {
      action: 'outcome.export',
      subjectKind: 'organization',
      subjectId: member.organizationId,
      data: { format, classYear },
    });
    const name = `outcomes-${classYear}`;
    if (format === 'csv') {
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: outcomesCsv(report) };
    }
    const text = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : '';
    return { fileName: `${name}.json`, mediaType: 'application/json', text };
  });
}

async function readRates(
  deps: Deps,
  tx: TenantTx,
  classYear: number,
  classes: readonly number[],
): Promise<OutcomeReport> {
  if (!classes.includes(classYear)) throw new ApiError('not_found');
  const { school } = await loadSchool(tx);
  const zone = school.timeZone;
  const until = classDates(classYear).collectedUntil;
  const counted = await countClass(tx, { classYear, zone, until });
  const counts = {
    held: noStatusCounts(),
    none: noStatusCounts(),
    unlisted: { ...noStatusCounts(), ...counted.unlisted },
  };
  for (const { status, held, count } of counted.listed) {
    counts[held ? 'held' : 'none'][status] += count;
  }
  return presentOutcomes(counts, { classYear, cutOffAt: deps.now(), zone });
}
