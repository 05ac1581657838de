import { cx } from './internal/cx.ts';

export type MinuteKind = 'opening' | 'questions' | 'closing' | 'slack';

export interface MinuteSegment {
  kind: MinuteKind;
  /** For example “Questions”. */
  label: string;
  minutes: number;
  /** For example “12 min”. */
  minutesLabel: string;
}

export interface MinuteBarProps {
  label: string;
  /** The minutes that were asked for: the full width of the bar. */
  askedMinutes: number;
  segments: readonly MinuteSegment[];
  /** The whole in a sentence, for example “16 of 20 minutes planned, 4 free”. */
  summary: string;
}

// Slack is drawn as a gap, so that the bar also reads without colour and in print.
const fills: Record<MinuteKind, string> = {
  opening: 'bg-accent/55',
  questions: 'bg-accent',
  closing: 'bg-accent/55',
  slack: 'border border-dashed border-line-strong bg-transparent',
};

/** The agreed minutes and what fills them. What runs over is drawn past the mark and said in words. */
export function MinuteBar({ label, askedMinutes, segments, summary }: MinuteBarProps) {
  const filled = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const isOver = filled > askedMinutes;
  const scale = Math.max(askedMinutes, filled, 1);
  return (
    <figure aria-label={label} className="min-w-0">
      <div aria-hidden="true" className="relative flex h-7 gap-0.5">
        {segments
          .filter((segment) => segment.minutes > 0)
          .map((segment) => (
            <span
              key={segment.kind}
              className={cx(
                'min-w-1 rounded-control [print-color-adjust:exact]',
                fills[segment.kind],
                isOver && segment.kind === 'closing' && 'bg-danger',
              )}
              style={{ flexGrow: segment.minutes, flexBasis: 0 }}
            />
          ))}
        {isOver && (
          <span
            className="absolute -inset-y-1 border-s-2 border-ink"
            style={{ insetInlineStart: `${(askedMinutes / scale) * 100}%` }}
          />
        )}
      </div>
      <figcaption className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className={isOver ? 'font-medium text-danger' : 'font-medium'}>{summary}</span>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {segments.map((segment) => (
            <li key={segment.kind} className="inline-flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className={cx(
                  'size-3 rounded-sm [print-color-adjust:exact]',
                  fills[segment.kind],
                  isOver && segment.kind === 'closing' && 'bg-danger',
                )}
              />
              {segment.label}
              <span className="text-muted tabular">{segment.minutesLabel}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
