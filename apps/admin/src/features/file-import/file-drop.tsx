import { FormError } from '@acquaint/front/parts/form-error';
import { sentenceOf, publicErrorOf } from '@acquaint/front/errors';
import { Callout } from '@acquaint/ui/callout';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';

interface FileDropProps<Taken> {
  /** What file is wanted, for whoever does not see the button. */
  label: string;
  /** What the file should be like. */
  children: ReactNode;
  take: (file: File) => Promise<Taken>;
  onTaken: (taken: Taken) => void;
  /** Another file was chosen; whether it is one shows in a moment. */
  onTry?: () => void;
  /** Why a file is not even tried. */
  refusal?: (file: File) => string | null;
}

/** Takes a list as a file, by button or by drag. */
export function FileDrop<Taken>({
  label,
  children,
  take: send,
  onTaken,
  onTry,
  refusal,
}: FileDropProps<Taken>) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const upload = useMutation({ mutationFn: send, onSuccess: onTaken });
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file && !upload.isPending) {
      onTry?.();
      const reason = refusal?.(file) ?? null;
      setRefused(reason);
      if (reason === null) upload.mutate(file);
      else upload.reset();
    }
    if (input.current) input.current.value = '';
  };
  const hasReason = refused !== null || (publicErrorOf(upload.error)?.problems.length ?? 0) > 0;

  return (
    <div className="flex flex-col gap-3">
      <div
        className={`flex flex-col items-start gap-4 rounded-control border border-dashed px-4 py-6 sm:px-6 ${
          isOver ? 'border-accent bg-sunken' : 'border-line-strong bg-surface'
        }`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <p className="max-w-prose text-muted">{children}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="sr-only"
          tabIndex={-1}
          aria-label={label}
          onChange={(event) => take(event.target.files)}
        />
        <Button
          variant="primary"
          icon={<FileUp aria-hidden="true" className="size-4" />}
          isPending={upload.isPending}
          pendingLabel={t`Reading the file…`}
          onClick={() => input.current?.click()}
        >
          <Trans>Choose a file</Trans>
        </Button>
        <p className="text-sm text-muted max-sm:hidden">
          <Trans>or drop it here</Trans>
        </p>
      </div>
      {hasReason ? (
        <div role="alert">
          <Callout tone="danger" title={t`This file cannot be taken`}>
            {refused ?? sentenceOf(upload.error)}
          </Callout>
        </div>
      ) : (
        <FormError error={upload.error} />
      )}
    </div>
  );
}
