import type { Policy } from '@acquaint/core/policy/policy';
import { contactLoad } from '@acquaint/core/reports/contact-load';
import { factsOf, type ReportFacts } from '@acquaint/core/reports/facts';
import type { MetricFigures } from '@acquaint/core/reports/figure';
import type { ReportContext } from '@acquaint/core/reports/metric';
import { computeReport } from '@acquaint/core/reports/report';
import { recentRequests, reportFacts, type ReportScope } from '@acquaint/db/queries/report-facts';
import type { Tx } from '@acquaint/db/transaction';
import { calendarsBetween } from './calendar-of.ts';

/** All figures of a range as they stand now, small groups still in them. */
export async function computeFigures(
  tx: Tx,
  scope: ReportScope,
  school: { policy: Policy; country: string },
): Promise<MetricFigures[]> {
  const { facts, context } = await loadFacts(tx, scope, school);
  return computeReport(facts, context);
}

/** What the figures of a range are counted from. */
export async function loadFacts(
  tx: Tx,
  scope: ReportScope,
  { policy, country }: { policy: Policy; country: string },
): Promise<{ facts: ReportFacts; context: ReportContext }> {
  const rows = await reportFacts(tx, scope);
  const load = contactLoad(await recentRequests(tx, scope));
  const facts = {
    students: rows.students,
    interviews: rows.interviews.map(factsOf),
    contacts: rows.contacts,
    load,
    confidence: rows.confidence,
    cutOffAt: scope.now,
  };
  const calendarOf = calendarsBetween(scope.from, scope.now.slice(0, 10), country);
  return { facts, context: { policy, calendarOf, zone: scope.zone } };
}
