import { parseHex } from '@acquaint/core/branding/srgb';
import { Button } from '@acquaint/ui/button';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';

interface ColourFieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A colour by its digits, or picked from the device's own palette. */
export function ColourField({ value, error, onChange }: ColourFieldProps) {
  const { t } = useLingui();
  const colour = parseHex(value);
  return (
    <TextField
      className="max-w-120"
      label={t`Colour`}
      description={t`One colour for links, buttons and marks. Without one, the product’s own stands.`}
      placeholder="#1f5f8b"
      spellCheck={false}
      autoComplete="off"
      dir="ltr"
      value={value}
      error={error}
      onChange={({ target }) => onChange(target.value)}
      action={
        <>
          <input
            type="color"
            aria-label={t`Pick the colour`}
            value={colour ?? '#1f5f8b'}
            onChange={({ target }) => onChange(target.value)}
            className="h-auto min-h-10 w-14 shrink-0 cursor-pointer rounded-control border border-line-strong bg-surface p-1 touch"
          />
          {value !== '' && (
            <Button
              variant="plain"
              className="shrink-0 whitespace-nowrap"
              onClick={() => onChange('')}
            >
              <Trans>No colour</Trans>
            </Button>
          )}
        </>
      }
    />
  );
}
