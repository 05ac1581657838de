import { errorPhrases } from '@acquaint/core/phrases/errors';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseInterview } from './use-interview.ts';

/** Somebody changed this interview meanwhile. What is typed on the page stays as it is. */
export function ConflictNotice({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  if (!interview.conflict) return null;
  return (
    // In view wherever on the page the save failed.
    <div className="sticky top-16 z-20">
      <Callout
        tone="warning"
        isLive
        title={t`Changed somewhere else`}
        actions={
          <Button variant="primary" onClick={interview.showNewer}>
            <Trans>Show the newer state</Trans>
          </Button>
        }
      >
        <p>{errorPhrases.conflict}</p>
        <p>
          <Trans>What you typed stays on this page. Look at the newer state, then try again.</Trans>
        </p>
      </Callout>
    </div>
  );
}
