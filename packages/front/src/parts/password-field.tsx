import { Button } from '@acquaint/ui/button';
import { TextField } from '@acquaint/ui/text-field';
import type { TextFieldProps } from '@acquaint/ui/text-field';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';

/** A password that can be looked at before it is sent. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'action'>) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      dir="ltr"
      autoCapitalize="none"
      spellCheck={false}
      action={
        <Button aria-pressed={isShown} onClick={() => setShown((old) => !old)}>
          {isShown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
        </Button>
      }
    />
  );
}
