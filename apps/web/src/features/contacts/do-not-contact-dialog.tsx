import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormError } from '../../lib/form-error.tsx';
import type { Contact } from './contact-queries.ts';
import { useContactState } from './use-contact-state.ts';

interface DoNotContactDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** A wish that the whole school keeps. Only staff can lift it, so it is asked for once more. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function DoNotContactDialog({ contact, onClose }: DoNotContactDialogProps) {
  const { t } = useLingui();
  const setState = useContactState(contact, onClose);
  const name = contact.fullName.value;
  return (
    <ConfirmDialog
      title={t`Leave ${name} in peace?`}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      confirmLabel={t`Do not contact again`}
      cancelLabel={t`Not now`}
      closeLabel={t`Close`}
      isDangerous
      isPending={setState.isPending}
      pendingLabel={t`Saving…`}
      onConfirm={() => setState.mutate('do_not_contact')}
    >
      <div className="flex flex-col gap-3">
        <p>
          <Trans>
            Use this when they asked not to be written to. It holds for everybody at your school,
            without saying who noted it or why. Others who add this person learn that they cannot be
            contacted.
          </Trans>
        </p>
        <p>
          <Trans>You cannot take it back yourself; an advisor can. The record stays here.</Trans>
        </p>
        <FormError error={setState.error} />
      </div>
    </ConfirmDialog>
  );
}
