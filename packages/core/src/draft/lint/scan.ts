import type { Span } from './language/types.ts';

/** Every place of a pattern with the flag `g`. */
export function places(pattern: RegExp, text: string): (Span & { readonly found: string })[] {
  const all: (Span & { found: string })[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found] = match;
    if (found === '') pattern.lastIndex += 1;
    else all.push({ start: match.index, end: match.index + found.length, found });
  }
  return all;
}

/** The first place of a pattern, or null. */
export function place(pattern: RegExp, text: string): (Span & { readonly found: string }) | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length, found: match[0] };
}

/**
 * Where a text holds some words, whatever their Unicode form; null when it does not. Offsets are
 * those of the text as it is.
 */
export function find(text: string, words: string | null | undefined): Span | null {
  const wanted = words?.trim();
  if (!wanted) return null;
  for (const form of [wanted, wanted.normalize('NFC'), wanted.normalize('NFD')]) {
    const start = text.indexOf(form);
    if (start >= 0) return { start, end: start + form.length };
  }
  return null;
}

/** The same for a name: "Lena Hoff" is not found in "Lena Hoffmann". */
export function findName(text: string, name: string | null | undefined): Span | null {
  let from = 0;
  for (;;) {
    const found = find(text.slice(from), name);
    if (found === null) return null;
    const span = { start: from + found.start, end: from + found.end };
    const before = text.slice(0, span.start);
    const after = text.slice(span.end);
    if (!/[\p{L}\p{M}\p{N}]$/u.test(before) && !/^[\p{L}\p{M}\p{N}]/u.test(after)) return span;
    from = span.end;
  }
}

export function inside(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

/** A span found in a slice of a text, as it lies in the whole. */
export function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}
