import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox as KitComboBox,
  Input,
  Popover,
  useFilter,
} from 'react-aria-components/ComboBox';
import type { FieldTexts } from './field.tsx';
import { iconButtonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { inputGroupStyle } from './internal/input-style.ts';
import { KitFieldError, KitFieldHead } from './internal/kit-field.tsx';
import type { Option } from './internal/option-list.tsx';
import { OptionList } from './internal/option-list.tsx';
import { popoverStyle } from './internal/overlay-style.ts';

export interface ComboBoxProps<Id extends string> extends FieldTexts {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id | null) => void;
  /** Give both to search on a server: the options are then taken as found. */
  inputValue?: string;
  onInputChange?: (text: string) => void;
  /** Lets a text that is no option stand, for example a new employer. */
  allowsCustomValue?: boolean;
  emptyText: string;
  placeholder?: string;
  onBlur?: () => void;
  name?: string;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
}

/** Type to find one of many. Accents and case do not matter. */
export function ComboBox<Id extends string>({
  options,
  value,
  onChange,
  inputValue,
  onInputChange,
  allowsCustomValue,
  emptyText,
  placeholder,
  onBlur,
  name,
  id,
  required,
  disabled,
  className,
  ...texts
}: ComboBoxProps<Id>) {
  const { contains } = useFilter({ sensitivity: 'base', usage: 'search' });
  const isSearchedElsewhere = inputValue !== undefined && onInputChange !== undefined;
  const found = isSearchedElsewhere ? { items: options } : { defaultItems: options };
  return (
    <KitComboBox<Option<Id>>
      {...found}
      name={name}
      value={value}
      onChange={(key) => onChange(options.find((option) => option.id === key)?.id ?? null)}
      inputValue={inputValue}
      onInputChange={onInputChange}
      defaultFilter={contains}
      allowsCustomValue={allowsCustomValue}
      allowsEmptyCollection
      menuTrigger="input"
      onBlur={onBlur}
      isRequired={required}
      isDisabled={disabled}
      isInvalid={Boolean(texts.error)}
      validationBehavior="aria"
      className={cx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <KitFieldHead {...texts} />
      <div className={inputGroupStyle(Boolean(texts.error))}>
        <Input
          id={id}
          dir="auto"
          placeholder={placeholder}
          className="w-full min-w-0 bg-transparent py-2 ps-3 outline-none"
        />
        <Button className={cx(iconButtonStyle('small'), 'me-1')}>
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <KitFieldError error={texts.error} />
      <Popover className={cx(popoverStyle, 'min-w-(--trigger-width)')}>
        <OptionList emptyText={emptyText} />
      </Popover>
    </KitComboBox>
  );
}
