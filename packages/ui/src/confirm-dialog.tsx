import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  /** The verb, for example “Cancel the meeting”. */
  confirmLabel: string;
  cancelLabel: string;
  closeLabel: string;
  onConfirm: () => void;
  isDangerous?: boolean;
  isPending?: boolean;
  pendingLabel?: string;
  disabledReason?: string | undefined;
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog({
  title,
  isOpen,
  onOpenChange,
  children,
  confirmLabel,
  cancelLabel,
  closeLabel,
  onConfirm,
  isDangerous = false,
  isPending,
  pendingLabel,
  disabledReason,
}: ConfirmDialogProps) {
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      closeLabel={closeLabel}
      footer={
        <>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            isPending={isPending}
            pendingLabel={pendingLabel}
            disabledReason={disabledReason}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
          <Button onClick={() => onOpenChange(false)}>{cancelLabel}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
