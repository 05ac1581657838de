import { type Logo, logoAddress } from '@acquaint/core/branding/brand';
import { client } from '@acquaint/front/api';
import { sendFile } from '@acquaint/front/send-file';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Section } from '@acquaint/ui/section';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Refusal } from '../library/refusal.tsx';
import { adoptBrand, type SchoolBrand } from './brand-query.ts';

/** A picture that is only on this device as yet. */
export interface PickedLogo {
  file: File;
  address: string;
  width: number;
  height: number;
}

/** What no browser shows has no size: it is not shown, and the server refuses it with the reason. */
async function pick(file: File): Promise<PickedLogo> {
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => undefined);
  const { naturalWidth: width, naturalHeight: height } = image;
  return { file, address, width, height };
}

interface LogoPartProps {
  logo: Logo | null;
  picked: PickedLogo | null;
  onPick: (picked: PickedLogo | null) => void;
}

/** The school's logo: looked at in both themes first, then used. */
export function LogoPart({ logo, picked, onPick }: LogoPartProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isRemoving, setRemoving] = useState(false);
  const address = picked?.address;
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);

  const done = (brand: SchoolBrand, title: string) => {
    adoptBrand(brand);
    onPick(null);
    setRemoving(false);
    showToast({ tone: 'success', title });
  };
  const use = useMutation({
    mutationFn: async (file: File) =>
      // The server's own answer.
      (await sendFile('/files/logos', file, 'application/octet-stream')) as SchoolBrand,
    onSuccess: (brand) => done(brand, t`The logo is in use from now on.`),
  });
  const remove = useMutation({
    mutationFn: () => client.brand.removeLogo.mutate(),
    onSuccess: (brand) => done(brand, t`The logo is removed. The name stands alone.`),
  });

  const isShowable = picked === null || picked.width > 0;
  const shown = picked ?? (logo && { ...logo, address: logoAddress(logo) });
  return (
    <Section
      title={t`Logo`}
      description={t`PNG, JPEG or WebP, at most five times as wide as high. It is made small and stands on white where the page is dark, so choose the version for light paper.`}
    >
      <div className="flex flex-col items-start gap-4">
        {shown && isShowable && (
          <p className="rounded-control border border-line bg-[white] p-3">
            <img
              src={shown.address}
              alt={picked ? t`The picture that you chose` : t`The logo in use`}
              className="h-10 w-auto max-w-40 object-contain"
            />
          </p>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="sr-only"
          tabIndex={-1}
          aria-label={t`Logo`}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            use.reset();
            if (file) onPick(await pick(file));
            target.value = '';
          }}
        />
        <div className="flex flex-wrap gap-3">
          {picked && (
            <Button
              variant="primary"
              isPending={use.isPending}
              pendingLabel={t`Sending the picture…`}
              onClick={() => use.mutate(picked.file)}
            >
              <Trans>Use this logo</Trans>
            </Button>
          )}
          <Button
            icon={<ImageUp aria-hidden="true" className="size-4 shrink-0" />}
            onClick={() => input.current?.click()}
          >
            {shown ? t`Choose another picture` : t`Choose a picture`}
          </Button>
          {picked ? (
            <Button
              variant="plain"
              onClick={() => {
                use.reset();
                onPick(null);
              }}
            >
              <Trans>Not this one</Trans>
            </Button>
          ) : (
            logo && (
              <Button variant="plain" onClick={() => setRemoving(true)}>
                <Trans>Remove…</Trans>
              </Button>
            )
          )}
        </div>
        {picked && isShowable && !use.error && (
          <p className="text-sm text-muted">
            <Trans>It stands in both previews above. Nobody else sees it before you use it.</Trans>
          </p>
        )}
        <Refusal error={use.error} />
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        title={t`Remove the logo?`}
        closeLabel={t`Close`}
        cancelLabel={t`Keep it`}
        confirmLabel={t`Remove it`}
        isDangerous
        isPending={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        <p>
          <Trans>The name of your school stands alone then, also for people outside.</Trans>
        </p>
        <Refusal error={remove.error} />
      </ConfirmDialog>
    </Section>
  );
}
