import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Answer } from './outcome-command.ts';

/** The answers beside "yes, we talked": each one tap, and none of them a reproach (G38). */
export function OtherAnswers({
  name,
  without,
  isPending = false,
  size,
  onAnswer,
}: {
  /** The contact, so that a screen reader tells one row's buttons from the next. */
  name: string;
  /** The answer that stands already. */
  without?: Answer['outcome'] | undefined;
  isPending?: boolean;
  size?: 'small';
  onAnswer: (answer: Answer) => void;
}) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const common = { isPending, ...(size && { size }) };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {without !== 'they_missed' && (
        <Button
          {...common}
          aria-label={t`They could not make it: ${name}`}
          onClick={() => onAnswer({ outcome: 'they_missed', by: null })}
        >
          <Trans>They could not</Trans>
        </Button>
      )}
      {without !== 'i_missed' && (
        <Button
          {...common}
          aria-label={t`I could not make it: ${name}`}
          onClick={() => onAnswer({ outcome: 'i_missed', by: null })}
        >
          <Trans>I could not</Trans>
        </Button>
      )}
      {without !== 'cancelled' && (
        <Button
          {...common}
          aria-label={t`It was cancelled: ${name}`}
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          <Trans>It was cancelled</Trans>
        </Button>
      )}
      {isAsking && without !== 'cancelled' && (
        <fieldset className="flex min-w-0 basis-full flex-wrap items-center gap-2">
          <legend className="mb-1 text-sm text-muted">
            <Trans>Who called it off?</Trans>
          </legend>
          <Button {...common} onClick={() => onAnswer({ outcome: 'cancelled', by: 'contact' })}>
            <Trans>They did</Trans>
          </Button>
          <Button {...common} onClick={() => onAnswer({ outcome: 'cancelled', by: 'student' })}>
            <Trans>I did</Trans>
          </Button>
        </fieldset>
      )}
    </div>
  );
}
