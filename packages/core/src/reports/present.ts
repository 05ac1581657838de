import {
  figureLabel,
  metricDefinition,
  metricTitle,
  unitWord,
  splitLabel,
} from '../phrases/reports.ts';
import type { Policy } from '../policy/policy.ts';
import type { Instant, PlainDate, Zone } from '../workflow/records.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { MetricFigures } from './figure.ts';
import { LEAST_PEOPLE, METRICS } from './report.ts';
import { type ShownFigure, suppress } from './suppress.ts';

/** A report as people read it: every number with its definition, and what it counts. */
export interface Report {
  cohort: { id: string; name: string } | null;
  /** Whether it counts everybody, or the students in the reader's care. */
  scope: 'school' | 'in_care';
  from: PlainDate;
  until: PlainDate;
  /** The night that it shows; null for what stands now. */
  night: PlainDate | null;
  cutOffAt: Instant;
  zone: Zone;
  least: number;
  metrics: ReportMetric[];
}

export interface ReportMetric {
  id: string;
  title: string;
  definition: string;
  source: string;
  unit: string;
  figures: LabelledFigure[];
  splits: { by: string; label: string; hidden: boolean; figures: LabelledFigure[] }[];
}

export type LabelledFigure = ShownFigure & { label: string; unit: string | null };

/** Suppresses and names; what an older snapshot lacks is left out. */
export function presentMetrics(figures: readonly MetricFigures[], policy: Policy): ReportMetric[] {
  return METRICS.flatMap(({ id, source, unit }) => {
    const raw = figures.find((one) => one.id === id);
    if (raw === undefined) return [];
    const labelled = (figure: ShownFigure): LabelledFigure => ({
      ...figure,
      label: figureLabel(id, figure.key),
      unit: figure.kind === 'average' ? unitWord(id, figure.value) : null,
    });
    const shown = suppress(raw, LEAST_PEOPLE);
    return {
      id,
      source,
      unit,
      title: metricTitle(id),
      definition: metricDefinition(id, policy),
      figures: shown.figures.map(labelled),
      splits: shown.splits.map((split) => ({
        ...split,
        label: splitLabel(id, split.by),
        figures: split.figures.map(labelled),
      })),
    };
  });
}

const HEAD = [
  'metric',
  'group',
  'figure',
  'kind',
  'value',
  'n',
  'unit',
  'from',
  'until',
  'cut_off',
  'zone',
  'cohort',
  'definition',
] as const;

export function reportCsv(
  report: Pick<Report, 'from' | 'until' | 'cutOffAt' | 'zone' | 'cohort' | 'metrics'>,
): string {
  const { from, until, cutOffAt, zone, cohort } = report;
  const rows = report.metrics.flatMap((metric) => {
    const row = (group: string, { label, kind, value, n, hidden }: LabelledFigure) => [
      metric.title,
      group,
      label,
      kind,
      hidden ? '–' : value === null ? null : Math.round(value * 10_000) / 10_000,
      hidden ? '–' : n,
      metric.unit,
      from,
      until,
      cutOffAt,
      zone,
      cohort?.name ?? '',
      metric.definition,
    ];
    return [
      ...metric.figures.map((figure) => row('', figure)),
      ...metric.splits.flatMap((split) => split.figures.map((figure) => row(split.label, figure))),
    ];
  });
  return writeCsv([HEAD, ...rows]);
}
