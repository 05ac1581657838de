import { useId } from 'react';

export interface ProgressBarProps {
  label: string;
  value: number;
  max: number;
  /** The same in words, for example “2 of 5 looked up”. */
  valueText: string;
}

/** How far something is, as a bar and in words. */
export function ProgressBar({ label, value, max, valueText }: ProgressBarProps) {
  const labelId = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span id={labelId}>{label}</span>
        <span className="text-muted tabular">{valueText}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
        className="mt-1.5 h-2 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full bg-accent" style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
