import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Trans, useLingui } from '@lingui/react/macro';

interface LeaveDialogProps {
  isOpen: boolean;
  onKeep: () => void;
  onLeave: () => void;
}

/** The question before what was typed is lost. */
export function LeaveDialog({ isOpen, onKeep, onLeave }: LeaveDialogProps) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      title={t`Leave without saving?`}
      isOpen={isOpen}
      onOpenChange={(stays) => !stays && onKeep()}
      confirmLabel={t`Leave it`}
      cancelLabel={t`Keep writing`}
      closeLabel={t`Close`}
      isDangerous
      onConfirm={onLeave}
    >
      <p>
        <Trans>What you changed here is not saved, and would be lost.</Trans>
      </p>
    </ConfirmDialog>
  );
}
