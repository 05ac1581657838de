import type { VariableName } from '../library/variables.ts';

/** `missing` appears in previews only: a rendered message never holds one. */
export type Origin = 'template' | 'field' | 'slot' | 'missing';

/** A stretch of text that remembers where it came from. Offsets are UTF-16, `end` excluded. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
  readonly variable?: VariableName;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Piece = Pick<Segment, 'text' | 'origin' | 'variable'>;

export function textOf(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** Lays pieces end to end, starting at `from`. */
export function place(pieces: readonly Piece[], from = 0): Segment[] {
  let at = from;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, start, end: at };
  });
}

/** The part of the segments inside a range, cut at its ends; offsets stay those of the whole. */
export function sliceSegments(segments: readonly Segment[], range: Range): Segment[] {
  return segments.flatMap((segment) => {
    const start = Math.max(segment.start, range.start);
    const end = Math.min(segment.end, range.end);
    if (start >= end) return [];
    const text = segment.text.slice(start - segment.start, end - segment.start);
    return [{ ...segment, text, start, end }];
  });
}
