import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';
import type { Tone } from './internal/tone.ts';
import { toneFill } from './internal/tone.ts';

export interface ChipProps {
  children: ReactNode;
  tone?: Tone;
  icon?: ReactNode;
  /** With it the chip has a button to take it away. */
  onRemove?: () => void;
  /** Required with `onRemove`, for example “Remove filter Hydrology”. */
  removeLabel?: string;
}

/** A filled field, a filter in force, a keyword. */
export function Chip({ children, tone = 'neutral', icon, onRemove, removeLabel }: ChipProps) {
  return (
    <span
      className={cx(
        'inline-flex min-h-7 max-w-full items-center gap-1 rounded-control px-2 text-sm',
        toneFill[tone],
      )}
    >
      {icon}
      <span className="min-w-0 py-0.5" dir="auto">
        {children}
      </span>
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          className="-me-1.5 inline-flex size-6 shrink-0 items-center justify-center rounded-control hover:bg-surface pointer-coarse:size-9"
          onClick={onRemove}
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </span>
  );
}

export interface ToggleChipProps {
  children: ReactNode;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  count?: number;
}

/** A filter that is on or off. */
export function ToggleChip({ children, isOn, onToggle, count }: ToggleChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={cx(
        'inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border px-3 text-sm transition-colors touch',
        isOn
          ? 'border-accent bg-accent-soft font-medium text-accent-strong'
          : 'border-line-strong bg-surface text-ink hover:bg-sunken',
      )}
      onClick={() => onToggle(!isOn)}
    >
      <span className="min-w-0">{children}</span>
      {count !== undefined && <span className="text-muted tabular">{count}</span>}
    </button>
  );
}
