import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';

export interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'icon' | 'children'> {
  text: string;
  label: string;
  /** Shown and announced for a while after it worked. */
  copiedLabel: string;
  /** Told when the browser refuses; the text can still be selected by hand. */
  failedLabel: string;
  onCopied?: () => void;
}

const shownFor = 4000;

/** Puts a text on the clipboard and says whether it worked. */
export function CopyButton({
  text,
  label,
  copiedLabel,
  failedLabel,
  onCopied,
  ...rest
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      onCopied?.();
    } catch {
      setOutcome('failed');
    }
  }

  const message = outcome === 'copied' ? copiedLabel : outcome === 'failed' ? failedLabel : '';
  return (
    <span className="inline-flex max-w-full flex-col items-start gap-1">
      <Button
        {...rest}
        icon={
          outcome === 'copied' ? (
            <Check aria-hidden="true" className="size-4 shrink-0" />
          ) : (
            <Copy aria-hidden="true" className="size-4 shrink-0" />
          )
        }
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? copiedLabel : label}
      </Button>
      <span
        role="status"
        className={outcome === 'failed' ? 'text-sm font-medium text-danger' : 'sr-only'}
      >
        {message}
      </span>
    </span>
  );
}
