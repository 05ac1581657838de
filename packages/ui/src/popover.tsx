import type { ReactNode } from 'react';
import { Button as KitButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Popover as KitPopover } from 'react-aria-components/Popover';
import type { Placement } from 'react-aria-components/Popover';
import type { ButtonSize, ButtonVariant } from './internal/button-style.ts';
import { buttonStyle, iconButtonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { popoverStyle } from './internal/overlay-style.ts';

export interface PopoverProps {
  /** The words on the trigger; with `isIconOnly` its name. */
  triggerLabel: string;
  triggerIcon?: ReactNode;
  isIconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Name of what opens. */
  label: string;
  placement?: Placement;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small sheet at its trigger; a press elsewhere or Escape closes it. */
export function Popover({
  triggerLabel,
  triggerIcon,
  isIconOnly = false,
  variant = 'quiet',
  size,
  label,
  placement = 'bottom start',
  children,
}: PopoverProps) {
  return (
    <DialogTrigger>
      <KitButton
        aria-label={isIconOnly ? triggerLabel : undefined}
        className={isIconOnly ? iconButtonStyle(size) : buttonStyle(variant, size)}
      >
        {triggerIcon}
        {!isIconOnly && <span className="min-w-0">{triggerLabel}</span>}
      </KitButton>
      <KitPopover placement={placement} className={cx(popoverStyle, 'w-80')}>
        <Dialog aria-label={label} className="p-4 outline-none">
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </KitPopover>
    </DialogTrigger>
  );
}
