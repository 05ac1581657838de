import { Check, CloudOff } from 'lucide-react';
import { Spinner } from './spinner.tsx';

export interface SaveStatusProps {
  state: 'idle' | 'saving' | 'saved' | 'kept';
  /** For example “Saving…”, “Saved 10:42”, “Kept on this device, not sent yet”. */
  label: string;
}

/** Whether what was typed is safe. Announced politely. */
export function SaveStatus({ state, label }: SaveStatusProps) {
  return (
    <p
      role="status"
      data-print="hide"
      className="inline-flex min-h-6 items-center gap-1.5 text-sm text-muted tabular"
    >
      {state === 'saving' && <Spinner />}
      {state === 'saved' && <Check aria-hidden="true" className="size-4 shrink-0 text-success" />}
      {state === 'kept' && <CloudOff aria-hidden="true" className="size-4 shrink-0 text-warning" />}
      {state === 'idle' ? '' : label}
    </p>
  );
}
