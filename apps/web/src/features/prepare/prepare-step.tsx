import { suggestAgenda } from '@acquaint/core/agenda/suggest';
import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import { EarlierPromises } from '../promises/earlier-promises.tsx';
import { blockedReason } from '../interview/action-button.tsx';
import { goToPart } from '../interview/go-to-part.ts';
import { StepPage } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AgendaPart } from './agenda-part.tsx';
import { IntroductionPart } from './introduction-part.tsx';
import { ResumePart } from './resume-part.tsx';
import { useAgenda } from './use-agenda.ts';

/** Step 6: questions that fit the time, thirty seconds about oneself, the résumé in the bag (A.7). */
export function PrepareStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const list = useAgenda(interview);
  const { agenda, context } = list;
  return (
    <StepPage
      interview={interview}
      step="prepare"
      aside={
        agenda && (
          <LinkButton
            size="small"
            href={paths.packet(interview.id)}
            icon={<Printer aria-hidden="true" className="size-4 shrink-0" />}
          >
            <Trans>Print the packet</Trans>
          </LinkButton>
        )
      }
      primary={
        list.isPossible && (
          <Button
            variant="primary"
            disabledReason={blockedReason(interview, 'add_question')}
            onClick={() =>
              agenda === null ? list.change(suggestAgenda(context, null)) : goToPart('agenda')
            }
          >
            {agenda === null ? t`Suggest a list` : t`Go over your questions`}
          </Button>
        )
      }
    >
      <EarlierPromises interview={interview} />
      <AgendaPart interview={interview} list={list} />
      <IntroductionPart interview={interview} />
      <ResumePart interview={interview} />
    </StepPage>
  );
}
