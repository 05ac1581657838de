import pg from 'pg';

const TIMESTAMPTZ = 1184;

/**
 * Postgres text of a `timestamptz` in a UTC session (`2026-11-22 19:40:00.5+00`) as the core's ISO
 * string, always with three decimals (`2026-11-22T19:40:00.500Z`), so that texts sort as times do.
 * No Date object is made: that halves the cost of a list.
 *
 * @throws RangeError for `infinity`, years before our era, and sessions that are not in UTC
 */
export function isoInstant(text: string): string {
  if (!text.endsWith('+00')) throw new RangeError(`Not an instant of a UTC session: ${text}`);
  const fraction = text.length === 22 ? '000' : text.slice(20, -3).padEnd(3, '0').slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}

/** Parsers of our pool: as in `pg`, with instants kept as ISO strings. */
export const isoTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((raw: string) => unknown) => {
    if (oid === TIMESTAMPTZ && format !== 'binary') return isoInstant;
    return pg.types.getTypeParser(oid, format) as (raw: string) => unknown;
  },
};
