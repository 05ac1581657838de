import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { optionStyle } from './overlay-style.ts';

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  description?: string | undefined;
  isDisabled?: boolean;
}

/** The options of a select or combo box. */
export function OptionList({
  options,
  emptyText,
}: {
  options?: readonly Option[];
  emptyText?: string;
}) {
  return (
    <ListBox<Option>
      items={options}
      className="max-h-72 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-3 py-2 text-sm text-muted">{emptyText}</p>}
    >
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          isDisabled={option.isDisabled}
          className={optionStyle}
        >
          {({ isSelected }) => (
            <>
              <span aria-hidden="true" className="mt-0.5 size-4 shrink-0">
                {isSelected && <Check className="size-4" />}
              </span>
              <span className="min-w-0">
                <bdi dir="auto">{option.label}</bdi>
                {option.description && (
                  <span className="block text-sm text-muted">{option.description}</span>
                )}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
