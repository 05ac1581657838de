/** One place in an input: where it is and what stands there. */
export interface Leaf {
  path: readonly string[];
  value: unknown;
}

/** Every place of an input that holds no further places; a list counts by its first entry. */
export function leavesOf(input: unknown, path: readonly string[] = []): Leaf[] {
  if (Array.isArray(input)) {
    return input.length === 0 ? [{ path, value: input }] : leavesOf(input[0], [...path, '0']);
  }
  if (typeof input !== 'object' || input === null) return [{ path, value: input }];
  return Object.entries(input).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

/** The input with another value at one place. */
export function withLeaf(input: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(input)) {
    const entries: unknown[] = input;
    return entries.map((entry, n) => (String(n) === key ? withLeaf(entry, rest, value) : entry));
  }
  const fields = typeof input === 'object' && input !== null ? input : {};
  return { ...fields, [key]: withLeaf(Reflect.get(fields, key), rest, value) };
}
