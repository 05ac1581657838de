import { howFoundLabels } from '@acquaint/core/phrases/people';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Link } from '@acquaint/ui/link';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { Contact, ContactFields } from './contact-queries.ts';
import { HowFoundFields } from './how-found-fields.tsx';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';

type IntroducedBy = NonNullable<ContactFields['introducedBy']>;

const nobody: IntroducedBy = {
  contactId: null,
  name: '',
  link: null,
  nameUseConsent: false,
  referralInterviewId: null,
  at: null,
};

export function FoundSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ howFound, introducedBy }) => ({
    howFound,
    introducedBy,
  }));
  const { values, set, problems } = section;
  const { howFound, introducedBy } = contact;
  const typed = values.introducedBy ?? nobody;

  function introduce(changes: Partial<IntroducedBy>) {
    const next = { ...typed, ...changes };
    set('introducedBy', next.name.trim() === '' && next.contactId === null ? null : next);
  }

  return (
    <RecordCard
      id="found"
      title={t`How you found them`}
      section={section}
      form={
        <>
          <HowFoundFields
            value={values.howFound}
            onChange={(next) => set('howFound', next)}
            problems={problems}
          />
          <TextField
            label={t`Who introduced you`}
            optionalLabel={t`optional`}
            value={typed.name}
            error={problems['introducedBy.name']}
            onChange={(event) => introduce({ name: event.target.value })}
          />
          {typed.name !== '' && (
            <>
              <TextField
                label={t`How they know each other`}
                description={t`As it reads in a message: “who teaches my course in hydrology”.`}
                optionalLabel={t`optional`}
                value={typed.link ?? ''}
                error={problems['introducedBy.link']}
                onChange={(event) => introduce({ link: event.target.value || null })}
              />
              <Checkbox
                label={t`I may use their name`}
                description={t`They said so. Without it your message does not name them.`}
                checked={typed.nameUseConsent}
                onChange={(event) => introduce({ nameUseConsent: event.target.checked })}
              />
            </>
          )}
        </>
      }
    >
      {howFound ? (
        <p>
          {howFoundLabels[howFound.kind]}
          {howFound.detail && (
            <>
              {': '}
              <OwnText text={howFound.detail} />
            </>
          )}
        </p>
      ) : (
        <StateMark state="warning">
          <Trans>Not said. A request waits for it: they will want to know.</Trans>
        </StateMark>
      )}
      {introducedBy && (
        <p className="mt-2 text-sm">
          <Trans>Introduced by</Trans>{' '}
          {introducedBy.contactId ? (
            <Link href={paths.contact(introducedBy.contactId)}>
              <PersonName name={introducedBy.name} />
            </Link>
          ) : (
            <PersonName name={introducedBy.name} />
          )}
          {'. '}
          {introducedBy.nameUseConsent
            ? t`You may use their name.`
            : t`You have not asked whether you may use their name.`}
        </p>
      )}
    </RecordCard>
  );
}
