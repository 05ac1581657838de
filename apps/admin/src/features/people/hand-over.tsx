import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useColleagueOptions } from './colleague-options.ts';
import { HandOverPreview } from './hand-over-preview.tsx';
import { type Colleague, handOverQuery } from './people-queries.ts';
import { refreshStaff } from './refresh.ts';

interface HandOverProps {
  fromId: string;
  others: readonly Colleague[];
}

/** Gives a whole caseload to somebody else, after a look at what moves. */
export function HandOver({ fromId, others }: HandOverProps) {
  const { t } = useLingui();
  const [toId, setToId] = useState('');
  const [isAsking, setAsking] = useState(false);
  const options = useColleagueOptions(others);
  const to = others.find(({ userId }) => userId === toId);
  const toName = to?.name ?? '';
  const { data } = useQuery({ ...handOverQuery(fromId, toId), enabled: isAsking && toId !== '' });
  const isNothing = data !== undefined && Object.values(data.moves).every((count) => count === 0);
  const give = useWrite({
    write: (input: { fromId: string; toId: string }, idempotencyKey) =>
      client.care.handOver.mutate({ ...input, idempotencyKey }),
    onDone: async () => {
      await refreshStaff();
      setAsking(false);
      setToId('');
    },
  });
  if (others.length === 0) {
    return (
      <p className="text-sm text-muted">
        <Trans>There is no other advisor or instructor to hand over to.</Trans>
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <NativeSelect
        label={t`Hand the caseload over to`}
        className="min-w-0 flex-1"
        options={[{ value: '', label: t`Choose somebody` }, ...options]}
        value={toId}
        onChange={({ target }) => setToId(target.value)}
      />
      {to && (
        <Button onClick={() => setAsking(true)}>
          <Trans>Hand over…</Trans>
        </Button>
      )}
      <ConfirmDialog
        title={t`Hand over to ${toName}?`}
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          setAsking(isOpen);
          give.reset();
        }}
        confirmLabel={t`Hand over`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isPending={give.isPending}
        disabledReason={isNothing ? t`Nothing is there to move.` : undefined}
        pendingLabel={t`Handing over…`}
        onConfirm={() => give.mutate({ fromId, toId })}
      >
        <div className="flex flex-col gap-3">
          {to && <HandOverPreview fromId={fromId} to={to} />}
          <FormError error={give.error} />
        </div>
      </ConfirmDialog>
    </div>
  );
}
