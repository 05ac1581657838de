import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_PEOPLE } from '../reports/report.ts';
import type { ShownFigure } from '../reports/suppress.ts';
import { noStatusCounts, type StatusCounts, sumOf } from './plan.ts';
import { outcomesCsv, presentOutcomes } from './present.ts';
import { OUTCOME_GROUPS, type OutcomeCounts, type ShownOutcomes, shownOutcomes } from './rates.ts';
import { CAREER_STATUSES, OUTCOME_STATUSES } from './status.ts';

const some = (counts: Partial<StatusCounts>): StatusCounts => ({ ...noStatusCounts(), ...counts });
const none = noStatusCounts();
const at = { classYear: 2026, cutOffAt: '2026-10-01T09:00:00.000Z', zone: 'Europe/Berlin' };
const present = (counts: Partial<OutcomeCounts>) =>
  presentOutcomes({ held: none, none, unlisted: none, ...counts }, at);
const rate = (counts: Partial<OutcomeCounts>, id: string) =>
  present(counts).metrics.find((one) => one.id === id)?.figures[0];

describe('F.3: the rates', () => {
  const held = some({
    employed: 40,
    service: 6,
    military: 5,
    education: 9,
    seeking: 12,
    not_seeking: 8,
    unknown: 20,
  });

  test('knowledge is all but unknown of all graduates', () => {
    expect(rate({ held }, 'knowledge_rate')).toMatchObject({ value: 80 / 100, n: 100 });
  });

  test('career outcomes are of the known less those not seeking', () => {
    expect(rate({ held }, 'career_outcomes_rate')).toMatchObject({ value: 60 / 72, n: 72 });
  });

  test.each([
    [65, true],
    [64, false],
  ])('the target is met at %i of 100: %s', (employed, meets) => {
    const report = present({ held: some({ employed, unknown: 100 - employed }) });
    expect(report).toMatchObject({ knowledgeTarget: 0.65, meetsTarget: meets });
  });

  test('nobody known: no career rate, and a knowledge rate of nothing', () => {
    const counts = { held: some({ unknown: 30 }) };
    expect(rate(counts, 'knowledge_rate')).toMatchObject({ value: 0, n: 30 });
    expect(rate(counts, 'career_outcomes_rate')).toMatchObject({ value: null, n: 0 });
  });

  test('every row of the file to take along has range, definition, n, and the word on cause', () => {
    const [head = '', ...rows] = outcomesCsv(present({ held })).trim().split('\r\n');
    expect(head).toContain('value,n,unit,from,until,cut_off,zone');
    for (const row of rows) {
      expect(row).toContain('2025-07-01,2026-06-30,2026-10-01T09:00:00.000Z');
      expect(row).toContain('do not say that talks led to an outcome');
    }
    expect(rows[0]).toContain('0.8,100,graduates');
  });
});

