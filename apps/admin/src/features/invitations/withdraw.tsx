import { client, queryClient } from '@acquaint/front/api';
import { Trans, useLingui } from '@lingui/react/macro';
import { AskFirst } from '../../lib/ask-first.tsx';
import { invitationsQuery } from './invitations-query.ts';

interface WithdrawProps {
  id: string;
  /** Which code it is, as far as a page can say: codes themselves are not kept. */
  name: string;
}

/** Takes a code back that is in the wrong hands, after a question. */
export function Withdraw({ id, name }: WithdrawProps) {
  const { t } = useLingui();
  return (
    <AskFirst
      label={t`Withdraw`}
      fullLabel={t`Withdraw: ${name}`}
      title={t`Withdraw this code?`}
      confirmLabel={t`Withdraw the code`}
      cancelLabel={t`Keep it`}
      pendingLabel={t`Withdrawing…`}
      input={id}
      write={(code, idempotencyKey) =>
        client.organizations.revokeInvitation.mutate({ id: code, idempotencyKey })
      }
      onDone={() => queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey })}
    >
      <p>{name}</p>
      <p>
        <Trans>
          Nobody joins with it any more, and it cannot be brought back. Whoever joined before stays;
          on the page Staff you can end what should not be.
        </Trans>
      </p>
    </AskFirst>
  );
}
