import { type Help, HELP_RULES, type NudgeOffer } from '@acquaint/core/attention/attention';
import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';

interface HelpOffersProps {
  help: Help;
  reason: NudgeReason;
  studentId: string;
}

/** What can be given in one click: a few lines, a time, an introduction, the words for a step. */
export function HelpOffers({ help, reason, studentId }: HelpOffersProps) {
  const { t } = useLingui();
  const { offers, words } = HELP_RULES[help];
  const names: Record<NudgeOffer, string> = {
    slot: t`Offer a time…`,
    introduction: t`Offer an introduction…`,
  };
  const letter = { students: studentId, reason };
  return (
    <>
      <LinkButton size="small" href={paths.newNudge(letter)}>
        <Trans>Write a few lines…</Trans>
      </LinkButton>
      {offers.map((offer) => (
        <LinkButton key={offer} size="small" href={paths.newNudge({ ...letter, offer })}>
          {names[offer]}
        </LinkButton>
      ))}
      {words !== null && (
        <LinkButton size="small" variant="plain" href={paths.wordsOf(words)}>
          <Trans>Words to begin with</Trans>
        </LinkButton>
      )}
    </>
  );
}
