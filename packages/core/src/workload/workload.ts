import { writeCsv } from '../csv/write-csv.ts';
import { workloadPhrases } from '../phrases/workload.ts';
import { median } from '../reports/metric.ts';
import type { Id, Instant, PlainDate, Zone } from '../workflow/records.ts';
import { WORKLOAD_MEASURES, type WorkloadMeasure } from './measures.ts';

/** One member of the staff as the database counts them: no student is in it. */
export interface WorkloadRow {
  staffId: Id;
  name: string;
  /** Still one of the staff. */
  isHere: boolean;
  inCare: number;
  openReviews: number;
  /** Of each review that they answered in the range: hours from asking to the answer. */
  answerHours: readonly number[];
  nudges: number;
  matters: number;
}

export interface WorkloadLine {
  staffId: Id;
  name: string;
  isHere: boolean;
  /** Null where there is nothing to take a median of. */
  values: Readonly<Record<WorkloadMeasure, number | null>>;
}

/** What the staff has on hand and has done, by name; not a ranking, so in the order of names. */
export interface Workload {
  from: PlainDate;
  until: PlainDate;
  cutOffAt: Instant;
  zone: Zone;
  caution: string;
  measures: {
    id: WorkloadMeasure;
    title: string;
    definition: string;
    source: string;
    isOfToday: boolean;
  }[];
  staff: WorkloadLine[];
}

/** These stand as they are now; all others happened in the range. */
const OF_TODAY: readonly WorkloadMeasure[] = ['inCare', 'openReviews'];

export function presentWorkload(
  rows: readonly WorkloadRow[],
  frame: Pick<Workload, 'from' | 'until' | 'cutOffAt' | 'zone'>,
): Workload {
  return {
    ...frame,
    caution: workloadPhrases.caution,
    measures: WORKLOAD_MEASURES.map((id) => ({
      id,
      ...workloadPhrases.measures[id],
      source: 'K1',
      isOfToday: OF_TODAY.includes(id),
    })),
    staff: rows.map(lineOf).toSorted(byName),
  };
}

function lineOf({ staffId, name, isHere, answerHours, ...counts }: WorkloadRow): WorkloadLine {
  const { inCare, openReviews, nudges, matters } = counts;
  return {
    staffId,
    name,
    isHere,
    values: {
      inCare,
      openReviews,
      answeredReviews: answerHours.length,
      answerHours: median(answerHours),
      nudges,
      matters,
    },
  };
}

const byName = (a: WorkloadLine, b: WorkloadLine): number =>
  a.name.localeCompare(b.name, 'en') || (a.staffId < b.staffId ? -1 : 1);

const HEAD = [
  'advisor',
  'measure',
  'value',
  'n',
  'as_of',
  'from',
  'until',
  'cut_off',
  'zone',
  'definition',
] as const;

/** One number a row; `n` are the reviews behind a median. */
export function workloadCsv(workload: Workload): string {
  const { from, until, cutOffAt, zone, measures, staff, caution } = workload;
  const rows = staff.flatMap(({ name, values }) =>
    measures.map(({ id, title, definition, isOfToday }) => {
      const value = values[id];
      return [
        name,
        title,
        value === null ? null : Math.round(value * 100) / 100,
        id === 'answerHours' ? values.answeredReviews : value,
        isOfToday ? 'now' : 'range',
        from,
        until,
        cutOffAt,
        zone,
        `${definition} ${caution}`,
      ];
    }),
  );
  return writeCsv([HEAD, ...rows]);
}
