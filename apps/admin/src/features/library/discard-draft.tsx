import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Refusal } from './refusal.tsx';

interface DiscardDraftProps<Left> {
  /** What is there besides the draft: without anything, all of it goes. */
  rest: 'published' | 'retired' | 'nothing';
  id: string;
  version: number;
  discard: (input: { id: string; version: number; idempotencyKey: string }) => Promise<Left | null>;
  /** Null when nothing is left. */
  onDone: (left: Left | null) => void;
}

/** Throws the version in the making away, after saying what stays. */
export function DiscardDraft<Left>({
  rest,
  id,
  version,
  discard,
  onDone,
}: DiscardDraftProps<Left>) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const write = useWrite({
    write: (input: { id: string; version: number }, idempotencyKey) =>
      discard({ ...input, idempotencyKey }),
    onDone: (left) => {
      setAsking(false);
      onDone(left);
      showToast({ tone: 'success', title: t`The draft is gone` });
    },
  });
  return (
    <>
      <Button variant="plain" onClick={() => setAsking(true)}>
        <Trans>Throw the draft away…</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          write.reset();
          setAsking(false);
        }}
        title={t`Throw this draft away?`}
        closeLabel={t`Close`}
        cancelLabel={t`Keep it`}
        confirmLabel={t`Throw it away`}
        pendingLabel={t`Throwing away…`}
        isDangerous
        isPending={write.isPending}
        onConfirm={() => write.mutate({ id, version })}
      >
        <p>
          {rest === 'published'
            ? t`What is in force stays as it is.`
            : rest === 'retired'
              ? t`The versions that were in force before stay in the history.`
              : t`It was never in force, so nothing of it is left.`}{' '}
          <Trans>The words of the draft cannot be brought back.</Trans>
        </p>
        <Refusal error={write.error} />
      </ConfirmDialog>
    </>
  );
}
