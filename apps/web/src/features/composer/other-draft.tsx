import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseDraft } from './use-draft.ts';

/** Another window has written into the same draft: both texts stay until one of them is chosen. */
export function OtherDraft({
  draft,
}: {
  draft: Pick<UseDraft, 'other' | 'keepMine' | 'takeOther'>;
}) {
  const { t } = useLingui();
  if (!draft.other) return null;
  return (
    <Callout
      tone="warning"
      isLive
      title={t`This text was changed in another window`}
      actions={
        <>
          <Button onClick={draft.keepMine}>
            <Trans>Keep what I typed here</Trans>
          </Button>
          <Button onClick={draft.takeOther}>
            <Trans>Take the other text</Trans>
          </Button>
        </>
      }
    >
      <Trans>Both are kept until you choose.</Trans>
    </Callout>
  );
}
