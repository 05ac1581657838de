import { useId } from 'react';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import type { ButtonSize } from './internal/button-style.ts';
import { iconButtonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { Spinner } from './spinner.tsx';

export interface IconButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'aria-label' | 'children' | 'disabled'
> {
  'aria-label': string;
  icon: ReactNode;
  size?: ButtonSize;
  /** Why it can't be pressed now; told with the label, and shown on hover. */
  disabledReason?: string | undefined;
  isPending?: boolean;
}

/** A native button that shows an icon alone; its label is its name and its hover text. */
export function IconButton({
  'aria-label': label,
  'aria-describedby': describedBy,
  icon,
  size = 'medium',
  disabledReason,
  isPending = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const reasonId = useId();
  const isStill = disabledReason !== undefined || isPending;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isStill) event.preventDefault();
    else onClick?.(event);
  }

  const button = (
    <button
      title={disabledReason ?? label}
      {...rest}
      type={type}
      aria-label={label}
      aria-describedby={disabledReason === undefined ? describedBy : reasonId}
      aria-disabled={isStill || undefined}
      className={cx(iconButtonStyle(size), className)}
      onClick={press}
    >
      {isPending ? <Spinner /> : icon}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <>
      {button}
      <span id={reasonId} className="sr-only">
        {disabledReason}
      </span>
    </>
  );
}
