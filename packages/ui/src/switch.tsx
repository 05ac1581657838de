import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './internal/cx.ts';

export interface SwitchProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  label: ReactNode;
  description?: ReactNode;
}

/** For what takes effect at once. A choice that waits for a Save button is a checkbox. */
export function Switch({ label, description, id, className, ...rest }: SwitchProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <label
      className={cx('flex min-h-6 min-w-0 items-start gap-3 py-1 pointer-coarse:py-2.5', className)}
    >
      <span className="relative mt-0.5 flex">
        <input
          {...rest}
          id={inputId}
          type="checkbox"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox tells its own state
          role="switch"
          aria-labelledby={`${inputId}-label`}
          aria-describedby={description ? `${inputId}-hint` : undefined}
          className="peer h-6 w-10 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-60 forced-colors:appearance-auto"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-muted transition-transform peer-checked:translate-x-4 peer-checked:bg-accent-ink rtl:peer-checked:-translate-x-4 forced-colors:hidden"
        />
      </span>
      <span className="min-w-0">
        <span id={`${inputId}-label`}>{label}</span>
        {description && (
          <span id={`${inputId}-hint`} className="block text-sm text-muted">
            {description}
          </span>
        )}
      </span>
    </label>
  );
}
