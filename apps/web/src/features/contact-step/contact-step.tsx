import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { channelPhrases, modePhrases } from '@acquaint/core/phrases/library';
import { Disclosure } from '@acquaint/ui/disclosure';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { InboxPart } from '../inbox/inbox-part.tsx';
import { StepPage } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AskPart } from './ask-part.tsx';
import { ChannelPart } from './channel-part.tsx';
import { EndedPart } from './ended-part.tsx';
import { FormatPart } from './format-part.tsx';
import { OpenCalls } from './open-calls.tsx';
import { SentMessages } from './sent-messages.tsx';
import { WaitingPart } from './waiting-part.tsx';

/** Format and way; once both are chosen they fold into a line, and the text stands on top. */
function HowParts({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { mode, channel, minutes } = interview.view.dossier.interview;
  const [wasChosen] = useState(mode !== null && channel !== null);
  const parts = (
    <div className="flex flex-col gap-6">
      <FormatPart interview={interview} />
      <ChannelPart interview={interview} />
    </div>
  );
  if (!wasChosen || mode === null || channel === null) return parts;
  const how = modePhrases[mode];
  const way = channelPhrases[channel];
  return (
    <Disclosure summary={t`${how}, ${minutes} minutes · asked by: ${way}`}>{parts}</Disclosure>
  );
}

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
        <InboxPart interview={interview} />
        <OpenCalls interview={interview} />
        {isWaiting && <WaitingPart interview={interview} />}
        {hasEnded && <EndedPart interview={interview} />}
        {isAsking && <HowParts interview={interview} />}
      </StepPage>
      {isAsking && channel !== null && <AskPart interview={interview} channel={channel} />}
      {messages.length > 0 && <SentMessages interview={interview} />}
    </div>
  );
}
