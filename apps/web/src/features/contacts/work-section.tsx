import { OwnText } from '@acquaint/ui/person-name';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';
import { VerifyLine } from './verify-line.tsx';

export function WorkSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ jobTitle, employer, team }) => ({
    jobTitle: jobTitle.value,
    employer: employer.value,
    team,
  }));
  const { values, set, problems } = section;
  const { jobTitle, employer, team } = contact;
  return (
    <RecordCard
      id="work"
      title={t`Title and employer`}
      section={section}
      form={
        <>
          <TextField
            label={t`Job title`}
            value={values.jobTitle}
            error={problems['jobTitle']}
            onChange={(event) => set('jobTitle', event.target.value)}
          />
          <TextField
            label={t`Employer`}
            value={values.employer}
            error={problems['employer']}
            onChange={(event) => set('employer', event.target.value)}
          />
          <TextField
            label={t`Team or department`}
            optionalLabel={t`optional`}
            value={values.team ?? ''}
            error={problems['team']}
            onChange={(event) => set('team', event.target.value || null)}
          />
        </>
      }
    >
      <p>
        {jobTitle.value ? (
          <OwnText text={jobTitle.value} />
        ) : (
          <span className="text-muted">
            <Trans>No job title yet. Your message says why you ask them, so it needs one.</Trans>
          </span>
        )}
      </p>
      {jobTitle.value && (
        <VerifyLine
          contact={contact}
          field="jobTitle"
          what={t`the job title`}
          proof={jobTitle.verified}
          blocks={t`The title is not checked. A request waits for it.`}
        />
      )}
      <p className="mt-4 border-t border-line pt-4">
        {employer.value ? (
          <OwnText text={[team, employer.value].filter(Boolean).join(', ')} />
        ) : (
          <span className="text-muted">
            <Trans>No employer yet.</Trans>
          </span>
        )}
      </p>
      {employer.value && (
        <VerifyLine
          contact={contact}
          field="employer"
          what={t`the employer`}
          proof={employer.verified}
          blocks={t`The employer is not checked. A request waits for it.`}
        />
      )}
    </RecordCard>
  );
}
