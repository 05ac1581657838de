import type { Cell } from '../reports/cells.ts';
import { countFigure, type Figure, shareFigure } from '../reports/figure.ts';
import { hiddenGroups, shownFigure, type ShownMetric, suppress } from '../reports/suppress.ts';
import { noStatusCounts, type StatusCounts, sumOf } from './plan.ts';
import { CAREER_STATUSES, OUTCOME_STATUSES } from './status.ts';

/**
 * Graduates by what is known of their talks: at least one held, none, or not listed here, so that
 * nothing can be known.
 */
export const OUTCOME_GROUPS = ['held', 'none', 'unlisted'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];
export type OutcomeCounts = Readonly<Record<OutcomeGroup, StatusCounts>>;

/** Each graduate is counted once. */
const alike = (count: number): Cell => ({ count, people: count });

/**
 * The rates as the survey defines them (F.3). Knowledge: all but unknown, of all graduates. Career
 * outcomes: employed, service, military and education, of the known less those not seeking.
 */
function ratesOf(counts: StatusCounts): { knowledge: Figure; career: Figure; notSeeking: Figure } {
  const all = sumOf(counts);
  const known = all - counts.unknown;
  const base = known - counts.not_seeking;
  const notSeeking = alike(counts.not_seeking);
  return {
    knowledge: shareFigure({ key: 'knowledge' }, alike(all), alike(known), alike(counts.unknown)),
    career: shareFigure(
      { key: 'career', within: { key: 'knowledge', drop: notSeeking } },
      alike(base),
      alike(base - counts.seeking),
      alike(counts.seeking),
    ),
    notSeeking: countFigure({ key: 'not_seeking' }, notSeeking),
  };
}

export interface ShownOutcomes {
  knowledge: ShownMetric;
  career: ShownMetric;
  statuses: ShownMetric;
}

/**
 * What may be printed of a class. Both rates together tell how many are unknown, not seeking,
 * seeking and placed, so that a group is shown with both or with none, and the count of each status
 * only where both rates are shown anyway.
 */
export function shownOutcomes(counts: OutcomeCounts, least: number): ShownOutcomes {
  const total = noStatusCounts();
  for (const group of OUTCOME_GROUPS) {
    for (const status of OUTCOME_STATUSES) total[status] += counts[group][status];
  }
  const rates = ratesOf(total);
  const { figures } = suppress(
    { id: 'rates', figures: [rates.knowledge, rates.career], splits: [] },
    least,
  );
  const isWhole = figures.every(({ hidden }) => !hidden);
  const [knowledge, career] = figures;
  const groups = OUTCOME_GROUPS.map((key) => ({ key, ...ratesOf(counts[key]) })).filter(
    (group) => group.knowledge.n.count > 0,
  );
  const hidden = hiddenGroups(
    groups.map((group) => ({
      key: group.key,
      figures: [group.knowledge, group.career, group.notSeeking],
    })),
    least,
  );
  const isSplit = isWhole && hidden.size < groups.length;
  const metric = (id: string, of: 'knowledge' | 'career'): ShownMetric => {
    const figure = of === 'knowledge' ? knowledge : career;
    return {
      id,
      figures: figure === undefined ? [] : [{ ...figure, key: 'all' }],
      splits: [
        {
          by: 'talks',
          hidden: !isSplit,
          figures: isSplit
            ? groups.map((group) => ({
                ...shownFigure(group[of], hidden.has(group.key)),
                key: group.key,
              }))
            : [],
        },
      ],
    };
  };
  return {
    knowledge: metric('knowledge_rate', 'knowledge'),
    career: metric('career_outcomes_rate', 'career'),
    statuses: shownStatuses(total, least, isWhole),
  };
}

/** The rates give away all but how the career outcomes are made up; that is a table of its own. */
function shownStatuses(total: StatusCounts, least: number, isWhole: boolean): ShownMetric {
  const count = (key: string, n: number): Figure => countFigure({ key }, alike(n));
  const career = CAREER_STATUSES.map((status) => count(status, total[status]));
  const placed = CAREER_STATUSES.reduce((sum, status) => sum + total[status], 0);
  const shown = suppress(
    {
      id: 'first_destinations',
      figures: [
        count('career', placed),
        ...(['seeking', 'not_seeking', 'unknown'] as const).map((key) => count(key, total[key])),
      ],
      splits: [{ by: 'status', figures: career }],
    },
    least,
  );
  if (isWhole) return shown;
  return {
    ...shown,
    figures: shown.figures.map((one) => ({ ...one, value: null, n: null, hidden: true })),
    splits: [{ by: 'status', hidden: true, figures: [] }],
  };
}
