import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';

/** What every field can say about itself. Words arrive translated. */
export interface FieldTexts {
  label: ReactNode;
  description?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** Shown after the label of a field that may stay empty, for example “optional”. */
  optionalLabel?: string;
}

export interface FieldIds {
  inputId: string;
  descriptionId: string;
  errorId: string;
}

/** Ids of the three parts, all from one stem. */
export function fieldIds(stem: string): FieldIds {
  return { inputId: stem, descriptionId: `${stem}-hint`, errorId: `${stem}-error` };
}

/** What the input's aria-describedby must name: the error first, as it matters most. */
export function describedBy(
  ids: FieldIds,
  texts: Pick<FieldTexts, 'description' | 'error'>,
): string | undefined {
  return cx(texts.error && ids.errorId, texts.description ? ids.descriptionId : null) || undefined;
}

export interface FieldProps extends FieldTexts {
  ids: FieldIds;
  isLabelHidden?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label above, hint under the label, error under the input. */
export function Field({
  ids,
  label,
  description,
  error,
  optionalLabel,
  isLabelHidden = false,
  className,
  children,
}: FieldProps) {
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={ids.inputId} className={isLabelHidden ? 'sr-only' : 'font-medium'}>
        {label}
        {optionalLabel && (
          <>
            {/* Read aloud, the words must not run together. */}{' '}
            <span className="ms-1 font-normal text-muted">{optionalLabel}</span>
          </>
        )}
      </label>
      {description && <FieldDescription id={ids.descriptionId}>{description}</FieldDescription>}
      {children}
      {error && <FieldError id={ids.errorId}>{error}</FieldError>}
    </div>
  );
}

export function FieldDescription({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="max-w-prose text-sm text-muted">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex max-w-prose items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
