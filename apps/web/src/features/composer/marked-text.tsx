import type { Segment } from '@acquaint/core/draft/segments';
import { useEffect, useRef } from 'react';

export interface MarkedSpan {
  start: number;
  end: number;
  tone: 'block' | 'warn' | 'chosen';
}

const origins: Record<Segment['origin'], string> = {
  template: '',
  field: 'rounded-xs bg-sunken',
  slot: 'border-b-2 border-accent/50',
  missing: 'rounded-xs bg-danger-soft text-danger-strong',
};

const tones: Record<MarkedSpan['tone'], string> = {
  block: 'underline decoration-danger decoration-wavy underline-offset-4',
  warn: 'underline decoration-warning decoration-wavy underline-offset-4',
  chosen: 'rounded-xs bg-accent-soft outline-2 outline-accent',
};

interface Piece {
  text: string;
  start: number;
  className: string;
  isChosen: boolean;
}

/** Cuts the text wherever a segment or a span begins or ends. */
function cut(body: readonly Segment[], spans: readonly MarkedSpan[]): Piece[] {
  return body.flatMap((segment) => {
    const edges = spans
      .flatMap(({ start, end }) => [start, end])
      .filter((at) => at > segment.start && at < segment.end);
    const points = [...new Set([segment.start, ...edges, segment.end])].sort((a, b) => a - b);
    return points.slice(0, -1).map((start, index): Piece => {
      const end = points[index + 1] ?? segment.end;
      const over = spans.filter((span) => span.start < end && start < span.end);
      const classes = [origins[segment.origin], ...over.map(({ tone }) => tones[tone])];
      return {
        text: segment.text.slice(start - segment.start, end - segment.start),
        start,
        className: classes.filter(Boolean).join(' '),
        isChosen: over.some(({ tone }) => tone === 'chosen'),
      };
    });
  });
}

/** A message with its facts, own words and remarks marked; the chosen place comes into view. */
export function MarkedText({
  body,
  spans,
  label,
}: {
  body: readonly Segment[];
  spans: readonly MarkedSpan[];
  label: string;
}) {
  const chosen = useRef<HTMLSpanElement>(null);
  const key = spans.find(({ tone }) => tone === 'chosen');
  useEffect(() => {
    if (!key) return;
    chosen.current?.scrollIntoView({ block: 'nearest' });
    chosen.current?.focus({ preventScroll: true });
  }, [key]);
  const pieces = cut(body, spans);
  const first = pieces.findIndex(({ isChosen }) => isChosen);
  return (
    <div aria-label={label} role="group" dir="auto" className="leading-relaxed whitespace-pre-wrap">
      {pieces.map((piece, index) =>
        piece.className === '' ? (
          piece.text
        ) : (
          <span
            key={piece.start}
            ref={index === first ? chosen : undefined}
            tabIndex={index === first ? -1 : undefined}
            className={piece.className}
          >
            {piece.text}
          </span>
        ),
      )}
    </div>
  );
}
