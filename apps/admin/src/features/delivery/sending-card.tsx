import { client } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { refreshDelivery, type WorkerStatus } from './delivery-queries.ts';
import { MailTest } from './mail-test.tsx';

/** Whether mail goes out, why not, and the way to change it. */
export function SendingCard({ status }: { status: WorkerStatus }) {
  const { t } = useLingui();
  const { sending, pausedBecause, messages } = status;
  const [isAsking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: async ({ go, key: idempotencyKey }: { go: boolean; key: string }) => {
      if (go) await client.organizations.resumeSending.mutate({ idempotencyKey });
      else await client.organizations.pauseSending.mutate({ idempotencyKey });
    },
    onSettled: () => setAsking(false),
    onSuccess: () => refreshDelivery(),
  });
  const ask = (go: boolean): void => change.mutate({ go, key: newId() });
  const isPaused = sending === 'paused';
  const waiting = messages['waiting'] ?? 0;

  const badges = {
    on: <Badge tone="success">{t`On`}</Badge>,
    paused: <Badge tone="warning">{t`Paused`}</Badge>,
    off: <Badge>{t`No mail server`}</Badge>,
  };

  return (
    <Card
      title={t`Sending`}
      actions={badges[sending]}
      footer={
        isPaused ? (
          <Button
            variant="primary"
            isPending={change.isPending}
            pendingLabel={t`Resuming…`}
            onClick={() => (pausedBecause === 'restored' ? setAsking(true) : ask(true))}
          >
            <Trans>Resume sending</Trans>
          </Button>
        ) : (
          <Button
            isPending={change.isPending}
            pendingLabel={t`Pausing…`}
            onClick={() => ask(false)}
          >
            <Trans>Pause sending</Trans>
          </Button>
        )
      }
    >
      <div className="flex max-w-prose flex-col gap-3">
        <p>
          {sending === 'on' && (
            <Trans>Messages go out as students send them, reminders when they are due.</Trans>
          )}
          {sending === 'off' && (
            <Trans>
              No mail server is set up, so messages wait below, where you can read them. Sign-in
              codes are printed where Acquaint was started.
            </Trans>
          )}
          {isPaused && pausedBecause === 'restored' && (
            <Trans>
              This database looks like a restored backup. It does not know what was sent after the
              backup was made, and could send it again. Look at what waits below, drop what went out
              already, then resume.
            </Trans>
          )}
          {isPaused && pausedBecause !== 'restored' && (
            <Trans>
              An owner paused it. Messages and reminders wait; sign-in codes still go out.
            </Trans>
          )}
        </p>
        <p className="text-muted">
          {t`${plural(waiting, { one: '# message waits', other: '# messages wait' })}`}
        </p>
        <MailTest isOff={sending === 'off'} />
        <FormError error={change.error} />
      </div>
      <ConfirmDialog
        title={t`Resume sending?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Resume sending`}
        cancelLabel={t`Not yet`}
        closeLabel={t`Close`}
        isPending={change.isPending}
        pendingLabel={t`Resuming…`}
        onConfirm={() => ask(true)}
      >
        <Trans>
          Everything that waits goes out within a minute. What went out before, after the backup was
          made, arrives a second time.
        </Trans>
      </ConfirmDialog>
    </Card>
  );
}
