import { writeCsv } from '../csv/write-csv.ts';
import { equityPhrases, equitySides, groupPhrases } from '../phrases/equity.ts';
import { figureLabel, metricDefinition, metricTitle, unitWord } from '../phrases/reports.ts';
import type { Policy } from '../policy/policy.ts';
import { METRICS } from '../reports/report.ts';
import type { Instant, PlainDate, Zone } from '../workflow/records.ts';
import { EQUITY_METRICS, type GroupFigures } from './compute.ts';
import type { EquityGroup } from './groups.ts';
import { type ShownGap, shownGaps } from './suppress.ts';

/** The gaps between groups as people read them. They count what stands now, never one night. */
export interface EquityReport {
  cohort: { id: string; name: string } | null;
  from: PlainDate;
  until: PlainDate;
  cutOffAt: Instant;
  zone: Zone;
  /** Fewer students than this on either side, and both are hidden. */
  least: number;
  caution: string;
  groups: {
    id: EquityGroup;
    title: string;
    /** What students were asked. */
    question: string;
    sides: { yes: string; no: string };
    rows: EquityRow[];
  }[];
  metrics: { id: string; title: string; definition: string; source: string; unit: string }[];
}

export type EquityRow = ShownGap & { metric: string; label: string; unit: string | null };

type Frame = Pick<EquityReport, 'cohort' | 'from' | 'until' | 'cutOffAt' | 'zone'>;

export function presentEquity(
  figures: readonly GroupFigures[],
  policy: Policy,
  frame: Frame,
): EquityReport {
  const least = policy.smallGroup;
  return {
    ...frame,
    least,
    caution: equityPhrases.caution,
    groups: figures.map(({ group, metrics }) => ({
      id: group,
      title: groupPhrases[group].title,
      question: groupPhrases[group].question,
      sides: equitySides,
      rows: metrics.flatMap(({ id, sides }) =>
        shownGaps(sides, least).map((gap) => ({ ...gap, metric: id, ...wordsOf(id, gap) })),
      ),
    })),
    metrics: METRICS.filter(({ id }) => EQUITY_METRICS.includes(id)).map(
      ({ id, source, unit }) => ({
        id,
        source,
        unit,
        title: metricTitle(id),
        definition: metricDefinition(id, policy),
      }),
    ),
  };
}

/** A number that stands alone in its metric is called as the metric is. */
function wordsOf(id: string, { key, kind }: ShownGap): { label: string; unit: string | null } {
  const title = metricTitle(id);
  const isAlone = key === 'all' || key === 'median';
  return {
    label: isAlone ? title : `${title}: ${figureLabel(id, key)}`,
    unit: kind === 'average' ? unitWord(id, null) : null,
  };
}

const HEAD = [
  'group',
  'question',
  'metric',
  'kind',
  'value_yes',
  'n_yes',
  'value_no',
  'n_no',
  'gap',
  'unit',
  'from',
  'until',
  'cut_off',
  'zone',
  'cohort',
  'least',
  'definition',
] as const;

const round = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;

export function equityCsv(report: EquityReport): string {
  const { from, until, cutOffAt, zone, cohort, least, caution } = report;
  const rows = report.groups.flatMap(({ title, question, rows: gaps }) =>
    gaps.map(({ metric, label, kind, hidden, yes, no, gap }) => {
      const known = report.metrics.find(({ id }) => id === metric);
      return [
        title,
        question,
        label,
        kind,
        ...[round(yes.value), yes.n, round(no.value), no.n, round(gap)].map((cell) =>
          hidden ? '–' : cell,
        ),
        known?.unit ?? '',
        from,
        until,
        cutOffAt,
        zone,
        cohort?.name ?? '',
        least,
        `${known?.definition ?? ''} ${caution}`,
      ];
    }),
  );
  return writeCsv([HEAD, ...rows]);
}
