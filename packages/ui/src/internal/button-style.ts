import { cx } from './cx.ts';

export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger';
export type ButtonSize = 'medium' | 'small';

const base =
  'inline-flex max-w-full items-center justify-center gap-2 rounded-control border text-start font-medium ' +
  'transition-colors select-none touch aria-disabled:cursor-not-allowed';

const sizes: Record<ButtonSize, string> = {
  medium: 'min-h-10 px-4 py-2 text-base leading-5',
  small: 'min-h-8 px-3 py-1 text-sm',
};

// One filled button per view carries the accent; all others stay paper.
const live: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong active:bg-accent-strong',
  quiet: 'border-line-strong bg-surface text-ink hover:bg-sunken active:bg-sunken',
  plain: 'border-transparent text-accent hover:bg-accent-soft active:bg-accent-soft',
  danger:
    'border-danger bg-danger text-accent-ink hover:border-danger-strong hover:bg-danger-strong active:bg-danger-strong',
};

const still = 'border-line bg-sunken text-muted';

/** The look shared by buttons, links that look like buttons, and menu triggers. */
export function buttonStyle(
  variant: ButtonVariant,
  size: ButtonSize = 'medium',
  isStill = false,
): string {
  return cx(base, sizes[size], isStill ? still : live[variant]);
}

/** A square button that shows only an icon. */
export function iconButtonStyle(size: ButtonSize = 'medium'): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-control border border-transparent text-muted',
    'transition-colors touch hover:bg-sunken hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    size === 'small' ? 'size-8' : 'size-10',
  );
}
