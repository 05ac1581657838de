import { useId, useState } from 'react';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import type { ButtonSize, ButtonVariant } from './internal/button-style.ts';
import { buttonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Why it can't be pressed now. The button stays reachable, so that everybody can learn the reason. */
  disabledReason?: string | undefined;
  /** Where the reason stands: under the button, or shown on hover and focus where space is short. */
  reasonPlacement?: 'text' | 'tooltip';
  isPending?: boolean;
  /** What is happening while pending, for example “Sending…”. Announced once. */
  pendingLabel?: string;
  isFullWidth?: boolean;
}

/** A native button. Import it anywhere: it brings no kit with it. */
export function Button({
  variant = 'quiet',
  size = 'medium',
  icon,
  disabledReason,
  reasonPlacement = 'text',
  isPending = false,
  pendingLabel,
  isFullWidth = false,
  type = 'button',
  className,
  children,
  onClick,
  'aria-describedby': describedBy,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const [isDismissed, setDismissed] = useState(false);
  const isStill = disabledReason !== undefined || isPending;

  function press(event: MouseEvent<HTMLButtonElement>) {
    // Also keeps a submit button from sending its form.
    if (isStill) event.preventDefault();
    else onClick?.(event);
  }

  const button = (
    <button
      {...rest}
      type={type}
      aria-disabled={isStill || undefined}
      aria-describedby={cx(describedBy, disabledReason && reasonId) || undefined}
      className={cx(
        buttonStyle(variant, size, disabledReason !== undefined),
        isFullWidth && 'w-full',
        className,
      )}
      onClick={press}
      onBlur={(event) => {
        setDismissed(false);
        rest.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDismissed(true);
        rest.onKeyDown?.(event);
      }}
    >
      {isPending ? <Spinner /> : icon}
      <span className="min-w-0">{isPending && pendingLabel ? pendingLabel : children}</span>
      {pendingLabel && (
        <span role="status" className="sr-only">
          {isPending ? pendingLabel : ''}
        </span>
      )}
    </button>
  );

  if (disabledReason === undefined) return button;
  if (reasonPlacement === 'tooltip') {
    return (
      <span className={cx('group relative inline-flex max-w-full', isFullWidth && 'w-full')}>
        {button}
        <span
          id={reasonId}
          role="tooltip"
          className={cx(
            'pointer-events-none absolute bottom-full start-0 z-30 mb-2 w-max max-w-64 rounded-control border border-line',
            'bg-ink px-3 py-2 text-sm text-canvas opacity-0 transition-opacity',
            !isDismissed && 'group-hover:opacity-100 group-focus-within:opacity-100',
          )}
        >
          {disabledReason}
        </span>
      </span>
    );
  }
  return (
    <span
      className={cx('inline-flex max-w-full flex-col items-start gap-1', isFullWidth && 'w-full')}
    >
      {button}
      <span id={reasonId} className="max-w-prose text-sm text-muted">
        {disabledReason}
      </span>
    </span>
  );
}
