import { client } from '@acquaint/front/api';
import { capitalised, formatMoment } from '@acquaint/front/format';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useStatusWords } from '../outbox/status-words.ts';
import { type DeadLetter, refreshDelivery } from './delivery-queries.ts';

interface DeadLetterRowProps {
  letter: DeadLetter;
  timeZone: string;
}

/** One message that did not arrive: to whom, what the server said, and what can be done. */
export function DeadLetterRow({ letter, timeZone }: DeadLetterRowProps) {
  const { t } = useLingui();
  const now = useNow();
  const { label, tone } = useStatusWords(letter.status);
  const [asking, setAsking] = useState<'retry' | 'drop' | null>(null);
  const settle = useMutation({
    mutationFn: async ({ verb, key }: { verb: 'retry' | 'drop'; key: string }) => {
      const asked = { id: letter.id, idempotencyKey: key };
      if (verb === 'drop') await client.organizations.dropMessage.mutate(asked);
      else
        await client.organizations.retryMessage.mutate({
          ...asked,
          confirmed: letter.choices.retry === 'confirmed',
        });
    },
    onSettled: () => setAsking(null),
    onSuccess: () => refreshDelivery(),
  });
  const act = (verb: 'retry' | 'drop'): void => settle.mutate({ verb, key: newId() });
  const { recipient, subject, audience, choices, createdAt, lastError } = letter;
  const name = recipient.name;
  const isOurs = audience === 'member';

  return (
    <article className="flex flex-col gap-2 rounded-control border border-line bg-surface px-4 py-3">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base wrap-anywhere">
        <PersonName name={name} />
        <Badge tone={tone}>{label}</Badge>
      </h3>
      <p dir="auto" className="text-muted wrap-anywhere">
        {isOurs ? t`A notice of Acquaint` : (subject ?? t`Without a subject`)}
      </p>
      <p className="text-sm text-muted wrap-anywhere">
        {recipient.address !== null && <bdi>{recipient.address}</bdi>}
        {recipient.address !== null && ' · '}
        {capitalised(formatMoment(createdAt, timeZone, now))}
      </p>
      {lastError !== null && (
        <p className="text-sm wrap-anywhere">
          <Trans>
            What came back: <q dir="auto">{lastError}</q>
          </Trans>
        </p>
      )}
      {!isOurs && choices.drop && (
        <p className="max-w-prose text-sm text-muted">
          <Trans>
            Only its student can send it again: a person sends, never a button of the staff.
          </Trans>
        </p>
      )}
      {(choices.retry !== 'no' || choices.drop) && (
        <div className="flex flex-wrap gap-2 pt-1">
          {choices.retry !== 'no' && (
            <Button
              size="small"
              aria-label={t`Try again: ${name}`}
              isPending={settle.isPending}
              onClick={() => (choices.retry === 'confirmed' ? setAsking('retry') : act('retry'))}
            >
              <Trans>Try again</Trans>
            </Button>
          )}
          {choices.drop && (
            <Button
              size="small"
              aria-label={t`Drop: ${name}`}
              isPending={settle.isPending}
              onClick={() => setAsking('drop')}
            >
              <Trans>Drop</Trans>
            </Button>
          )}
        </div>
      )}
      <FormError error={settle.error} />
      <ConfirmDialog
        title={asking === 'retry' ? t`It may arrive twice` : t`Drop this message?`}
        isOpen={asking !== null}
        onOpenChange={(isOpen) => !isOpen && setAsking(null)}
        confirmLabel={asking === 'retry' ? t`Send it again` : t`Drop it`}
        cancelLabel={t`Leave it`}
        closeLabel={t`Close`}
        isDangerous={asking === 'drop'}
        isPending={settle.isPending}
        pendingLabel={t`One moment…`}
        onConfirm={() => asking !== null && act(asking)}
      >
        {asking === 'retry' ? (
          <Trans>The line broke at the last moment. Perhaps it is in their mailbox already.</Trans>
        ) : isOurs ? (
          <Trans>It will not be sent any more. It stays on record here.</Trans>
        ) : (
          <Trans>It will not be sent any more. Its student is told and can write again.</Trans>
        )}
      </ConfirmDialog>
    </article>
  );
}
