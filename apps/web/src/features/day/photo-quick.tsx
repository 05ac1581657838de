import { Button } from '@acquaint/ui/button';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Camera } from 'lucide-react';
import { useRef, useState } from 'react';
import { shrinkPhoto } from '../thank/shrink-photo.ts';
import type { Day } from './use-day.ts';

/** A photo of the card, kept on the device until there is a network. */
export function PhotoQuick({ day }: { day: Day }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isKept, setKept] = useState<boolean | null>(null);
  const waiting = day.waiting.filter(({ kind, refused }) => kind === 'photo' && refused === null);

  async function take(file: File) {
    setKept(await day.photo(await shrinkPhoto(file)));
  }

  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t`Photo of the card`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      <Button
        icon={<Camera aria-hidden="true" className="size-4 shrink-0" />}
        onClick={() => input.current?.click()}
      >
        <Trans>Photograph the card</Trans>
      </Button>
      <p role="status" className="text-sm text-muted">
        {waiting.length > 0 ? (
          <Plural
            value={waiting.length}
            one="# photo saved on this device"
            other="# photos saved on this device"
          />
        ) : isKept ? (
          t`Sent`
        ) : isKept === false ? (
          t`This browser cannot keep a photo. Add it on the thank-you step.`
        ) : null}
      </p>
    </div>
  );
}
