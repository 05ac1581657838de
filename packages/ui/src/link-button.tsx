import type { ReactNode } from 'react';
import type { ButtonSize, ButtonVariant } from './internal/button-style.ts';
import { buttonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import type { AnchorProps } from './link.tsx';
import { Anchor } from './link.tsx';

export interface LinkButtonProps extends AnchorProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A link that goes somewhere and looks like a button. */
export function LinkButton({
  variant = 'quiet',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Anchor {...rest} className={cx(buttonStyle(variant, size), className)}>
      {icon}
      <span className="min-w-0">{children}</span>
    </Anchor>
  );
}
