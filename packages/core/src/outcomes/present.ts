import { NO_CAUSE, outcomeMetrics } from '../phrases/outcomes.ts';
import type { ReportMetric } from '../reports/present.ts';
import { reportCsv } from '../reports/present.ts';
import { LEAST_PEOPLE } from '../reports/report.ts';
import type { ShownFigure, ShownMetric } from '../reports/suppress.ts';
import type { Instant, PlainDate, Zone } from '../workflow/records.ts';
import { classDates } from './class-year.ts';
import { type OutcomeCounts, shownOutcomes } from './rates.ts';
import { KNOWLEDGE_TARGET } from './status.ts';

/** The outcomes of a class as people read them: every number with its definition and n. */
export interface OutcomeReport {
  classYear: number;
  from: PlainDate;
  until: PlainDate;
  /** Talks held by this day count, as do outcomes collected by it. */
  collectedUntil: PlainDate;
  cutOffAt: Instant;
  zone: Zone;
  least: number;
  knowledgeTarget: number;
  /** Null where the rate is hidden. */
  meetsTarget: boolean | null;
  caution: string;
  metrics: ReportMetric[];
}

export function presentOutcomes(
  counts: OutcomeCounts,
  at: { classYear: number; cutOffAt: Instant; zone: Zone },
): OutcomeReport {
  const { knowledge, career, statuses } = shownOutcomes(counts, LEAST_PEOPLE);
  const rate = knowledge.figures[0]?.value ?? null;
  return {
    ...at,
    ...classDates(at.classYear),
    least: LEAST_PEOPLE,
    knowledgeTarget: KNOWLEDGE_TARGET,
    meetsTarget: rate === null ? null : rate >= KNOWLEDGE_TARGET,
    caution: NO_CAUSE,
    metrics: [knowledge, career, statuses].map(named),
  };
}

function named({ id, figures, splits }: ShownMetric): ReportMetric {
  const words = outcomeMetrics[id];
  const labelled = (figure: ShownFigure) => ({
    ...figure,
    label: words?.rows[figure.key] ?? figure.key,
    unit: null,
  });
  return {
    id,
    title: words?.title ?? id,
    definition: words?.definition ?? '',
    source: 'F.3 (NACE, first-destination survey)',
    unit: 'graduates',
    figures: figures.map(labelled),
    splits: splits.map((split) => ({
      ...split,
      label: words?.splits[split.by] ?? split.by,
      figures: split.figures.map(labelled),
    })),
  };
}

/** With the sentence on cause in the definition of each rate, so that no row goes without it. */
export function outcomesCsv(report: OutcomeReport): string {
  const metrics = report.metrics.map((metric) => ({
    ...metric,
    definition: `${metric.definition} ${report.caution}`,
  }));
  return reportCsv({ ...report, cohort: null, metrics });
}
