/**
 * A JSON value with sorted keys and no spaces (RFC 8785): equal values give equal text, so that texts
 * can be compared, hashed and signed. Properties without a value are left out, as JSON has it.
 *
 * @throws TypeError for what JSON has no word for
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return plain(value);
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

function plain(value: unknown): string {
  const isWord = value === null || ['string', 'boolean'].includes(typeof value);
  if (isWord || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value);
  throw new TypeError(`JSON has no word for a ${typeof value} of this kind.`);
}
