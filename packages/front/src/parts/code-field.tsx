import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

const length = 6;

/** The digits of whatever was typed or pasted: "123 456", "Code: 123456". */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, length);

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Called once for each new set of six digits, so that pasting is enough. */
  onComplete: (code: string) => void;
  error?: string | undefined;
}

/** One field for six digits: it takes a paste, and the phone's own suggestion from the mail. */
export function CodeField({ value, onChange, onComplete, error }: CodeFieldProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);

  // A refused code is marked, so that typing replaces it.
  useEffect(() => {
    if (error) input.current?.select();
  }, [error]);

  return (
    <TextField
      ref={input}
      label={t`Six-digit code`}
      error={error}
      value={value}
      inputMode="numeric"
      autoComplete="one-time-code"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field of its page
      autoFocus
      required
      dir="ltr"
      inputClassName="max-w-56 text-xl tracking-[0.35em] tabular"
      onChange={(event) => {
        const next = digitsOf(event.target.value);
        onChange(next);
        if (next.length === length && next !== value) onComplete(next);
      }}
    />
  );
}
