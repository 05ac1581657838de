import { PersonName } from '@acquaint/ui/person-name';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';
import { VerifyLine } from './verify-line.tsx';

export function NameSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ fullName, givenName, addressName }) => ({
    fullName: fullName.value,
    givenName,
    addressName,
  }));
  const { values, set, problems } = section;
  const { fullName, givenName, addressName } = contact;
  const optional = t`optional`;
  return (
    <RecordCard
      id="name"
      title={t`Name`}
      section={section}
      form={
        <>
          <TextField
            label={t`Full name`}
            description={t`Letter for letter, as they write it. A change has to be checked again.`}
            required
            value={values.fullName}
            error={problems['fullName']}
            onChange={(event) => set('fullName', event.target.value)}
          />
          <TextField
            label={t`The part used after a title`}
            description={t`What follows “Dr.”: often the family name, in some languages another part. Empty means the full name.`}
            optionalLabel={optional}
            value={values.addressName ?? ''}
            error={problems['addressName']}
            onChange={(event) => set('addressName', event.target.value || null)}
          />
          <TextField
            label={t`First name`}
            description={t`Used only once they have offered it.`}
            optionalLabel={optional}
            value={values.givenName ?? ''}
            error={problems['givenName']}
            onChange={(event) => set('givenName', event.target.value || null)}
          />
        </>
      }
    >
      <p className="text-lg">
        <PersonName name={fullName.value} />
      </p>
      {(addressName ?? givenName) && (
        <p className="text-sm text-muted">
          {addressName && t`After a title: ${addressName}.`}{' '}
          {givenName && t`First name: ${givenName}.`}
        </p>
      )}
      <VerifyLine
        contact={contact}
        field="fullName"
        what={t`the spelling`}
        proof={fullName.verified}
        blocks={t`The spelling is not checked. Nothing can be sent before.`}
      />
    </RecordCard>
  );
}
