import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { CopyButton } from '@acquaint/ui/copy-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** The address of the guest's own page, for texts that the student sends themselves; and its end. */
export function GuestLinkPart({
  interview,
  kind,
}: {
  interview: UseInterview;
  kind: 'contact' | 'supervisor';
}) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const input = { interviewId: interview.id, kind };
  const show = useMutation({ mutationFn: () => client.interviews.guestLink.mutate(input) });
  const renew = useMutation({
    mutationFn: () => client.interviews.renewGuestLink.mutate(input),
    onSuccess: () => setAsking(false),
  });
  const url = renew.data?.url ?? show.data?.url ?? null;
  const theirs =
    kind === 'contact'
      ? t`There they choose a time, name others, cancel, or stop it all, without an account. Mail that goes out through Acquaint carries the link already.`
      : t`There they say yes, name conditions, or suggest somebody else, without an account.`;

  return (
    <StepPart id={`page-${kind}`} title={t`Their own page`} description={theirs}>
      <div className="flex flex-col items-start gap-3">
        {url === null ? (
          <Button isPending={show.isPending} onClick={() => show.mutate()}>
            <Trans>Show the link</Trans>
          </Button>
        ) : (
          <>
            <p className="max-w-full font-mono text-sm break-all" dir="ltr">
              {url}
            </p>
            <div className="flex flex-wrap gap-2">
              <CopyButton
                text={url}
                label={t`Copy the link`}
                copiedLabel={t`Copied`}
                failedLabel={t`Please select the link and copy it by hand.`}
              />
              <Button onClick={() => setAsking(true)}>
                <Trans>End this link</Trans>
              </Button>
            </div>
          </>
        )}
        <FormError error={show.error ?? renew.error} />
      </div>
      <ConfirmDialog
        title={t`End this link?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`End it`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isPending={renew.isPending}
        onConfirm={() => renew.mutate()}
      >
        <Trans>
          Whoever has the old link finds a closed page from now on. A new one takes its place.
        </Trans>
      </ConfirmDialog>
    </StepPart>
  );
}
