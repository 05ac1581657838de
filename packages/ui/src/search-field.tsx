import { Search, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { iconButtonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { inputGroupStyle } from './internal/input-style.ts';

export interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** How many were found, told politely after each change, for example “12 contacts”. */
  resultText?: string;
  id?: string;
}

/** Search as you type. Escape empties it. */
export function SearchField({
  label,
  clearLabel,
  value,
  onChange,
  placeholder,
  resultText,
  id,
}: SearchFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div role="search" className="min-w-0">
      <label htmlFor={inputId} className="sr-only">
        {label}
      </label>
      <div className={cx(inputGroupStyle(false), 'ps-3')}>
        <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <input
          ref={input}
          id={inputId}
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={value}
          placeholder={placeholder ?? label}
          className="w-full min-w-0 bg-transparent px-2 py-2 outline-none [&::-webkit-search-cancel-button]:hidden"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && value !== '') {
              event.stopPropagation();
              onChange('');
            }
          }}
        />
        {value !== '' && (
          <button
            type="button"
            aria-label={clearLabel}
            className={cx(iconButtonStyle('small'), 'me-1')}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        )}
      </div>
      <p role="status" className="sr-only">
        {resultText}
      </p>
    </div>
  );
}
