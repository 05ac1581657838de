import { client } from '@acquaint/front/api';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { downloadText } from '../../lib/download-text.ts';
import { DiscardDraft } from './discard-draft.tsx';
import type { QuestionPack } from './pack-queries.ts';
import { Refusal } from './refusal.tsx';

interface PackActionsProps {
  pack: QuestionPack;
  /** Why it cannot be published at this moment. */
  reason: string | undefined;
  onDone: (pack: QuestionPack) => void;
  /** The draft was all that there was. */
  onGone: () => void;
}

/** Publishes a pack, takes it back, or gives it away as a signed file. */
export function PackActions({ pack, reason, onDone, onGone }: PackActionsProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'publish' | 'retire' | null>(null);
  const write = useWrite({
    write: (input: { id: string; version: number; way: 'publish' | 'retire' }, idempotencyKey) => {
      const { way, ...seen } = input;
      return way === 'publish'
        ? client.library.publishPack.mutate({ ...seen, idempotencyKey })
        : client.library.retirePack.mutate({ ...seen, idempotencyKey });
    },
    onDone: (saved, { way }) => {
      setAsking(null);
      onDone(saved);
      showToast({
        tone: 'success',
        title: way === 'publish' ? t`In force from now on` : t`Out of force from now on`,
      });
    },
  });
  const give = useMutation({
    mutationFn: () => client.library.exportPack.mutate({ id: pack.id }),
    onSuccess: ({ fileName, file, fingerprint }) => {
      downloadText(fileName, file, 'application/json');
      showToast({
        title: t`Signed. The fingerprint of your school’s key begins with ${fingerprint.slice(0, 14)}.`,
      });
    },
  });
  const { id, version, cohortName } = pack;
  const nothing = pack.draft
    ? undefined
    : pack.published
      ? t`These questions are in force already. Change them first.`
      : t`Begin a draft from one of the versions, or change something.`;
  return (
    <>
      <Button disabledReason={nothing ?? reason} onClick={() => setAsking('publish')}>
        <Trans>Publish…</Trans>
      </Button>
      {pack.published && (
        <Button variant="plain" onClick={() => setAsking('retire')}>
          <Trans>Retire…</Trans>
        </Button>
      )}
      {pack.draft && (
        <DiscardDraft
          rest={pack.state === 'draft' ? 'nothing' : pack.state}
          id={id}
          version={version}
          discard={(input) => client.library.discardPackDraft.mutate(input)}
          onDone={(left) => (left ? onDone(left) : onGone())}
        />
      )}
      <Button
        variant="plain"
        icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
        isPending={give.isPending}
        onClick={() => give.mutate()}
      >
        <Trans>Save as a signed file</Trans>
      </Button>
      <Refusal error={give.error} />
      <ConfirmDialog
        isOpen={asking !== null}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          write.reset();
          setAsking(null);
        }}
        title={asking === 'retire' ? t`Take this pack out of force?` : t`Publish this pack?`}
        closeLabel={t`Close`}
        cancelLabel={t`Not now`}
        confirmLabel={asking === 'retire' ? t`Retire` : t`Publish`}
        pendingLabel={t`Saving…`}
        isDangerous={asking === 'retire'}
        isPending={write.isPending}
        onConfirm={() => {
          if (asking) write.mutate({ id, version, way: asking });
        }}
      >
        <p>
          {asking === 'retire'
            ? t`Students no longer find these questions. They stay here, and you can publish them again.`
            : cohortName === null
              ? t`All students of the school find these questions from now on.`
              : t`Students of ${cohortName} find these questions from now on.`}{' '}
          <Trans>Plans that students have made keep the questions that they took.</Trans>
        </p>
        <Refusal error={write.error} />
      </ConfirmDialog>
    </>
  );
}
