import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { IconButton } from '@acquaint/ui/icon-button';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { Camera, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCardPhotos } from './use-card-photos.ts';

const MOST = 6;

/** The card itself, as a photo beside the record: to compare with, and to delete when that is done. */
export function CardPhotos({ interviewId, name }: { interviewId: string; name: string }) {
  const { t } = useLingui();
  const { photos, isSending, removing, failure, add, remove } = useCardPhotos(interviewId);
  const [asked, setAsked] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const shown = photos.data ?? [];

  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">
        <Trans>
          A photo helps to compare letter for letter. Place and camera are taken out of it, nobody
          but you sees it, and you can delete it at any time.
        </Trans>
      </p>
      {photos.isPending && <SkeletonLines label={t`Loading the photos`} lines={1} />}
      {shown.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {shown.map(({ id, width, height }, n) => (
            <li key={id} className="relative">
              <a href={`/files/card-photos/${id}`} target="_blank" rel="noreferrer">
                <img
                  src={`/files/card-photos/${id}`}
                  alt={t`Photo ${n + 1} of the card of ${name}, opens in full size`}
                  width={width}
                  height={height}
                  className="h-32 w-auto max-w-full rounded-control border border-line object-contain"
                />
              </a>
              <span className="absolute end-1 top-1 rounded-control bg-surface">
                <IconButton
                  aria-label={t`Delete photo ${n + 1}`}
                  icon={<Trash2 className="size-4" />}
                  size="small"
                  isPending={removing === id}
                  onClick={() => setAsked(id)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {failure && (
        <Callout tone="danger" isLive title={t`That did not work`}>
          {failure}
        </Callout>
      )}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        capture="environment"
        className="sr-only"
        tabIndex={-1}
        aria-label={t`Photo of the card`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void add(file);
          target.value = '';
        }}
      />
      <div>
        <Button
          icon={<Camera />}
          isPending={isSending}
          pendingLabel={t`Sending the photo…`}
          disabledReason={
            shown.length >= MOST
              ? t`Six photos of one talk are the most. Delete one first.`
              : undefined
          }
          onClick={() => input.current?.click()}
        >
          {shown.length === 0 ? t`Take a photo of the card` : t`Add the other side`}
        </Button>
      </div>
      <ConfirmDialog
        title={t`Delete this photo?`}
        isOpen={asked !== null}
        onOpenChange={() => setAsked(null)}
        confirmLabel={t`Delete it`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        onConfirm={() => {
          if (asked !== null) void remove(asked);
          setAsked(null);
        }}
      >
        <Trans>It is gone for good. What you typed from it stays.</Trans>
      </ConfirmDialog>
    </div>
  );
}
