import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { sentenceOf, publicErrorOf } from '@acquaint/front/errors';
import { Callout } from '@acquaint/ui/callout';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { uploadRoster } from './upload.ts';

/** Takes a list of students, by button or by drag. */
export function FileDrop({ onUploaded }: { onUploaded: (id: string) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const id = newId();
      await uploadRoster(id, file);
      return id;
    },
    onSuccess: onUploaded,
  });
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file && !upload.isPending) upload.mutate(file);
    if (input.current) input.current.value = '';
  };
  const hasReason = (publicErrorOf(upload.error)?.problems.length ?? 0) > 0;

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
        <p className="max-w-prose text-muted">
          <Trans>
            A CSV file with one student a line: student key, name and e-mail, and if you like login,
            programme, course, term and year. Encoding and delimiter are found out. Nothing happens
            until you have seen what would change, and no mail is sent.
          </Trans>
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="sr-only"
          tabIndex={-1}
          aria-label={t`List of students`}
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
            {sentenceOf(upload.error)}
          </Callout>
        </div>
      ) : (
        <FormError error={upload.error} />
      )}
    </div>
  );
}
