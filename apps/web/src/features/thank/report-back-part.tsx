import { nextPhrases } from '@acquaint/core/phrases/next';
import { fill } from '@acquaint/core/phrases/say';
import type { Referral } from '@acquaint/core/workflow/interview';
import { Link } from '@acquaint/ui/link';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { Composer } from '../composer/composer.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** Tells who opened the door how it went behind it (T26), from either side of the door. */
export function ReportBackPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { contact, others } = dossier;
  const open = dossier.interview.referrals.find(
    ({ contactId, reportedBackAt }) =>
      contactId !== null &&
      reportedBackAt === null &&
      others.some((other) => other.contactId === contactId && other.meeting?.status === 'held'),
  );
  const origin = contact.introducedBy;

  return (
    <>
      {open && <ReportBack interview={interview} referral={open} />}
      {origin?.referralInterviewId && dossier.interview.meeting?.status === 'held' && (
        <StepPart id="who-led-here" title={t`Who led you here`}>
          <p>
            <Trans>
              <PersonName name={origin.name} /> named this person.{' '}
              <Link href={`${paths.step(origin.referralInterviewId, 'thank')}#report-back`}>
                Tell them how it went
              </Link>
              , within three days if you can.
            </Trans>
          </p>
        </StepPart>
      )}
    </>
  );
}

function ReportBack({ interview, referral }: { interview: UseInterview; referral: Referral }) {
  return (
    <StepPart
      id="report-back"
      title={fill(nextPhrases.report_back, { name: interview.name, other: referral.name })}
    >
      <Composer
        key={referral.id}
        interview={interview}
        kind="report_back"
        templateIds={['T26']}
        defaultValues={{ 'newContact.name': referral.name }}
        onSent={() =>
          void interview.act({
            type: 'changeReferral',
            data: { referral: { ...referral, reportedBackAt: interview.view.dossier.now } },
          })
        }
      />
      <FailureNote interview={interview} command="changeReferral" />
    </StepPart>
  );
}
