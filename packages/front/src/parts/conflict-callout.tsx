import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';

interface ConflictCalloutProps {
  /** Puts what is stored now into the form. */
  onShowNewer: () => void;
  /** Saves what was typed over the newer state. */
  onKeepMine: () => void;
}

/** Somebody, perhaps oneself on another device, saved in between. What was typed still stands. */
export function ConflictCallout({ onShowNewer, onKeepMine }: ConflictCalloutProps) {
  const { t } = useLingui();
  return (
    <div role="alert">
      <Callout
        tone="warning"
        title={t`This was changed somewhere else`}
        actions={
          <>
            <Button size="small" onClick={onKeepMine}>
              <Trans>Save mine over it</Trans>
            </Button>
            <Button size="small" variant="plain" onClick={onShowNewer}>
              <Trans>Show the newer state</Trans>
            </Button>
          </>
        }
      >
        <Trans>Perhaps by you, in another window. What you typed is still here.</Trans>
      </Callout>
    </div>
  );
}
