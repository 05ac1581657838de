import { isAgreed } from '@acquaint/core/rules/talk';
import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { goToPart } from '../interview/go-to-part.ts';
import { StepPage } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { OutcomePart } from '../outcome/outcome-part.tsx';
import { PromisesPart } from '../promises/promises-part.tsx';
import { CardPart } from './card-part.tsx';
import { ClosePart } from './close-part.tsx';
import { BothVersions } from '../day/both-versions.tsx';
import { DebriefPart } from './debrief-part.tsx';
import { HeldPart } from './held-part.tsx';
import { KeepPart } from './keep-part.tsx';
import { ReferralsPart } from './referrals-part.tsx';
import { ReportBackPart } from './report-back-part.tsx';
import { ThanksPart } from './thanks-part.tsx';
import { UnsafePart } from './unsafe-part.tsx';

/** Step 8: thanks, soon and specific, and a contact who stays one (A.9). */
export function ThankStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { meeting, thankYou, promises = [] } = interview.view.dossier.interview;
  const isTold = meeting?.status === 'missed' || meeting?.status === 'cancelled';

  if (meeting?.status !== 'held') {
    return (
      <StepPage interview={interview} step="thank">
        {isAgreed(meeting) ? (
          <HeldPart interview={interview} meeting={meeting} />
        ) : meeting && isTold ? (
          <OutcomePart interview={interview} meeting={meeting} />
        ) : (
          <EmptyState
            level={3}
            title={t`The thanks come after the talk`}
            actions={
              <LinkButton href={paths.interview(interview.id)}>
                <Trans>Go to the open step</Trans>
              </LinkButton>
            }
          >
            <Trans>
              The same day, five minutes, one thing that stayed with you. Everything for it will be
              here.
            </Trans>
          </EmptyState>
        )}
        <ReportBackPart interview={interview} />
        {promises.length > 0 && <PromisesPart interview={interview} />}
        <UnsafePart interview={interview} />
      </StepPage>
    );
  }

  return (
    <StepPage
      interview={interview}
      step="thank"
      primary={
        thankYou.status === 'none' && (
          <Button variant="primary" onClick={() => goToPart('thanks')}>
            {t`Thank ${interview.name}`}
          </Button>
        )
      }
    >
      <ThanksPart interview={interview} />
      <BothVersions interview={interview.view.dossier.interview} field={null} />
      <DebriefPart interview={interview} />
      <PromisesPart interview={interview} />
      <CardPart interview={interview} />
      <ReferralsPart interview={interview} />
      <ReportBackPart interview={interview} />
      <KeepPart interview={interview} />
      <UnsafePart interview={interview} />
      <OutcomePart interview={interview} meeting={meeting} />
      <ClosePart interview={interview} />
    </StepPage>
  );
}
