import type { ReactNode } from 'react';
import { Button as KitButton } from 'react-aria-components/Button';
import { Menu as KitMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { ButtonSize, ButtonVariant } from './internal/button-style.ts';
import { buttonStyle, iconButtonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { optionStyle, popoverStyle } from './internal/overlay-style.ts';

export interface MenuEntry<Id extends string = string> {
  id: Id;
  label: string;
  /** A second line, for example why it would not work now. Entries stay reachable, so that it is read. */
  description?: string | undefined;
  icon?: ReactNode;
  isDangerous?: boolean;
}

export interface MenuProps<Id extends string> {
  /** The words on the trigger; with `isIconOnly` its name. */
  triggerLabel: string;
  triggerIcon?: ReactNode;
  isIconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  entries: readonly MenuEntry<Id>[];
  onAction: (id: Id) => void;
}

/** A button that opens a list of actions. */
export function Menu<Id extends string>({
  triggerLabel,
  triggerIcon,
  isIconOnly = false,
  variant = 'quiet',
  size,
  entries,
  onAction,
}: MenuProps<Id>) {
  return (
    <MenuTrigger>
      <KitButton
        aria-label={isIconOnly ? triggerLabel : undefined}
        className={isIconOnly ? iconButtonStyle(size) : buttonStyle(variant, size)}
      >
        {triggerIcon}
        {!isIconOnly && <span className="min-w-0">{triggerLabel}</span>}
      </KitButton>
      <Popover placement="bottom start" className={cx(popoverStyle, 'w-max max-w-80 min-w-44')}>
        <KitMenu items={entries} className="p-1 outline-none">
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              className={cx(optionStyle, entry.isDangerous && 'text-danger')}
              onAction={() => onAction(entry.id)}
            >
              {entry.icon && (
                <span aria-hidden="true" className="mt-0.5 shrink-0 [&_svg]:size-4">
                  {entry.icon}
                </span>
              )}
              <span className="min-w-0">
                {entry.label}
                {entry.description && (
                  <span className="mt-0.5 block text-sm text-muted">{entry.description}</span>
                )}
              </span>
            </MenuItem>
          )}
        </KitMenu>
      </Popover>
    </MenuTrigger>
  );
}
