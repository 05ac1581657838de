/** Length of the runs of words that two texts are compared by (L31). */
const RUN = 4;

/** Runs of four words in a row, folded to lower case; a shorter text is one run. */
export function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  if (words.length === 0) return found;
  const last = Math.max(1, words.length - RUN + 1);
  for (let at = 0; at < last; at++) found.add(words.slice(at, at + RUN).join(' '));
  return found;
}

/** Shared part of two sets, from 0 to 1; two empty ones share nothing. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Jaccard likeness of two texts by runs of four words, from 0 to 1 (L31, R86, G21). */
export function sameness(a: string, b: string): number {
  return jaccard(shingles(a), shingles(b));
}
