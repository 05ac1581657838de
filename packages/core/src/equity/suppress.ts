import type { Cell } from '../reports/cells.ts';
import { type Figure, type MetricFigures, valueOf } from '../reports/figure.ts';
import { hiddenGroups, suppress } from '../reports/suppress.ts';
import { GROUP_SIDES, type GroupSide } from './groups.ts';

/** One number of both sides as people see it; hidden, it says nothing of either. */
export interface ShownGap {
  key: string;
  kind: Figure['kind'];
  hidden: boolean;
  yes: { value: number | null; n: number | null };
  no: { value: number | null; n: number | null };
  /** The value of `yes` less that of `no`. */
  gap: number | null;
}

const NOTHING = { value: null, n: null } as const;

/** Both sides of a number, or neither: one side alone would be the other by subtraction. */
export function shownGaps(
  sides: Readonly<Record<GroupSide, MetricFigures>>,
  least: number,
): ShownGap[] {
  const isShown = mayBeShown(sides, least);
  return sides.yes.figures.map((yes, at): ShownGap => {
    const no = sides.no.figures[at];
    const base = { key: yes.key, kind: yes.kind };
    if (!isShown || no === undefined) {
      return { ...base, hidden: true, yes: NOTHING, no: NOTHING, gap: null };
    }
    const [a, b] = [valueOf(yes), valueOf(no)];
    return {
      ...base,
      hidden: false,
      yes: { value: a, n: yes.n.count },
      no: { value: b, n: no.n.count },
      gap: a === null || b === null ? null : a - b,
    };
  });
}

/**
 * Nobody can be made out on either side, nor, by what the report prints of all, among those who did
 * not say. And no trait tells the group: what some on one side did, enough on the other did too.
 */
function mayBeShown(sides: Readonly<Record<GroupSide, MetricFigures>>, least: number): boolean {
  const groups = GROUP_SIDES.map((key) => ({ key, figures: sides[key].figures }));
  if (hiddenGroups(groups, least).size > 0) return false;
  const steps = groups.flatMap(({ key }) => suppress(sides[key], least).figures);
  if (steps.some(({ hidden }) => hidden)) return false;
  return sides.yes.figures.every((yes, at) => {
    const no = sides.no.figures[at];
    if (no === undefined) return false;
    if (yes.n.people < least || no.n.people < least) return false;
    const others = cellsOf(no);
    return cellsOf(yes).every((cell, n) => isEmpty(cell) === isEmpty(others[n]));
  });
}

/** What `n` falls into, in one order. */
const cellsOf = ({ part, rest, within }: Figure): (Cell | null)[] => [
  part,
  rest,
  within?.drop ?? null,
];

const isEmpty = (cell: Cell | null | undefined): boolean => (cell?.people ?? 0) === 0;
