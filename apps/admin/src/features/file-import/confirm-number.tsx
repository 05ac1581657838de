import { Callout } from '@acquaint/ui/callout';
import { NumberField } from '@acquaint/ui/number-field';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

interface ConfirmNumberProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** What would happen to how many, and why that is unusual. */
  children: ReactNode;
}

/** Whoever types the very number has read it: a wrong file is not brought by a second click. */
export function ConfirmNumber({ label, value, onChange, children }: ConfirmNumberProps) {
  const { t } = useLingui();
  return (
    <Callout tone="warning" title={t`Is this the right file?`}>
      <p className="mb-4">{children}</p>
      <NumberField
        label={label}
        decreaseLabel={t`One less`}
        increaseLabel={t`One more`}
        min={0}
        value={value}
        onChange={onChange}
      />
    </Callout>
  );
}
