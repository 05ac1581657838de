import { LinkButton } from '@acquaint/ui/link-button';
import { Trans } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { StepPage } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AskPart } from './ask-part.tsx';
import { ChannelPart } from './channel-part.tsx';
import { EndedPart } from './ended-part.tsx';
import { FormatPart } from './format-part.tsx';
import { OpenCalls } from './open-calls.tsx';
import { SentMessages } from './sent-messages.tsx';
import { WaitingPart } from './waiting-part.tsx';

/** Asking for the talk: how, with which words, and what came back. */
export function ContactStep({ interview }: { interview: UseInterview }) {
  const { request, meeting, channel, messages } = interview.view.dossier.interview;
  const isSettled = request.status === 'accepted' || meeting !== null;
  const isWaiting = ['open', 'later', 'bounced'].includes(request.status) && !isSettled;
  const hasEnded = ['declined', 'redirected', 'let_go'].includes(request.status) && !isSettled;
  const isAsking = request.status === 'none' && !isSettled;
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <StepPage
        interview={interview}
        step="contact"
        primary={
          isSettled &&
          meeting === null && (
            <LinkButton variant="primary" href={paths.step(interview.id, 'schedule')}>
              <Trans>They said yes: find a time</Trans>
            </LinkButton>
          )
        }
      >
        <OpenCalls interview={interview} />
        {isWaiting && <WaitingPart interview={interview} />}
        {hasEnded && <EndedPart interview={interview} />}
        {isAsking && (
          <>
            <FormatPart interview={interview} />
            <ChannelPart interview={interview} />
          </>
        )}
      </StepPage>
      {isAsking && channel !== null && <AskPart interview={interview} channel={channel} />}
      {messages.length > 0 && <SentMessages interview={interview} />}
    </div>
  );
}
