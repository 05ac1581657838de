import { greetingLine } from '@acquaint/core/people/greeting';
import { useLingui } from '@lingui/react/macro';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { SalutationChooser } from './salutation-chooser.tsx';
import { useContactSection } from './use-contact-section.ts';
import { VerifyLine } from './verify-line.tsx';

export function SalutationSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ salutation }) => ({
    salutation: salutation.value,
  }));
  const { values, set, problems } = section;
  const { salutation } = contact;
  const greeted = greetingLine({
    fullName: contact.fullName.value,
    givenName: contact.givenName,
    addressName: contact.addressName,
    salutation: salutation.value,
    addressForm: contact.addressForm,
  });
  const isPlain = salutation.value?.kind === 'none';
  return (
    <RecordCard
      id="salutation"
      title={t`How to address them`}
      section={section}
      form={
        <SalutationChooser
          value={values.salutation}
          onChange={(next) => set('salutation', next)}
          language={contact.language}
          error={problems['salutation']}
        />
      }
    >
      {greeted.ok ? (
        <p className="text-lg">
          <bdi>{greeted.text}</bdi>
        </p>
      ) : (
        <p>{t`Nobody has chosen yet. Nothing can be written before: no message can open.`}</p>
      )}
      {isPlain && (
        <p className="mt-1 text-sm text-muted">{t`The full name without a title is always right.`}</p>
      )}
      {salutation.value !== null && !isPlain && (
        <VerifyLine
          contact={contact}
          field="salutation"
          what={t`that they use this title`}
          proof={salutation.verified}
          blocks={t`The title is not checked. A message waits for it.`}
        />
      )}
    </RecordCard>
  );
}
