import type { Timing } from './measure.ts';

export interface Result {
  id: string;
  what: string;
  goal: { atMost: number } | { atLeast: number } | null;
  /** A ratio within one run, or a figure with its unit in `what`. */
  measured: number;
  timings: Timing[];
}

export const holds = ({ goal, measured }: Result): boolean =>
  goal === null || ('atMost' in goal ? measured <= goal.atMost : measured >= goal.atLeast);

/** Results as a page for people. */
export function asPage(results: readonly Result[], machine: string, date: string): string {
  const rows = results.map((result) => {
    const { goal, measured, what } = result;
    const wanted =
      goal === null
        ? '–'
        : 'atMost' in goal
          ? `at most ${goal.atMost}`
          : `at least ${goal.atLeast}`;
    const verdict = goal === null ? '' : holds(result) ? 'holds' : '**misses**';
    return `| ${what} | ${wanted} | ${measured.toFixed(2)} | ${verdict} |`;
  });
  return [
    '# Benchmark results',
    '',
    `Measured ${date} on ${machine}. Ratios are of medians within one run; nothing else is comparable.`,
    'Run them with `pnpm --filter @acquaint/bench bench`. What was killed and what was lost meanwhile',
    'stands in [drill.md](drill.md).',
    '',
    '| What | Goal | Measured | |',
    '|---|---|---:|---|',
    ...rows,
    '',
  ].join('\n');
}
