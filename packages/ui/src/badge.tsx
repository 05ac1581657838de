import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';
import type { Tone } from './internal/tone.ts';
import { toneFill } from './internal/tone.ts';

/** One or two words of state beside a title. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded-control px-2 py-0.5 text-xs font-medium',
        toneFill[tone],
      )}
    >
      {icon}
      <span className="min-w-0">{children}</span>
    </span>
  );
}
