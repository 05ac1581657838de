import type { Cell } from './cells.ts';

/**
 * One number with what it is made of, before small groups are taken out.
 * - `share`: `part` of `n`, the others being `rest`
 * - `ratio`: so many of `part` for each of `n`
 * - `average`: a mean, median or maximum over `n`
 * - `count`: `n` itself
 */
export interface Figure {
  key: string;
  kind: 'share' | 'ratio' | 'average' | 'count';
  n: Cell;
  part: Cell | null;
  rest: Cell | null;
  /** Only of an average. */
  value: number | null;
  /** It counts some of what another figure counts; `drop` are the others. */
  within: { key: string; drop: Cell } | null;
  /** It would give away another figure, so that it goes where that one is hidden. */
  needs: string | null;
}

/** Parts of the first figure of a metric, which add up to it. */
export interface Split {
  by: string;
  figures: Figure[];
  /** Where everybody gave one answer, it would be known of each: then none is printed. */
  isPrivate?: boolean;
}

export interface MetricFigures {
  id: string;
  figures: Figure[];
  splits: Split[];
}

type Base = Pick<Figure, 'key'> & Partial<Pick<Figure, 'within' | 'needs'>>;

const NOTHING = { part: null, rest: null, value: null, within: null, needs: null };

export const countFigure = (base: Base, n: Cell): Figure => ({
  ...NOTHING,
  ...base,
  kind: 'count',
  n,
});

export const shareFigure = (base: Base, n: Cell, part: Cell, rest: Cell): Figure => ({
  ...NOTHING,
  ...base,
  kind: 'share',
  n,
  part,
  rest,
});

export const ratioFigure = (base: Base, n: Cell, part: Cell): Figure => ({
  ...NOTHING,
  ...base,
  kind: 'ratio',
  n,
  part,
});

export const averageFigure = (base: Base, n: Cell, value: number | null): Figure => ({
  ...NOTHING,
  ...base,
  kind: 'average',
  n,
  value,
});

/** The number that is printed; null where there is nothing to count. */
export function valueOf({ kind, n, part, value }: Figure): number | null {
  if (kind === 'count') return n.count;
  if (n.count === 0) return null;
  return kind === 'average' ? value : (part?.count ?? 0) / n.count;
}
