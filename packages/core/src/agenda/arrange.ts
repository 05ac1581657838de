import { questionCategories } from '../library/kinds.ts';
import { compareIds, minutesOf } from './item.ts';
import type { AgendaItem } from './types.ts';
import { probingFrom } from './weights.ts';

/**
 * Puts core questions in order (C.4 rules 4 and 14): depth rises, and where it reaches 3 a short
 * question of depth 2 comes last, so that nobody is left on a hard one. Within a depth the order
 * is that of the categories; on a visit the questions about watching come first of all.
 */
export function arrange(items: readonly AgendaItem[]): AgendaItem[] {
  const sorted = items.toSorted(
    (a, b) => a.depth - b.depth || place(a) - place(b) || compareIds(a.key, b.key),
  );
  if (sorted.at(-1)?.depth !== 3) return sorted;
  const solid = sorted.filter((item) => item.depth === 2);
  const shortest = Math.min(...solid.map((item) => item.minutes));
  const calm = sorted.findLastIndex((item) => item.depth === 2 && item.minutes === shortest);
  if (calm < 0) return sorted;
  return [...sorted.slice(0, calm), ...sorted.slice(calm + 1), ...sorted.slice(calm, calm + 1)];
}

function place({ category, depth }: AgendaItem): number {
  return category === 'OBS' && depth === 1 ? -1 : questionCategories.indexOf(category);
}

export type DepthProblem = 'opens_deep' | 'depth_drops' | 'probes_early' | 'ends_deep';

/** What is wrong with the depths of an order (C.4 rule 4), with the item at fault. */
export function depthProblems(
  core: readonly AgendaItem[],
): { readonly code: DepthProblem; readonly item: AgendaItem }[] {
  const problems: { code: DepthProblem; item: AgendaItem }[] = [];
  const total = minutesOf(core);
  let passed = 0;
  for (const [at, item] of core.entries()) {
    const previous = core[at - 1];
    const last = at === core.length - 1;
    if (at === 0 && item.depth !== 1) problems.push({ code: 'opens_deep', item });
    if (previous !== undefined && item.depth < previous.depth && !(last && item.depth === 2)) {
      problems.push({ code: 'depth_drops', item });
    }
    if (item.depth === 3 && passed < probingFrom * total) {
      problems.push({ code: 'probes_early', item });
    }
    if (last && item.depth === 3) problems.push({ code: 'ends_deep', item });
    passed += item.minutes;
  }
  return problems;
}

/** Items with a full risk that come before the middle of the talk (C.3, C.4 rule 7). */
export function riskyTooEarly(
  core: readonly AgendaItem[],
  opening: number,
  minutes: number,
): AgendaItem[] {
  let at = opening;
  return core.filter((item) => {
    const starts = at;
    at += item.minutes;
    return item.risk === 2 && starts < minutes / 2;
  });
}
