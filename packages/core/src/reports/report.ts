import type { ReportFacts } from './facts.ts';
import type { MetricFigures } from './figure.ts';
import type { Metric, ReportContext } from './metric.ts';
import { ASKING_METRICS } from './metrics-asking.ts';
import { COMPETENCY_METRICS } from './metrics-competency.ts';
import { CONFIDENCE_METRICS } from './metrics-confidence.ts';
import { DIRECTION_METRICS } from './metrics-direction.ts';
import { PUNCTUALITY_METRICS } from './metrics-punctuality.ts';
import { TALK_METRICS } from './metrics-talks.ts';

/** Every number of the report, in the order of a talk's life. */
export const METRICS: readonly Metric[] = [
  ...ASKING_METRICS,
  ...TALK_METRICS,
  ...PUNCTUALITY_METRICS,
  ...COMPETENCY_METRICS,
  ...DIRECTION_METRICS,
  ...CONFIDENCE_METRICS,
];

/** Cells of fewer students than this are not printed. */
export const LEAST_PEOPLE = 5;

/** All figures before small groups are taken out; only what stores or suppresses them may see it. */
export function computeReport(facts: ReportFacts, context: ReportContext): MetricFigures[] {
  return METRICS.map(({ id, compute }) => ({ id, splits: [], ...compute(facts, context) }));
}
