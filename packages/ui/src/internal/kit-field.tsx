import { CircleAlert } from 'lucide-react';
import { FieldError as KitError } from 'react-aria-components/FieldError';
import { Label as KitLabel } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import type { FieldTexts } from '../field.tsx';

/** Label and hint of a field built on the kit; the kit ties them to the input. */
export function KitFieldHead({
  label,
  description,
  optionalLabel,
  isLabelHidden = false,
}: FieldTexts & { isLabelHidden?: boolean }) {
  return (
    <>
      <KitLabel className={isLabelHidden ? 'sr-only' : 'font-medium'}>
        {label}
        {optionalLabel && (
          <>
            {/* Read aloud, the words must not run together. */}{' '}
            <span className="ms-1 font-normal text-muted">{optionalLabel}</span>
          </>
        )}
      </KitLabel>
      {description && (
        <Text slot="description" elementType="div" className="max-w-prose text-sm text-muted">
          {description}
        </Text>
      )}
    </>
  );
}

/** The error under a field built on the kit. */
export function KitFieldError({ error }: { error: string | undefined }) {
  return (
    <KitError className="flex max-w-prose items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{error}</span>
    </KitError>
  );
}
