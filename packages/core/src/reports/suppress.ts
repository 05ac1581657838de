import { type Cell, isSmall, together } from './cells.ts';
import { type Figure, type MetricFigures, type Split, valueOf } from './figure.ts';

/** A figure as people see it. Hidden ones say nothing, not even how many they count. */
export interface ShownFigure {
  key: string;
  kind: Figure['kind'];
  value: number | null;
  n: number | null;
  hidden: boolean;
}

export interface ShownMetric {
  id: string;
  figures: ShownFigure[];
  /** `hidden`: the groups are too small to name any of them. */
  splits: { by: string; hidden: boolean; figures: ShownFigure[] }[];
}

/**
 * What may be printed of a metric. No cell of fewer than `least` students is in it, and none can be
 * worked out by subtraction: what a hidden figure's neighbours would give away is hidden with it.
 */
export function suppress(metric: MetricFigures, least: number): ShownMetric {
  const hidden = hiddenFigures(metric.figures, least);
  const [whole] = metric.figures;
  const isWholeHidden = whole === undefined || hidden.has(whole.key);
  return {
    id: metric.id,
    figures: metric.figures.map((figure) => shownFigure(figure, hidden.has(figure.key))),
    splits: metric.splits.map((split) => shownSplit(split, least, isWholeHidden)),
  };
}

function hiddenFigures(figures: readonly Figure[], least: number): Set<string> {
  const hidden = new Set<string>();
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  for (const figure of figures) {
    const leads = figure.needs !== null && hidden.has(figure.needs);
    if (leads || hasSmallCell(figure, least) || isNearAncestor(figure, { byKey, hidden, least })) {
      hidden.add(figure.key);
    }
  }
  return hidden;
}

const hasSmallCell = ({ n, part, rest }: Figure, least: number): boolean =>
  [n, part, rest].some((cell) => cell !== null && isSmall(cell, least));

interface Look {
  byKey: ReadonlyMap<string, Figure>;
  hidden: ReadonlySet<string>;
  least: number;
}

/** The difference to the nearest shown figure that it is part of would be a small cell. */
function isNearAncestor(figure: Figure, { byKey, hidden, least }: Look): boolean {
  const drops: Cell[] = [];
  let { within } = figure;
  while (within !== null) {
    drops.push(within.drop);
    if (!hidden.has(within.key)) return isSmall(together(drops), least);
    within = byKey.get(within.key)?.within ?? null;
  }
  return false;
}

function shownSplit(split: Split, least: number, isWholeHidden: boolean) {
  const { by, figures } = split;
  // A group of nobody has no row, so that the rows do not tell which groups there could be.
  const groups = figures.filter(({ n }) => n.count > 0);
  const hidden = hiddenGroups(
    groups.map((figure) => ({ key: figure.key, figures: [figure] })),
    least,
  );
  // Rows that are all hidden would still tell how many groups there are.
  const isHidden = isWholeHidden || (split.isPrivate === true && groups.some(isOfAll));
  if (isHidden || hidden.size === groups.length) return { by, hidden: true, figures: [] };
  return {
    by,
    hidden: false,
    figures: groups.map((figure) => shownFigure(figure, hidden.has(figure.key))),
  };
}

/** Nobody stands beside it. */
const isOfAll = ({ rest }: Figure): boolean => rest?.people === 0;

/** A group of people with what is counted of it: the same figures in each group, in one order. */
interface Group {
  key: string;
  figures: readonly Figure[];
}

/**
 * The groups to hide, each with all of its figures: those with a small cell, then the next smallest
 * until the total less the shown ones says nothing about any of them.
 */
export function hiddenGroups(groups: readonly Group[], least: number): ReadonlySet<string> {
  const size = ({ figures }: Group): number => figures[0]?.n.count ?? 0;
  // Answers to one question are shares of the same whole: the next smallest is the rarest answer.
  const part = ({ figures }: Group): number => figures[0]?.part?.count ?? 0;
  const ordered = groups.toSorted(
    (a, b) => size(a) - size(b) || part(a) - part(b) || (a.key < b.key ? -1 : 1),
  );
  const hidden = new Set(
    ordered.filter(({ figures }) => figures.some((figure) => hasSmallCell(figure, least))),
  );
  for (const next of ordered) {
    const measures = (ordered[0]?.figures ?? []).map((_, at) =>
      [...hidden].flatMap(({ figures }) => figures[at] ?? []),
    );
    if (!measures.some((figures) => givesAway(figures, least))) break;
    hidden.add(next);
  }
  return new Set([...hidden].map(({ key }) => key));
}

/** What the total less the shown groups says about the hidden ones. */
function givesAway(hidden: readonly Figure[], least: number): boolean {
  if (hidden.length === 0) return false;
  if (hidden.length === 1) return true;
  const n = together(hidden.map((figure) => figure.n));
  if (isSmall(n, least)) return true;
  const parts = hidden.flatMap(({ part }) => (part === null ? [] : [part]));
  if (parts.length === 0) return false;
  const part = together(parts);
  const rest = together(hidden.flatMap((figure) => (figure.rest === null ? [] : [figure.rest])));
  // All or none of them did: then each of them did, or did not.
  return part.people < least || rest.people < least;
}

export function shownFigure(figure: Figure, hidden: boolean): ShownFigure {
  const { key, kind, n } = figure;
  if (hidden) return { key, kind, value: null, n: null, hidden };
  return { key, kind, value: valueOf(figure), n: n.count, hidden };
}
