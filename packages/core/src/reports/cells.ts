import type { Id } from '../workflow/records.ts';

/** So many things, of so many students. */
export interface Cell {
  count: number;
  people: number;
}

export const EMPTY_CELL: Cell = { count: 0, people: 0 };

/** How many there are, and of how many students. */
export function cellOf(items: readonly { studentId: Id }[]): Cell {
  return { count: items.length, people: new Set(items.map(({ studentId }) => studentId)).size };
}

/** As `cellOf`, where one student brings several. */
export function cellOfSums(items: readonly { studentId: Id; count: number }[]): Cell {
  const some = items.filter(({ count }) => count > 0);
  return {
    count: some.reduce((sum, { count }) => sum + count, 0),
    people: new Set(some.map(({ studentId }) => studentId)).size,
  };
}

/** Somebody could be made out in it. Nobody can be where there is nothing. */
export const isSmall = ({ people }: Cell, least: number): boolean => people > 0 && people < least;

/**
 * Several cells looked at as one. Their students may be the same, so that at least as many stand
 * behind all of them as behind the largest.
 */
export function together(cells: readonly Cell[]): Cell {
  return {
    count: cells.reduce((sum, { count }) => sum + count, 0),
    people: Math.max(0, ...cells.map(({ people }) => people)),
  };
}
