import pg from 'pg';

const TIMESTAMPTZ = 1184;

/**
 * Postgres text of a `timestamptz` in a UTC session (`2026-11-22 19:40:00.5+00`) as the ISO string
 * that `Temporal.Instant` prints (`2026-11-22T19:40:00.5Z`). No Date object is made: that halves the
 * cost of a list.
 */
export function isoInstant(text: string): string {
  if (!text.endsWith('+00')) {
    // 'infinity', a year before our era, or a session that is not in UTC: never guess.
    throw new RangeError(`Not a timestamp of a UTC session: ${text}`);
  }
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

/** Parsers of our pool: as in `pg`, with instants kept as ISO strings. */
export const isoTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((raw: string) => unknown) => {
    if (oid === TIMESTAMPTZ && format !== 'binary') return isoInstant;
    return pg.types.getTypeParser(oid, format) as (raw: string) => unknown;
  },
};
