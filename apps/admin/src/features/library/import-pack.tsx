import { client, queryClient } from '@acquaint/front/api';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Dialog } from '@acquaint/ui/dialog';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import { packsQuery, type PackPreview } from './pack-queries.ts';
import { QuestionDiff } from './question-diff.tsx';
import { Refusal } from './refusal.tsx';

/** Brings a pack in from a file: first who signed it and what it would change, then the taking. */
export function ImportPack() {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isSure, setSure] = useState(false);
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await chosen.text();
      return { file, preview: await client.library.previewPack.query({ file }) };
    },
  });
  const take = useWrite({
    write: (given: { file: string; preview: PackPreview }, idempotencyKey) =>
      client.library.importPack.mutate({
        file: given.file,
        confirmed: isSure ? given.preview.signer.fingerprint : null,
        version: given.preview.version,
        idempotencyKey,
      }),
    onDone: async (pack) => {
      close();
      await queryClient.invalidateQueries({ queryKey: packsQuery.queryKey });
      showToast({ tone: 'success', title: t`“${pack.name}” is here as a draft` });
    },
  });
  function close() {
    look.reset();
    take.reset();
    setSure(false);
    if (input.current) input.current.value = '';
  }
  const found = look.data;
  const isOpen = found !== undefined || look.isError;
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t`A signed pack`}
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen) look.mutate(chosen);
        }}
      />
      <Button
        isPending={look.isPending}
        pendingLabel={t`Reading…`}
        onClick={() => input.current?.click()}
      >
        <Trans>Bring in a pack…</Trans>
      </Button>
      <Dialog
        title={found ? t`Bring in “${found.preview.name}”?` : t`This pack cannot be brought in`}
        isOpen={isOpen}
        onOpenChange={(open) => !open && close()}
        closeLabel={t`Close`}
        isDismissable={false}
        footer={
          found ? (
            <>
              <Button
                variant="primary"
                isPending={take.isPending}
                pendingLabel={t`Bringing in…`}
                disabledReason={
                  found.preview.signer.isKnown || isSure
                    ? undefined
                    : t`Compare and confirm the fingerprint first.`
                }
                onClick={() => take.mutate(found)}
              >
                <Trans>Bring in as a draft</Trans>
              </Button>
              <Button onClick={close}>
                <Trans>Not now</Trans>
              </Button>
            </>
          ) : (
            <Button onClick={close}>
              <Trans>Close</Trans>
            </Button>
          )
        }
      >
        {found ? (
          <div className="flex flex-col gap-4">
            <Signer signer={found.preview.signer} isSure={isSure} onSure={setSure} />
            <Changes diff={found.preview.diff} />
            <Refusal error={take.error} />
          </div>
        ) : (
          <Refusal error={look.error} />
        )}
      </Dialog>
    </>
  );
}

function Signer({
  signer,
  isSure,
  onSure,
}: {
  signer: PackPreview['signer'];
  isSure: boolean;
  onSure: (isSure: boolean) => void;
}) {
  const { t } = useLingui();
  const { name, fingerprint, isKnown } = signer;
  return (
    <Callout
      tone={isKnown ? 'neutral' : 'warning'}
      title={
        isKnown
          ? t`Signed by ${name}, which was confirmed here`
          : t`Signed by somebody who calls themself ${name}`
      }
    >
      <p className="font-mono text-sm wrap-anywhere">{fingerprint}</p>
      {!isKnown && (
        <>
          <p className="mt-2">
            <Trans>
              Nobody here has confirmed this key yet. Ask the school by phone or on its site for its
              fingerprint and compare it.
            </Trans>
          </p>
          <Checkbox
            label={t`I have compared the fingerprint`}
            checked={isSure}
            onChange={({ target }) => onSure(target.checked)}
          />
        </>
      )}
    </Callout>
  );
}

function Changes({ diff }: { diff: PackPreview['diff'] }) {
  const { t } = useLingui();
  const { added, changed, unchanged, kept } = diff;
  return (
    <div className="flex flex-col gap-3">
      <p>
        {t`${plural(added.length, { one: '# new question', other: '# new questions' })}`},{' '}
        {t`${plural(changed.length, { one: '# changed', other: '# changed' })}`},{' '}
        {t`${plural(unchanged, { one: '# as it is here', other: '# as they are here' })}`}.{' '}
        {kept.length > 0 &&
          t`${plural(kept.length, { one: '# of your own stays.', other: '# of your own stay.' })}`}
      </p>
      <Suspense fallback={<SkeletonLines label={t`Comparing`} lines={4} />}>
        <QuestionDiff added={added} changed={changed} removed={[]} />
      </Suspense>
    </div>
  );
}
