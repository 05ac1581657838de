import { Info, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';
import { toneText } from './internal/tone.ts';
import type { Tone } from './internal/tone.ts';

export type CalloutTone = Exclude<Tone, 'success'>;

const icons: Record<CalloutTone, LucideIcon> = {
  neutral: Info,
  accent: Lightbulb,
  warning: TriangleAlert,
  danger: OctagonAlert,
};

const backs: Record<CalloutTone, string> = {
  neutral: 'border-line bg-surface',
  accent: 'border-transparent bg-accent-soft',
  warning: 'border-transparent bg-warning-soft',
  danger: 'border-transparent bg-danger-soft',
};

export interface CalloutProps {
  tone?: CalloutTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announce it, for what appears while somebody works. */
  isLive?: boolean;
}

/** A remark that stands out of the text. */
export function Callout({
  tone = 'neutral',
  title,
  children,
  actions,
  isLive = false,
}: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div
      role={isLive ? 'status' : 'note'}
      className={cx('flex items-start gap-3 rounded-control border px-4 py-3', backs[tone])}
    >
      <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', toneText[tone])} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-prose">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
