import { nextPhrases } from '@acquaint/core/phrases/next';
import { fill } from '@acquaint/core/phrases/say';
import { type OwedThanks, owedThanks } from '@acquaint/core/rules/introducer';
import { Link } from '@acquaint/ui/link';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { Composer } from '../composer/composer.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** Tells who opened the door how it went behind it (T26), from either side of the door. */
export function ReportBackPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { contact, others } = dossier;
  const [owed] = owedThanks(dossier.interview.referrals, others);
  const origin = contact.introducedBy;

  return (
    <>
      {owed && <ReportBack interview={interview} owed={owed} />}
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

function ReportBack({
  interview,
  owed: { referral, met },
}: {
  interview: UseInterview;
  owed: OwedThanks;
}) {
  const phrase = met ? nextPhrases.report_back : nextPhrases.thank_introducer;
  return (
    <StepPart
      id="report-back"
      title={fill(phrase, { name: interview.name, other: referral.name })}
      description={
        met ? undefined : (
          <Trans>
            They have answered, and you have not talked yet: change the words to fit, or wait for
            the talk. It is asked of you once.
          </Trans>
        )
      }
    >
      <Composer
        key={referral.id}
        interview={interview}
        kind="report_back"
        templateIds={['T26']}
        defaultValues={{ 'newContact.name': referral.name }}
      />
    </StepPart>
  );
}
