import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Day } from './use-day.ts';
import { useFactsChanged } from './use-facts-changed.ts';

/** The agreed time or place is another one by now: nobody should go by the old card. */
export function FactsChanged({ day }: { day: Day }) {
  const { t } = useLingui();
  const isChanged = useFactsChanged(day.id, {
    meeting: day.dossier.interview.meeting,
    asOf: day.asOf,
  });
  if (!isChanged) return null;
  return (
    <Callout
      tone="danger"
      isLive
      title={t`The time or the place has changed`}
      actions={
        <Button variant="primary" onClick={() => window.location.reload()}>
          <Trans>Reload the card</Trans>
        </Button>
      }
    >
      <Trans>It was changed since this card was opened. What you noted here is kept.</Trans>
    </Callout>
  );
}