describe('P4: small cells of a class', () => {
  test.each([
    [4, true],
    [5, false],
  ])('%i still seeking are hidden: %s', (seeking, hidden) => {
    const counts = { held: some({ employed: 50, seeking, unknown: 10 }) };
    expect(rate(counts, 'career_outcomes_rate')).toMatchObject({ hidden });
  });

  test('two not seeking cannot be had as the known less those counted', () => {
    const counts = { held: some({ employed: 50, seeking: 9, not_seeking: 2, unknown: 10 }) };
    expect(rate(counts, 'knowledge_rate')).toMatchObject({ hidden: false });
    expect(rate(counts, 'career_outcomes_rate')).toMatchObject({ hidden: true, n: null });
  });

  test('groups are shown side by side where each is large enough', () => {
    const large = some({ employed: 20, seeking: 6, unknown: 9 });
    const report = present({ held: large, none: large });
    for (const metric of report.metrics.slice(0, 2)) {
      expect(metric.splits[0]?.figures.map(({ key, hidden }) => [key, hidden])).toEqual([
        ['held', false],
        ['none', false],
      ]);
    }
  });

  const count = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 5, max: 60 }),
  );
  const statuses = fc.record(
    Object.fromEntries(OUTCOME_STATUSES.map((status) => [status, count])) as Record<
      (typeof OUTCOME_STATUSES)[number],
      typeof count
    >,
  );
  const classes = fc.record({ held: statuses, none: statuses, unlisted: statuses });

  const isSafe = (n: number): boolean => n === 0 || n >= LEAST_PEOPLE;
  const partOf = ({ value, n }: ShownFigure): number => Math.round((value ?? 0) * (n ?? 0));

  /** Unknown, not seeking, seeking and placed, as far as two shown rates tell them. */
  function told(knowledge: ShownFigure | undefined, career: ShownFigure | undefined) {
    const cells: Record<string, number> = {};
    if (knowledge && !knowledge.hidden) {
      cells['known'] = partOf(knowledge);
      cells['unknown'] = (knowledge.n ?? 0) - partOf(knowledge);
    }
    if (career && !career.hidden) {
      cells['base'] = career.n ?? 0;
      cells['placed'] = partOf(career);
      cells['seeking'] = (career.n ?? 0) - partOf(career);
      if (knowledge && !knowledge.hidden) {
        cells['notSeeking'] = partOf(knowledge) - (career.n ?? 0);
      }
    }
    return cells;
  }

  const placedOf = (counts: OutcomeCounts): number =>
    OUTCOME_GROUPS.flatMap((group) => CAREER_STATUSES.map((one) => counts[group][one])).reduce(
      (sum, n) => sum + n,
      0,
    );

  /** What the total less the shown groups tells of the hidden ones. */
  function leaksOfGroups(whole: Record<string, number>, shown: ShownOutcomes): string[] {
    const rows = shown.knowledge.splits[0]?.figures ?? [];
    const careers = shown.career.splits[0]?.figures ?? [];
    const cells = rows.map((row, at) => told(row, careers[at]));
    const left = Object.entries(whole).map(([key, n]) => ({
      key,
      n: cells.reduce((sum, of) => sum - (of[key] ?? 0), n),
    }));
    const hidden = rows.filter((row) => row.hidden).length;
    const isAllShown = left.every(({ n }) => n === 0);
    // What is left of hidden groups is neither all nor none of them.
    const mixed = left.filter(({ key }) => !['notSeeking', 'base'].includes(key));
    return [
      ...cells.flatMap((of) =>
        Object.entries(of)
          .filter(([, n]) => !isSafe(n))
          .map(([key]) => key),
      ),
      ...left.filter(({ n }) => !isSafe(n)).map(({ key }) => `left of ${key}`),
      ...(rows.some((row, at) => row.hidden !== careers[at]?.hidden) ? ['half a group'] : []),
      ...(hidden === 1 ? ['one hidden'] : []),
      ...(rows.length > 0 && !('notSeeking' in whole) ? ['groups of a hidden whole'] : []),
      ...(hidden === 0 && rows.length > 0 && !isAllShown ? ['not the whole'] : []),
      ...(hidden > 0
        ? mixed.filter(({ n }) => n < LEAST_PEOPLE).map(({ key }) => `all of ${key}`)
        : []),
    ];
  }

  /** What the table of statuses tells beyond the rates. */
  function leaksOfStatuses(
    whole: Record<string, number>,
    { statuses: table }: ShownOutcomes,
    placed: number,
  ): string[] {
    const open = table.figures.filter((one) => !one.hidden);
    const made = table.splits[0]?.figures ?? [];
    const named = made.filter((one) => !one.hidden);
    const closed = made.length - named.length;
    const rest = placed - named.reduce((sum, one) => sum + (one.n ?? 0), 0);
    const isRestSafe = closed === 0 ? rest === 0 : closed > 1 && rest >= LEAST_PEOPLE;
    return [
      ...[...open, ...named].filter(({ n }) => !isSafe(n ?? 0)).map(({ key }) => key),
      ...(open.length > 0 && !('notSeeking' in whole) ? ['more than the rates'] : []),
      ...(made.length > 0 && !isRestSafe ? ['how the placed are made up'] : []),
    ];
  }

  test('no cell of one to four can be read or worked out, in a group or in what is left', () => {
    const seen = { whole: 0, hidden: 0 };
    fc.assert(
      fc.property(classes, (counts) => {
        const shown = shownOutcomes(counts, LEAST_PEOPLE);
        const whole = told(shown.knowledge.figures[0], shown.career.figures[0]);
        const rows = shown.knowledge.splits[0]?.figures ?? [];
        seen[rows.some((row) => row.hidden) ? 'hidden' : 'whole'] += rows.length > 0 ? 1 : 0;
        const leaks = [
          ...Object.entries(whole).flatMap(([key, n]) => (isSafe(n) ? [] : [key])),
          ...leaksOfGroups(whole, shown),
          ...leaksOfStatuses(whole, shown, placedOf(counts)),
        ];
        expect(leaks).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    // Both ways of showing groups were tried.
    expect(Math.min(seen.whole, seen.hidden)).toBeGreaterThan(10);
  });

  test('what is shown is what is counted', () => {
    fc.assert(
      fc.property(classes, (counts) => {
        const { knowledge } = shownOutcomes(counts, LEAST_PEOPLE);
        const open = (knowledge.splits[0]?.figures ?? []).filter(({ hidden }) => !hidden);
        expect(open.map((figure) => [figure.key, figure.n, partOf(figure)])).toEqual(
          open.map(({ key }) => {
            const group = counts[key as (typeof OUTCOME_GROUPS)[number]];
            return [key, sumOf(group), sumOf(group) - group.unknown];
          }),
        );
      }),
    );
  });
});
