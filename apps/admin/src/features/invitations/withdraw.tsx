import { client, queryClient } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { invitationsQuery } from './invitations-query.ts';

interface WithdrawProps {
  id: string;
  /** Which code it is, as far as a page can say: codes themselves are not kept. */
  name: string;
}

/** Takes a code back that is in the wrong hands, after a question. */
export function Withdraw({ id, name }: WithdrawProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useWrite({
    write: (code: string, idempotencyKey) =>
      client.organizations.revokeInvitation.mutate({ id: code, idempotencyKey }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey });
      setAsking(false);
    },
  });
  return (
    <>
      <Button size="small" aria-label={t`Withdraw: ${name}`} onClick={() => setAsking(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      <ConfirmDialog
        title={t`Withdraw this code?`}
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          setAsking(isOpen);
          withdraw.reset();
        }}
        confirmLabel={t`Withdraw the code`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        isPending={withdraw.isPending}
        pendingLabel={t`Withdrawing…`}
        onConfirm={() => withdraw.mutate(id)}
      >
        <div className="flex flex-col gap-3">
          <p>{name}</p>
          <p>
            <Trans>
              Nobody joins with it any more, and it cannot be brought back. Whoever joined before
              stays; on the page Staff you can end what should not be.
            </Trans>
          </p>
          <FormError error={withdraw.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}
