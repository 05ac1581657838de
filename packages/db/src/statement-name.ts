const names = new Map<string, string>();
const LIMIT = 1_000;

/**
 * A name under which the connection keeps the plan of a statement that Prisma wrote. Statements
 * whose text varies without end (long IN lists) stay nameless once there are many.
 */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= LIMIT) return '';
  const name = `prisma_${names.size}`;
  names.set(sql, name);
  return name;
}
