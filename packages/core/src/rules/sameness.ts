const SHINGLE = 4;

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  const last = Math.max(1, words.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) found.add(words.slice(i, i + SHINGLE).join(' '));
  return found;
}

/** Jaccard likeness of two texts by runs of four words, from 0 to 1 (R86, L31). */
export function sameness(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  let shared = 0;
  for (const shingle of first) if (second.has(shingle)) shared += 1;
  return shared / (first.size + second.size - shared);
}
