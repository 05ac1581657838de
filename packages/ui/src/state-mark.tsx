import {
  Ban,
  Check,
  Circle,
  CircleAlert,
  CircleDot,
  Clock,
  Lock,
  Minus,
  TriangleAlert,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';
import type { Tone } from './internal/tone.ts';
import { toneText } from './internal/tone.ts';

export type MarkState =
  | 'done'
  | 'current'
  | 'ready'
  | 'locked'
  | 'waiting'
  | 'skipped'
  | 'warning'
  | 'problem'
  | 'stopped';

const marks: Record<MarkState, { icon: LucideIcon; tone: Tone }> = {
  done: { icon: Check, tone: 'success' },
  current: { icon: CircleDot, tone: 'accent' },
  ready: { icon: Circle, tone: 'neutral' },
  locked: { icon: Lock, tone: 'neutral' },
  waiting: { icon: Clock, tone: 'neutral' },
  skipped: { icon: Minus, tone: 'neutral' },
  warning: { icon: TriangleAlert, tone: 'warning' },
  problem: { icon: CircleAlert, tone: 'danger' },
  stopped: { icon: Ban, tone: 'danger' },
};

/** The sign of a state, decorative: a word must stand beside it. */
export function StateIcon({ state, className }: { state: MarkState; className?: string }) {
  const { icon: Icon, tone } = marks[state];
  return <Icon aria-hidden="true" className={cx('size-4 shrink-0', toneText[tone], className)} />;
}

/** A state as sign and word. */
export function StateMark({ state, children }: { state: MarkState; children: ReactNode }) {
  const isLoud = state === 'warning' || state === 'problem' || state === 'stopped';
  return (
    <span className="inline-flex items-start gap-1.5">
      <StateIcon state={state} className="mt-[0.25em]" />
      <span className={isLoud ? toneText[marks[state].tone] : 'text-ink'}>{children}</span>
    </span>
  );
}
