import { type Help, HELP_RULES, type NudgeOffer } from '@acquaint/core/attention/attention';
import { noBooking } from '@acquaint/core/phrases/help';
import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { helpQuery } from '@acquaint/front/help-query';
import { LinkButton } from '@acquaint/ui/link-button';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';

interface HelpOffersProps {
  help: Help;
  reason: NudgeReason;
  studentId: string;
}

/** What can be given in one click: a few lines, a time, an introduction, the words for a step. */
export function HelpOffers({ help, reason, studentId }: HelpOffersProps) {
  const { t } = useLingui();
  const { data: page } = useQuery(helpQuery);
  const { offers, words } = HELP_RULES[help];
  const names: Record<NudgeOffer, string> = {
    slot: t`Offer a time…`,
    introduction: t`Offer an introduction…`,
  };
  const why = (offer: NudgeOffer): string | undefined =>
    offer === 'slot' ? noBooking(page) : undefined;
  return (
    <>
      <LinkButton size="small" href={paths.newNudge({ students: studentId, reason })}>
        <Trans>Write a few lines…</Trans>
      </LinkButton>
      {offers.map((offer) =>
        why(offer) === undefined ? (
          <LinkButton
            key={offer}
            size="small"
            href={paths.newNudge({ students: studentId, reason, offer })}
          >
            {names[offer]}
          </LinkButton>
        ) : (
          <Button key={offer} size="small" disabledReason={why(offer)} reasonPlacement="tooltip">
            {names[offer]}
          </Button>
        ),
      )}
      {words !== null && (
        <LinkButton size="small" variant="plain" href={paths.wordsOf(words)}>
          <Trans>Words to begin with</Trans>
        </LinkButton>
      )}
    </>
  );
}
