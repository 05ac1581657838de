import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { HandOverPreview } from './hand-over-preview.tsx';
import type { Staff } from './people-queries.ts';

interface HandOverProps {
  fromId: string;
  others: readonly Staff[];
  isPending: boolean;
  onGive: (toId: string) => void;
}

/** Gives a whole caseload to somebody else, after a look at what moves. */
export function HandOver({ fromId, others, isPending, onGive }: HandOverProps) {
  const { t } = useLingui();
  const [toId, setToId] = useState('');
  const [isAsking, setAsking] = useState(false);
  const to = others.find(({ userId }) => userId === toId);
  const toName = to?.name ?? '';
  return (
    <div className="flex flex-wrap items-end gap-3">
      <NativeSelect
        label={t`Hand the caseload over to`}
        className="min-w-0 flex-1"
        options={[
          { value: '', label: t`Choose somebody` },
          ...others.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        value={toId}
        onChange={({ target }) => setToId(target.value)}
      />
      {to && (
        <Button isPending={isPending} onClick={() => setAsking(true)}>
          <Trans>Hand over…</Trans>
        </Button>
      )}
      <ConfirmDialog
        title={t`Hand over to ${toName}?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Hand over`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        onConfirm={() => {
          setAsking(false);
          onGive(toId);
        }}
      >
        {to && <HandOverPreview fromId={fromId} to={to} />}
      </ConfirmDialog>
    </div>
  );
}
