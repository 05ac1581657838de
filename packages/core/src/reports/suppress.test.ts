import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellOf } from './cells.ts';
import { countFigure, shareFigure } from './figure.ts';
import type { ShownFigure } from './suppress.ts';
import { suppress } from './suppress.ts';

const LEAST = 5;

interface Item {
  studentId: string;
  group: string;
  yes: boolean;
}

const items = fc.array(
  fc.record({
    studentId: fc.integer({ min: 1, max: 25 }).map((n) => `s${n}`),
    group: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    yes: fc.boolean(),
  }),
  { maxLength: 80 },
);

const share = (key: string, some: readonly Item[]) =>
  shareFigure(
    { key },
    cellOf(some),
    cellOf(some.filter(({ yes }) => yes)),
    cellOf(some.filter(({ yes }) => !yes)),
  );

function splitOf(all: readonly Item[]) {
  const groups = [...new Set(all.map(({ group }) => group))];
  const of = (key: string) => all.filter(({ group }) => group === key);
  return {
    id: 'm',
    figures: [share('all', all)],
    splits: [{ by: 'group', figures: groups.map((key) => share(key, of(key))) }],
  };
}

const nOf = (figure: ShownFigure): number => figure.n ?? 0;
const yesOf = (figure: ShownFigure): number => Math.round((figure.value ?? 0) * nOf(figure));
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('what reports print of small groups', () => {
  test('P4: no cell of one to four students is printed', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { figures, splits } = suppress(splitOf(all), LEAST);
        const printed = [
          ...figures.map((figure) => ({ figure, of: all })),
          ...splits.flatMap((split) =>
            split.figures.map((figure) => ({
              figure,
              of: all.filter(({ group }) => group === figure.key),
            })),
          ),
        ];
        for (const { figure, of } of printed.filter((one) => !one.figure.hidden)) {
          for (const cell of [
            cellOf(of),
            cellOf(of.filter(({ yes }) => yes)),
            cellOf(of.filter(({ yes }) => !yes)),
          ]) {
            expect(cell.people === 0 || cell.people >= LEAST).toBe(true);
          }
          expect(nOf(figure)).toBe(of.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('P4: no hidden group can be worked out from the total and the groups that are shown', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { figures, splits } = suppress(splitOf(all), LEAST);
        const [whole] = figures;
        const [split] = splits;
        const isClosed = whole === undefined || split === undefined || whole.hidden;
        expect(isClosed ? (split?.figures ?? []) : []).toEqual([]);
        if (isClosed) return;
        const hidden = split.figures.filter((figure) => figure.hidden);
        if (hidden.length === 0) return;
        const open = split.figures.filter((figure) => !figure.hidden);
        const n = nOf(whole) - sum(open.map(nOf));
        const yes = yesOf(whole) - sum(open.map(yesOf));
        // At least two groups share what is left, it is more than one each, and neither all nor
        // none of them: every count and every share of each has several values that fit.
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(n).toBeGreaterThan(hidden.length);
        expect(yes).toBeGreaterThan(0);
        expect(yes).toBeLessThan(n);
        // And what is left, as one group, is no small cell either.
        const left = all.filter(({ group }) => hidden.some(({ key }) => key === group));
        expect(cellOf(left).people).toBeGreaterThanOrEqual(LEAST);
      }),
      { numRuns: 2000 },
    );
  });

  test('P4: of steps that count one another, no difference is a small cell', () => {
    const step = (key: string, some: Item[], whole: { key: string; items: Item[] }) =>
      countFigure(
        {
          key,
          within: {
            key: whole.key,
            drop: cellOf(whole.items.filter((one) => !some.includes(one))),
          },
        },
        cellOf(some),
      );
    fc.assert(
      fc.property(items, (all) => {
        const two = all.filter(({ group }) => group !== 'a');
        const three = two.filter(({ group }) => group !== 'b');
        const four = three.filter(({ yes }) => yes);
        const byKey: Record<string, Item[]> = { one: all, two, three, four };
        const { figures } = suppress(
          {
            id: 'm',
            figures: [
              countFigure({ key: 'one' }, cellOf(all)),
              step('two', two, { key: 'one', items: all }),
              step('three', three, { key: 'two', items: two }),
              step('four', four, { key: 'three', items: three }),
            ],
            splits: [],
          },
          LEAST,
        );
        const open = figures.filter(({ hidden }) => !hidden);
        for (const [at, { key }] of open.entries()) {
          const before = open[at - 1];
          const mine = byKey[key] ?? [];
          const dropped = (byKey[before?.key ?? ''] ?? []).filter((one) => !mine.includes(one));
          if (before === undefined) continue;
          const { people } = cellOf(dropped);
          expect(people === 0 || people >= LEAST).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('P4: thirty talks of three students are three students', () => {
    const n: Cell = { count: 30, people: 3 };
    const metric = { id: 'm', figures: [countFigure({ key: 'held' }, n)], splits: [] };
    expect(suppress(metric, LEAST).figures).toEqual([
      { key: 'held', kind: 'count', value: null, n: null, hidden: true },
    ]);
  });

  test('P4: where one group is hidden, the next smallest is too', () => {
    const group = (key: string, from: number, size: number): Item[] =>
      Array.from({ length: size }, (_, at) => ({
        studentId: `s${from + at}`,
        group: key,
        yes: at % 2 === 0,
      }));
    const all = [...group('a', 0, 40), ...group('b', 100, 12), ...group('c', 200, 3)];
    const [split] = suppress(splitOf(all), LEAST).splits;
    expect(split?.figures.map(({ key, hidden }) => [key, hidden])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  test('P4: shares of one whole hide so that the answers left out are no small group', () => {
    const answers = fc.array(
      fc.record({
        studentId: fc.integer({ min: 1, max: 25 }).map((n) => `s${n}`),
        group: fc.constantFrom('more', 'same', 'less'),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(answers, (said) => {
        const keys = ['more', 'same', 'less'];
        const of = (some: readonly string[]) => said.filter(({ group }) => some.includes(group));
        const { figures, splits } = suppress(
          {
            id: 'm',
            figures: [countFigure({ key: 'said' }, cellOf(said))],
            splits: [
              {
                by: 'answer',
                isPrivate: true,
                figures: keys.map((key) =>
                  shareFigure(
                    { key },
                    cellOf(said),
                    cellOf(of([key])),
                    cellOf(of(keys.filter((other) => other !== key))),
                  ),
                ),
              },
            ],
          },
          LEAST,
        );
        const [whole] = figures;
        const rows = splits[0]?.figures ?? [];
        expect(whole?.hidden === false ? [] : rows).toEqual([]);
        for (const { key } of rows.filter(({ hidden }) => !hidden)) {
          const { people } = cellOf(of([key]));
          expect(people === 0 || people >= LEAST).toBe(true);
        }
        // Of nobody is it printed that all said the same.
        expect(rows.some(({ value }) => value === 1)).toBe(false);
        const hidden = rows.filter((row) => row.hidden).map(({ key }) => key);
        if (hidden.length === 0) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(cellOf(of(hidden)).people).toBeGreaterThanOrEqual(LEAST);
      }),
      { numRuns: 1000 },
    );
  });
});
