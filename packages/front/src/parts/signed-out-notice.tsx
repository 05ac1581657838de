import { Callout } from '@acquaint/ui/callout';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { onSessionLost, readSessionLost } from '../session-lost.ts';

/** Signing in happens in a new tab, so that what was typed here stays. */
export function SignedOutNotice({ signInHref }: { signInHref: string }) {
  const { t } = useLingui();
  const isLost = useSyncExternalStore(onSessionLost, readSessionLost, () => false);
  if (!isLost) return null;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pt-4">
      <Callout
        tone="warning"
        isLive
        title={t`You are signed out`}
        actions={
          <LinkButton href={signInHref} target="_blank">
            <Trans>Sign in in a new tab</Trans>
          </LinkButton>
        }
      >
        <Trans>What you typed stays on this page. Sign in, then come back and try again.</Trans>
      </Callout>
    </div>
  );
}
