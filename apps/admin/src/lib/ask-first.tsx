import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';

interface AskFirstProps<Input> {
  /** What stands on the button, and the same with the name of what it ends. */
  label: string;
  fullLabel: string;
  isPlain?: boolean;
  title: string;
  /** The verb, for example “End the care”. */
  confirmLabel: string;
  cancelLabel: string;
  pendingLabel: string;
  input: Input;
  write: (input: Input, idempotencyKey: string) => Promise<unknown>;
  /** Asks anew for what the page shows; the question closes then. */
  onDone: () => Promise<unknown>;
  onFail?: () => void;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
}

/** A button for something that is hard to take back: it asks first, and says in the same place why it failed. */
export function AskFirst<Input>({
  label,
  fullLabel,
  isPlain = false,
  title,
  confirmLabel,
  cancelLabel,
  pendingLabel,
  input,
  write,
  onDone,
  onFail,
  children,
}: AskFirstProps<Input>) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const act = useWrite({
    write,
    onDone: async () => {
      await onDone();
      setAsking(false);
    },
    ...(onFail === undefined ? {} : { onFail }),
  });
  return (
    <>
      <Button
        size="small"
        {...(isPlain ? { variant: 'plain' as const } : {})}
        aria-label={fullLabel}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          setAsking(isOpen);
          act.reset();
        }}
        confirmLabel={confirmLabel}
        cancelLabel={cancelLabel}
        closeLabel={t`Close`}
        isDangerous
        isPending={act.isPending}
        pendingLabel={pendingLabel}
        onConfirm={() => act.mutate(input)}
      >
        <div className="flex flex-col gap-3">
          {children}
          <FormError error={act.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}
