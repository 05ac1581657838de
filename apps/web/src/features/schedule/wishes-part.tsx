import { channelPhrases, modePhrases } from '@acquaint/core/phrases/library';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate, zoneName } from '../../lib/format.ts';
import { locale } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

// 1 January 2024 was a Monday.
const weekday = (iso: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, iso)),
  );

/** What is easy for the contact: it limits every time that is offered (R50). */
export function WishesPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { contact } = interview.view.dossier;
  const { days, from, until, notBefore, media, modes, place, words } = contact.preferences;
  const facts = [
    days.length > 0 && { term: t`Days`, value: days.map(weekday).join(', ') },
    (from || until) && {
      term: t`Hours`,
      value: t`${from ?? '00:00'} to ${until ?? '24:00'}, on their clock`,
    },
    notBefore && {
      term: t`Not before`,
      value: formatDate(`${notBefore}T12:00:00Z`, 'UTC'),
    },
    modes.length > 0 && { term: t`How`, value: modes.map((mode) => modePhrases[mode]).join(', ') },
    media.length > 0 && {
      term: t`Reach them`,
      value: media.map((medium) => channelPhrases[medium]).join(', '),
    },
    place && { term: t`Place`, value: <OwnText text={place} /> },
    words && { term: t`In their words`, value: <OwnText text={words} /> },
  ].filter((fact) => fact !== false && fact !== null && fact !== '');
  const edit = `${paths.contact(contact.id)}#preferences`;

  return (
    <StepPart
      id="wishes"
      title={t`What is easy for them`}
      actions={
        <LinkButton size="small" href={edit}>
          {facts.length > 0 ? t`Change` : t`Note what they said`}
        </LinkButton>
      }
    >
      {facts.length > 0 ? (
        <Facts
          facts={[
            ...facts,
            ...(contact.timeZone
              ? [{ term: t`Their clock`, value: zoneName(contact.timeZone) }]
              : []),
          ]}
        />
      ) : (
        <p className="max-w-prose">
          <Trans>
            Nothing is noted yet about when and where it is convenient for{' '}
            <PersonName name={interview.name} />. Ask, and keep to it: your times go around theirs.
          </Trans>
        </p>
      )}
    </StepPart>
  );
}
