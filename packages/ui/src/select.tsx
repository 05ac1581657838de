import { ChevronDown } from 'lucide-react';
import { Button, Popover, Select as KitSelect, SelectValue } from 'react-aria-components/Select';
import type { FieldTexts } from './field.tsx';
import { cx } from './internal/cx.ts';
import { inputStyle } from './internal/input-style.ts';
import { KitFieldError, KitFieldHead } from './internal/kit-field.tsx';
import type { Option } from './internal/option-list.tsx';
import { OptionList } from './internal/option-list.tsx';
import { popoverStyle } from './internal/overlay-style.ts';

export type SelectOption<Id extends string = string> = Option<Id>;

export interface SelectProps<Id extends string> extends FieldTexts {
  options: readonly SelectOption<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  onBlur?: () => void;
  placeholder?: string;
  isLabelHidden?: boolean;
  name?: string;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
}

/** One of several options that may carry a line of explanation. */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  onBlur,
  placeholder,
  isLabelHidden,
  name,
  id,
  required,
  disabled,
  className,
  ...texts
}: SelectProps<Id>) {
  return (
    <KitSelect
      name={name}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      onBlur={onBlur}
      placeholder={placeholder}
      isRequired={required}
      isDisabled={disabled}
      isInvalid={Boolean(texts.error)}
      validationBehavior="aria"
      className={cx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <KitFieldHead {...texts} isLabelHidden={isLabelHidden} />
      <Button
        id={id}
        className={cx(
          inputStyle(Boolean(texts.error)),
          'flex cursor-pointer items-center justify-between gap-2 text-start',
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate placeholder-shown:text-muted">
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : <bdi dir="auto">{selectedText}</bdi>
          }
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
      </Button>
      <KitFieldError error={texts.error} />
      <Popover className={cx(popoverStyle, 'min-w-(--trigger-width)')}>
        <OptionList options={options} />
      </Popover>
    </KitSelect>
  );
}
